import { isAbsolute, resolve } from 'node:path';
import type { ValidateOptions } from '../../validate/validate-article.ts';
import type { Session } from '../session.ts';
import type { Source } from '../source.ts';
import { type CheckedSource, checkSource, type Mending } from './check-source.ts';
import { linesAround } from './lines-around.ts';
import { asUsageError, type Standard, Standards } from './standards.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** What one source came to, now or when it was last checked. */
export interface Check extends CheckedSource {
  /** The lines at the findings and next to them, by their 1-based numbers. */
  lines: ReadonlyMap<number, string>;
  /** What it was checked against, but for the schema. */
  options: ValidateOptions;
}

/** A check out of an earlier run. */
export interface RecalledCheck {
  /** Null if there is none, or it would come to something else now. */
  check: Check | null;
  /** Remembers what it has come to now. */
  keep(check: Check): void;
}

/** What remembers checks. */
export interface CheckMemory {
  recall(file: string, path: string, standard: Standard): Promise<RecalledCheck>;
}

/** Checks sources, each against what holds for it; where there is a memory, only those that have changed. */
export class Checker {
  readonly #cwd: string;
  readonly #standards: Standards;
  readonly #mending: Mending;
  readonly #memory: CheckMemory | null;

  /** @throws {UsageError} if `--rule` names a rule that does not exist. */
  constructor(flags: ValidateFlags, mending: Mending, memory: CheckMemory | null, { config, io }: Session) {
    this.#cwd = io.cwd;
    this.#standards = new Standards(flags, config, io.cwd);
    this.#mending = mending;
    this.#memory = memory;
  }

  /** @throws {UsageError} if the schema cannot be used. */
  async check(source: Source): Promise<Check> {
    const file = isAbsolute(source.file) ? source.file : resolve(this.#cwd, source.file);
    const standard = this.#standards.of(file);
    // What git's index holds may not be on the disk, and what has no place to be written to is not.
    const isFile = !source.isStaged && source.writeTo !== null;
    if (this.#memory === null || !isFile) return checkNow(source, standard, this.#mending);
    const recalled = await this.#memory.recall(file, source.path, standard);
    if (recalled.check !== null) return recalled.check;
    const check = await checkNow(source, standard, this.#mending);
    recalled.keep(check);
    return check;
  }
}

async function checkNow(source: Source, { options, whole }: Standard, mending: Mending): Promise<Check> {
  const checked = await checkSource(source, await whole(), mending).catch((error) => {
    throw asUsageError(error);
  });
  return { lines: linesAround(checked.article?.text ?? '', checked.findings), options, ...checked };
}
