import { isMap, isScalar } from 'yaml';
import type { BlockProblem } from './parsed-block.ts';
import { isTooDeep } from './too-deep.ts';
import { readYaml } from './yaml-document.ts';

/**
 * The faults of a block's syntax alone, from top to bottom: the same as `parseYamlBlock` finds, without what needs its
 * values (keys that stand twice, aliases), in a fraction of the time.
 */
export function yamlSyntaxProblems(block: string): BlockProblem[] {
  if (isTooDeep(block)) return [{ code: 'too-deep', message: '', span: [0, block.length] }];
  const { document, problems: faults } = readYaml(block);
  const problems = [...faults];
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    const [start, end] = contents.range;
    problems.push({ code: 'not-a-mapping', message: '', span: [start, end] });
  }
  return problems.sort((a, b) => a.span[0] - b.span[0]);
}
