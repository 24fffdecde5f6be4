import { keyTwins } from './key-twins.ts';
import type { BlockProblem, ParsedBlock, Span } from './parsed-block.ts';
import { isTooDeep, tooDeepBlock } from './too-deep.ts';
import { readYaml } from './yaml-document.ts';
import { yamlSpans } from './yaml-spans.ts';

/** Reads a JSON block: values from `JSON.parse`, positions from the YAML parser, which is not strict but knows them. */
export function parseJsonBlock(block: string): ParsedBlock {
  if (isTooDeep(block)) return tooDeepBlock(block);
  const { document } = readYaml(block);
  const problems: BlockProblem[] = keyTwins(document);
  let data: Record<string, unknown> = {};
  try {
    data = JSON.parse(block) as Record<string, unknown>;
  } catch (error) {
    const { message } = error as SyntaxError;
    problems.push({ code: 'json-syntax', message: plainMessage(message), span: faultSpan(message, block) });
  }
  return { data, problems, spanOf: yamlSpans(document, block) };
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
