import type { Block } from '../meaning/meaning.ts';
import type { Comparison } from './comparison.ts';

/** Reports what two tables with the same cells still say differently: header, alignment, spans. */
export function compareTable({ findings, isStrict }: Comparison, source: Block, output: Block): void {
  const [was, is] = [source.table, output.table];
  if (was === undefined || is === undefined) return;
  const where = { a0: source.start, a1: source.end, b0: output.start, b1: output.end };
  if (was.hasHeader && !is.hasHeader) findings.add('table', where, 'The table lost its header row.');
  if (!isStrict) return;
  const width = Math.max(was.alignments.length, is.alignments.length);
  for (let column = 0; column < width; column++) {
    const [before, after] = [was.alignments[column] || 'left', is.alignments[column] || 'left'];
    if (before === after) continue;
    findings.add('alignment', where, `Column ${column + 1} of the table was aligned ${before} and is ${after}.`);
    break;
  }
  if (was.spans !== is.spans) {
    findings.add('span', where, `The table has ${was.spans} cells that span several, in the output ${is.spans}.`);
  }
}
