import type { BlockProblem } from '../article/parsed-block.ts';
import { yamlSyntaxProblems } from '../article/yaml-syntax.ts';

/** Problems that leave the rest of the block readable. */
export const HARMLESS: ReadonlySet<string> = new Set([
  'duplicate-key',
  'unknown-tag',
  'unresolved-alias',
  'alias-bomb',
  'circular-alias',
]);

/** So many characters may be read in trials for one block: about a second's work, and thousands of trials of usual ones. */
const PATIENCE = 3_000_000;

/** Going through the lines of a block takes so much of the time that reading it takes. */
const GOING_THROUGH = 0.2;

/** What a trial, and each problem that it shows, costs besides its characters. */
const TRIAL = 200;
const PROBLEM = 20;

/** Reads YAML to see whether it can be read, again and again, and keeps count, so that no block takes forever. */
export class TrialReader {
  #left = PATIENCE;

  /** Whether no more trials should be made. */
  get isWeary(): boolean {
    return this.#left <= 0;
  }

  /** What keeps a stretch of YAML from being read, from top to bottom; empty if it can be. */
  problemsOf(yaml: string): BlockProblem[] {
    const problems = yamlSyntaxProblems(yaml).filter(({ code }) => !HARMLESS.has(code));
    this.#left -= yaml.length + TRIAL + PROBLEM * problems.length;
    return problems;
  }

  /** Counts that a block is gone through for its next fault. */
  goThrough(block: string): void {
    this.#left -= block.length * GOING_THROUGH;
  }

  /** Runs a search that may use up a part of the patience that is left, and no more. */
  sparingly<Found>(search: () => Found): Found {
    const kept = Math.floor((this.#left * 3) / 4);
    this.#left -= kept;
    const found = search();
    this.#left += kept;
    return found;
  }
}
