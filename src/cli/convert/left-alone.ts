import { type Problem, problem } from '../../batch/problem.ts';

/** Why an output was left alone, and what to do about it. */
export function leftAlone(path: string, output: string, outcome: 'edited' | 'foreign'): Problem {
  if (outcome === 'edited') {
    const words = `${output} was edited since it was written, and is left alone`;
    return problem(path, 'edited', words, 'Keep the edit somewhere else, or overwrite it with --force.');
  }
  const words = `${output} was not written by article-kit, and is left alone`;
  return problem(path, 'not-ours', words, 'Move it away, or overwrite it with --force.');
}
