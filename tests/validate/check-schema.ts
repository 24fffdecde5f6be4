import { Article } from '../../src/article/article.ts';
import { parseFrontMatter } from '../../src/article/front-matter.ts';
import { LineMap } from '../../src/article/line-map.ts';
import type { Preset } from '../../src/validate/preset.ts';
import type { Edit, Fault } from '../../src/validate/rule.ts';
import { compileSchema } from '../../src/validate/schema/compile-schema.ts';
import type { SchemaCheck } from '../../src/validate/schema/schema-check.ts';
import { schemaFaults } from '../../src/validate/schema/schema-faults.ts';
import { subjectOf } from '../../src/validate/subject-of.ts';

const NOTHING: Preset = { name: 'none', about: '', sources: [], keys: {}, required: [], rules: {} };

/** What a schema said of a whole file's text, easy to compare. */
export interface SchemaFinding {
  /** `line:column`, 1-based. */
  at: string;
  /** What stands there. */
  text: string;
  message: string;
  help: string | null;
  /** The file after the fault's own edits; null without edits. */
  fixed: string | null;
}

/** Checks a file's text against a schema, compiled or not. */
export async function checkSchema(schema: unknown, text: string): Promise<SchemaFinding[]> {
  return checkWith(await compileSchema(schema, { path: 'post.schema.json' }), text);
}

/** Checks a file's text against a compiled schema. */
export function checkWith(check: SchemaCheck, text: string): SchemaFinding[] {
  const article = new Article('a.md', text);
  const frontMatter = parseFrontMatter(article.parts);
  if (frontMatter.problems.length > 0) throw new Error(`the text cannot be read: ${frontMatter.problems[0]?.message}`);
  const subject = subjectOf(article, frontMatter, NOTHING, new Date('2026-01-01T00:00:00Z'));
  if (subject === null) throw new Error('the text has no front matter');
  const lines = new LineMap(text);
  return schemaFaults(check, subject).map(({ start, end, message, help, edits }: Fault) => {
    const { line, column } = lines.at(start);
    const fixed = edits === undefined ? null : applied(text, edits);
    return { at: `${line}:${column}`, text: text.slice(start, end), message, help: help ?? null, fixed };
  });
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
