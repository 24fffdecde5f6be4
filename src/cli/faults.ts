import { isOutOfReach, type Problem } from '../batch/problem.ts';
import { printable } from '../report/printable.ts';
import type { ExitCode } from './exit-code.ts';
import type { ProblemLog } from './problem-log.ts';
import type { Session } from './session.ts';

/** So many places are named in a note. */
const NAMED = 3;

/**
 * What was in the way of looking at articles. A file that cannot be read is told of at once; front matter that cannot is
 * `validate`'s business, and one note at the end says so.
 */
export class Faults {
  /** How the run ends. */
  code: ExitCode = 0;
  /** Articles whose front matter cannot be read, or not all of it. */
  unreadable = 0;
  readonly #log: ProblemLog;
  readonly #places: string[] = [];

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  /** Takes note of a problem; `hasRow` tells that there is something to show of the article all the same. */
  async add(problem: Problem, hasRow: boolean): Promise<void> {
    if (!hasRow) {
      this.code = isOutOfReach(problem) || problem.code === 'internal' || this.code === 2 ? 2 : 1;
      await this.#log.tell(problem);
      return;
    }
    this.unreadable += 1;
    const { path, line } = problem;
    if (this.#places.length < NAMED) this.#places.push(line === null ? path : `${path}:${line}`);
  }

  /** Says what has not been said yet. */
  async finish({ stderr }: Session, isQuiet: boolean): Promise<void> {
    await this.#log.finish();
    if (this.unreadable === 0 || isQuiet) return;
    const more = this.unreadable > NAMED ? ', …' : '';
    const whose = this.unreadable === 1 ? '1 article has' : `${this.unreadable} articles have`;
    const where = `${this.#places.map(printable).join(', ')}${more}`;
    await stderr.write(`note: ${whose} front matter that cannot be read (${where}); article-kit validate tells why.\n`);
  }
}
