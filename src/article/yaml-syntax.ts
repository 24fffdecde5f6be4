import { isMap, isScalar } from 'yaml';
import { parseYamlDocument, problemsOf } from './parse-yaml-block.ts';
import type { BlockProblem } from './parsed-block.ts';
import { isTooDeep } from './too-deep.ts';

/**
 * The faults of a block's syntax alone, from top to bottom: the same as `parseYamlBlock` finds, without what needs its
 * values (keys that stand twice, aliases), in a fraction of the time.
 */
export function yamlSyntaxProblems(block: string): BlockProblem[] {
  if (isTooDeep(block)) return [{ code: 'too-deep', message: '', span: [0, block.length] }];
  const document = withoutStacks(() => parseYamlDocument(block, false));
  const problems = problemsOf(document);
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    const [start, end] = contents.range;
    problems.push({ code: 'not-a-mapping', message: '', span: [start, end] });
  }
  return problems.sort((a, b) => a.span[0] - b.span[0]);
}

/** The parser makes an `Error` of every problem, and where it was made takes longer to find out than all the rest. */
function withoutStacks<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
