import type { Article } from '../article/article.ts';
import { LineMap } from '../article/line-map.ts';
import type { Inspected } from './inspect-article.ts';
import type { Entry, KnownValue } from './rule.ts';

/** Keys besides those of addresses and pictures that tell articles apart. */
const NAMES: ReadonlySet<string> = new Set(['title', 'lang', 'language', 'locale']);
/** In UTF-16 units; front matter without its body is shorter. */
const LONG = 4_000;
const KINDS: ReadonlySet<string> = new Set(['slug', 'permalink', 'image']);

/** Takes out of an article what rules over a folder want to know, copied, so that the text itself can go. */
export function knownValues({ text }: Article, { subject, origin }: Inspected): KnownValue[] {
  if (subject === null) return [];
  const wanted = subject.entries.filter(isWanted);
  if (wanted.length === 0) return [];
  const lines = new LineMap(text);
  return wanted.map(({ name, value, spec, start, end }) => {
    const { line, column } = lines.at(origin(start));
    const to = lines.at(origin(end));
    // A slice would keep all of a long text in memory.
    const copy = text.length > LONG ? Buffer.from(String(value)).toString() : String(value);
    return { name, text: copy, spec, line, column, endLine: to.line, endColumn: to.column };
  });
}

function isWanted({ name, path, value, spec }: Entry): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  if (spec !== null && KINDS.has(spec.kind)) return true;
  return path.length === 1 && NAMES.has(name);
}
