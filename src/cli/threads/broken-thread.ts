import { type Problem, problem } from '../../batch/problem.ts';
import { systemCode } from '../../batch/system-error.ts';

/** What is told of an article over which a worker thread broke down. */
export function brokenThread(path: string, error: unknown): Problem {
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const help = 'Do it alone with more of it: NODE_OPTIONS=--max-old-space-size=8192, in MB.';
    return problem(path, 'internal', 'it takes more memory than there is', help);
  }
  const words = error instanceof Error ? error.message.split('\n', 1)[0] : 'it ended without a word';
  const help = 'This is a fault of article-kit: please report it with the file.';
  return problem(path, 'internal', `internal error: the thread that did it broke down: ${words}`, help);
}
