import type { Paint } from '../report.ts';
import type { IssueSummary } from './issue.ts';

/** What a run came to, in one line without its line end. */
export function summaryLine(summary: IssueSummary, paint: Paint): string {
  const { errors, warnings, files, mended } = summary;
  if (errors + warnings === 0) {
    const repaired = mended === 0 ? 'nothing' : `${count(mended, 'fault')} mended, nothing left`;
    return paint('good', `${count(files, 'file')} checked, ${repaired} to complain about.`);
  }
  const found = [
    ...(errors > 0 ? [paint('bad', count(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warn', count(warnings, 'warning'))] : []),
  ].join(' and ');
  const left = mended === 0 ? found : `${count(mended, 'fault')} mended, ${found} left`;
  return `${left} in ${filesOf(summary)}${promise(summary)}`;
}

function filesOf({ files, filesWithIssues }: IssueSummary): string {
  return filesWithIssues === files ? count(files, 'file') : `${filesWithIssues} of ${count(files, 'file')}`;
}

function promise({ errors, warnings, fixable }: IssueSummary): string {
  if (fixable === 0) return '';
  if (fixable < errors + warnings) return `; ${fixable} of them can be mended with --fix`;
  return fixable === 1 ? '; it can be mended with --fix' : '; all of them can be mended with --fix';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
