import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isOutOfReach, type Problem } from '../../batch/problem.ts';
import { Turns } from '../../batch/turns.ts';
import { printable } from '../../report/printable.ts';
import { FolderCheck } from '../../validate/folder-check.ts';
import { wantsCache } from '../cache-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { findArticles } from '../find-articles.ts';
import type { Session } from '../session.ts';
import { type Source, sourceOf } from '../source.ts';
import { UsageError } from '../usage-error.ts';
import { compileFor } from '../v8-flags.ts';
import type { CheckCache } from './check-cache.ts';
import type { Mending } from './check-source.ts';
import { Checker, type CheckMemory } from './checker.ts';
import { linesAround } from './lines-around.ts';
import { type FileResult, presentIssues } from './present-issues.ts';
import { Tally } from './tally.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** One file of a run: what to check, or why it cannot be. */
type Due = { path: string; source: Source; problem?: never } | { path: string; source?: never; problem: Problem };

/** All files of a run; what is known of one is made when it is its turn. */
interface DueList extends Iterable<Due> {
  readonly length: number;
}

/** Does what `article-kit validate` was asked to do. */
export async function validateFiles(
  paths: readonly string[],
  flags: ValidateFlags,
  session: Session,
): Promise<ExitCode> {
  refuseContradictions(paths, flags);
  const cache = await checkCache(flags, session);
  const run = new Run(flags, cache, session);
  const due = flags.staged ? await stagedDue(paths, flags, session) : await foundDue(paths, flags, session);
  await compileFor('brief', due.length, session.io);
  const isStdoutTaken = flags.diff === true || (flags.fix === true && paths.includes('-'));
  await presentIssues(run.results(due), () => run.tally.summary, { flags, total: due.length, isStdoutTaken }, session);
  await cache?.save();
  return run.code();
}

/** Git's index is not what is on the disk, and few runs need to load what keeps results. */
async function checkCache(flags: ValidateFlags, session: Session): Promise<CheckCache | null> {
  if (flags.staged || !wantsCache(flags)) return null;
  const { openCheckCache } = await import('./check-cache.ts');
  return openCheckCache(flags, session);
}

function refuseContradictions(paths: readonly string[], { staged, diff, filesFrom }: ValidateFlags): void {
  if (!staged) return;
  if (filesFrom !== undefined)
    throw new UsageError('--staged and --files-from name two lists', 'Leave one of them out.');
  if (paths.includes('-')) throw new UsageError('--staged reads git’s index, not standard input', 'Leave - out.');
  if (diff)
    throw new UsageError('--diff shows changes of files, and --staged reads the index', 'Leave one of them out.');
}

async function foundDue(paths: readonly string[], flags: ValidateFlags, session: Session): Promise<DueList> {
  const found = await findArticles(paths, flags, session, { excludedFiles: 'left-out' });
  return {
    length: found.length,
    *[Symbol.iterator]() {
      for (const { path, input, problem } of found) {
        yield input === undefined ? { path, problem } : { path, source: sourceOf(input, session.io, flags.encoding) };
      }
    },
  };
}

async function stagedDue(paths: readonly string[], flags: ValidateFlags, session: Session): Promise<DueList> {
  const { stagedArticles } = await import('./staged-articles.ts');
  return (await stagedArticles(paths, flags, session)).map((source) => ({ path: source.path, source }));
}

function toStage(path: string): string {
  return `note: ${printable(path)} was mended in the work tree, not in the index: git add it, and commit again.`;
}

const lineIn = (lines: ReadonlyMap<number, string>) => (line: number) => lines.get(line) ?? null;

/** One run over many files. */
class Run {
  readonly tally = new Tally();
  readonly #flags: ValidateFlags;
  readonly #checker: Checker;
  readonly #session: Session;
  readonly #mending: Mending;
  readonly #folder: FolderCheck;
  /** Where the articles are in which something shows across files, by their places in the run. */
  readonly #late = new Map<number, Source>();
  #isOutOfReach = false;
  #isDue = false;

  constructor(flags: ValidateFlags, memory: CheckMemory | null, session: Session) {
    this.#flags = flags;
    this.#session = session;
    this.#mending = flags.fix ? 'write' : flags.diff ? 'show' : 'none';
    this.#checker = new Checker(flags, this.#mending, memory, session);
    this.#folder = new FolderCheck((path) => existsSync(resolve(session.io.cwd, path)));
  }

  /** How the run ends: what could not be done, then errors, changes that are due, and too many warnings. */
  code(): ExitCode {
    const { errors, warnings } = this.tally.summary;
    if (this.#isOutOfReach) return 2;
    return errors > 0 || this.#isDue || warnings > (this.#flags.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
  }

  /** Each file's findings as soon as they are known, and, when all are read, what shows only across files. */
  async *results(due: DueList): AsyncGenerator<FileResult> {
    const { signal } = this.#session.io;
    const turns = new Turns();
    let number = 0;
    for (const one of due) {
      if (signal.aborted) return;
      yield one.source === undefined ? this.#unreachable(one.path, one.problem) : await this.#check(one.source, number);
      number += 1;
      if (turns.areDue) await turns.give();
    }
    yield* this.#across(due);
  }

  #unreachable(path: string, problem: Problem): FileResult {
    this.#isOutOfReach ||= isOutOfReach(problem);
    // What is no article's fault and not out of reach either is a fault of ours, which nobody should overlook.
    if (!isOutOfReach(problem)) this.#isDue = true;
    return { path, issues: [], lines: () => null, problem, patch: '' };
  }

  async #check(source: Source, number: number): Promise<FileResult> {
    const { path } = source;
    const { article, findings, lines, known, options, mended, before, problem } = await this.#checker.check(source);
    if (problem !== null) this.#unreachable(path, problem);
    if (problem === null || article !== null) this.tally.summary.files += 1;
    this.tally.add(number, findings);
    this.tally.summary.mended += mended;
    if (known !== null && this.#folder.see(number, known, options)) this.#late.set(number, source);
    const patch = article === null ? '' : await this.#shownText(source, before, article.text);
    return { path, issues: findings, lines: lineIn(lines), problem, patch };
  }

  /** What stdout gets: of standard input under --fix the whole article, of a file under --diff the patch. */
  async #shownText(source: Source, before: string | null, after: string): Promise<string> {
    const { path } = source;
    if (this.#mending === 'write' && !this.#flags.staged && source.writeTo === null) return after;
    if (before === null) return '';
    // A mended file is on the disk; what is only shown, or staged as it was, is still due.
    if (this.#mending === 'show' || this.#flags.staged) this.#isDue = true;
    if (this.#flags.staged && this.#flags.quiet !== true) await this.#session.stderr.write(`${toStage(path)}\n`);
    if (this.#mending !== 'show') return '';
    const { patchOf } = await import('./patch-of.ts');
    return patchOf(path, before, after);
  }

  async *#across(due: DueList): AsyncGenerator<FileResult> {
    const paths = this.#late.size === 0 ? new Map<number, string>() : pathsOf(due, this.#folder.numbers);
    const found = Array.from(this.#late, ([number, source]) => {
      const issues = this.#folder.findingsOf(number, (other) => paths.get(other)!);
      this.tally.add(number, issues);
      return { source, issues };
    });
    for (const { source, issues } of found) {
      const { text } = await source.readHead();
      yield { path: source.path, issues, lines: lineIn(linesAround(text, issues)), problem: null, patch: '' };
    }
  }
}

/** The paths of some of the files, by their places in the run. */
function pathsOf(due: DueList, wanted: ReadonlySet<number>): Map<number, string> {
  const paths = new Map<number, string>();
  let number = 0;
  for (const { path } of due) {
    if (wanted.has(number)) paths.set(number, path);
    number += 1;
  }
  return paths;
}
