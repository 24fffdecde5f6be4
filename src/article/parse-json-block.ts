import { jsonFault } from './json-fault.ts';
import { keyTwins } from './key-twins.ts';
import type { BlockProblem, ParsedBlock } from './parsed-block.ts';
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
    const { message, offset } = jsonFault(error as SyntaxError, block);
    problems.push({ code: 'json-syntax', message, span: [offset, Math.min(offset + 1, block.length)] });
  }
  return { data, problems, spanOf: yamlSpans(document, block) };
}
