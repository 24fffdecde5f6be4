import type { Document } from 'yaml';
import { parseYamlDocument, yamlSpan } from './parse-yaml-block.ts';
import type { BlockProblem, ParsedBlock, Span } from './parsed-block.ts';
import { isTooDeep, tooDeepBlock } from './too-deep.ts';

/** Reads a JSON block: values from `JSON.parse`, positions from the YAML parser, which is not strict but knows them. */
export function parseJsonBlock(block: string): ParsedBlock {
  if (isTooDeep(block)) return tooDeepBlock(block);
  const document: Document.Parsed = parseYamlDocument(block);
  const problems: BlockProblem[] = document.errors
    .filter((error) => error.code === 'DUPLICATE_KEY')
    .map(({ message, pos }) => ({ code: 'duplicate-key', message, span: pos }));
  let data: Record<string, unknown> = {};
  try {
    data = JSON.parse(block) as Record<string, unknown>;
  } catch (error) {
    const { message } = error as SyntaxError;
    problems.push({ code: 'json-syntax', message: plainMessage(message), span: faultSpan(message, block) });
  }
  return { data, problems, spanOf: (path) => yamlSpan(document, path, block) };
}

function plainMessage(message: string): string {
  return message.replace(/ in JSON at position.*$/s, '').replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
}

/** V8 puts the offset into the message, or, at the end of the text, leaves it out. */
function faultSpan(message: string, block: string): Span {
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return [Number(offset), Math.min(Number(offset) + 1, block.length)];
  const token = /^Unexpected token '?(.)/u.exec(message)?.[1];
  const index = token === undefined ? -1 : block.indexOf(token);
  return index === -1 ? [block.length, block.length] : [index, index + 1];
}
