import type { IssueSummary } from '../../report/issues/issue.ts';
import type { Finding } from '../../validate/finding.ts';

/** Counts what a run found. */
export class Tally {
  readonly summary: IssueSummary = { files: 0, filesWithIssues: 0, errors: 0, warnings: 0, fixable: 0, mended: 0 };
  readonly #withIssues = new Set<string>();

  /** Counts findings of one file. */
  add(findings: readonly Finding[]): void {
    const { summary } = this;
    for (const { path, severity, fixable } of findings) {
      this.#withIssues.add(path);
      if (severity === 'error') summary.errors += 1;
      else summary.warnings += 1;
      if (fixable) summary.fixable += 1;
    }
    summary.filesWithIssues = this.#withIssues.size;
  }
}
