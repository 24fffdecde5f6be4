import type { IssueSummary } from '../../report/issues/issue.ts';
import type { Finding } from '../../validate/finding.ts';
import { NumberSet } from './number-set.ts';

/** Counts what a run found. */
export class Tally {
  readonly summary: IssueSummary = { files: 0, filesWithIssues: 0, errors: 0, warnings: 0, fixable: 0, mended: 0 };
  readonly #withIssues = new NumberSet();

  /** Counts findings of one file, which is known by its place in the run. */
  add(file: number, findings: readonly Finding[]): void {
    const { summary } = this;
    for (const { severity, fixable } of findings) {
      if (severity === 'error') summary.errors += 1;
      else summary.warnings += 1;
      if (fixable) summary.fixable += 1;
    }
    if (findings.length > 0 && this.#withIssues.add(file)) summary.filesWithIssues += 1;
  }
}
