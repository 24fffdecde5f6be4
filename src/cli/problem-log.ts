import type { Problem, ProblemCode } from '../batch/problem.ts';
import { printable } from '../report/printable.ts';
import type { Paint } from '../report/report.ts';
import type { Output } from './output.ts';
import { type OutputFlags, wantsColor } from './output-options.ts';
import { loadPaint } from './paint.ts';
import type { Session } from './session.ts';

/** Of troubles that come by the thousand with one cause, this many are told; the others are counted. */
const TOLD: Partial<Record<ProblemCode, number>> = {
  unwritable: 3,
  collision: 20,
  edited: 20,
  'not-ours': 20,
  internal: 20,
};

/** Causes of such troubles whose messages name an output, and so are never the same twice. */
const CAUSES: Partial<Record<ProblemCode, string>> = {
  collision: 'the output would be that of another article',
  edited: 'the output was edited since it was written, and is left alone',
  'not-ours': 'the output is there already, of other making, and is left alone',
};

/** Tells on stderr, one line each, what could not be done; on a terminal, what to do is a line of its own. */
export class ProblemLog {
  readonly #stderr: Output;
  readonly #paint: Paint;
  readonly #counts = new Map<string, { code: ProblemCode; message: string; count: number }>();

  constructor(stderr: Output, paint: Paint) {
    this.#stderr = stderr;
    this.#paint = paint;
  }

  /** Tells of one problem, unless a full disk or the like has been told of often enough. */
  async tell(problem: Problem): Promise<void> {
    const { code, message } = problem;
    const cause = CAUSES[code] ?? message;
    const known = this.#counts.get(`${code} ${cause}`) ?? { code, message: cause, count: 0 };
    known.count += 1;
    if (code in TOLD) this.#counts.set(`${code} ${cause}`, known);
    if (known.count <= (TOLD[code] ?? Number.POSITIVE_INFINITY)) await this.#stderr.write(this.#render(problem));
  }

  /** Counts what was not told. */
  async finish(): Promise<void> {
    for (const { code, message, count } of this.#counts.values()) {
      const untold = count - TOLD[code]!;
      if (untold <= 0) continue;
      const articles = untold === 1 ? 'article' : 'articles';
      await this.#stderr.write(`${this.#sign()}and ${untold} more ${articles}: ${message}.\n`);
    }
  }

  #render({ path, line, message, help }: Problem): string {
    const place = this.#paint('strong', printable(line === null ? path : `${path}:${line}`));
    const fault = `${this.#sign()}${place}: ${sentence(printable(message))}`;
    if (help === null) return `${fault}\n`;
    return this.#isTerminal() ? `${fault}\n  ${this.#paint('faint', help)}\n` : `${fault} ${help}\n`;
  }

  #sign(): string {
    return this.#isTerminal() ? `${this.#paint('bad', '✗')} ` : '';
  }

  #isTerminal(): boolean {
    return this.#stderr.stream.isTTY === true;
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Opens the log of problems that suits where stderr goes. */
export async function openProblemLog(flags: Pick<OutputFlags, 'color'>, { io, stderr }: Session): Promise<ProblemLog> {
  return new ProblemLog(stderr, await loadPaint(wantsColor(io.stderr, flags, io)));
}
