import { widthOf } from '../display-width.ts';
import { fitPath } from '../fit.ts';
import { printable } from '../printable.ts';
import type { Format, Line, Paint, Report, Surface } from '../report.ts';

/** A terminal shows every row up to this many; of longer lists, the summary. */
export const LONGEST_LIST = 50;

const ARROW = '→';

/** One aligned line a row, and the summary: made to be read. */
export const pretty: Format = {
  forPeople: true,
  head: () => '',
  row: (row, _index, report, surface) => {
    const line = isTooLong(report, surface) ? null : report.line(row);
    return line === null ? '' : `${render(line, report, surface)}\n`;
  },
  foot: (count, summary, report, surface) => {
    if (count === 0) return `${summary}\n`;
    const more = isTooLong(report, surface) ? `\n${surface.paint('faint', 'Every article: --format tsv')}` : '';
    return `${isTooLong(report, surface) ? '' : '\n'}${summary}${more}\n`;
  },
};

function isTooLong({ total }: Report<never>, { width }: Surface): boolean {
  return width !== null && total > LONGEST_LIST;
}

function render({ sign, tone, left, right, note }: Line, { widths }: Report<never>, { paint, width }: Surface): string {
  const columns = shares(widths, width, widthOf(note));
  const name = fitPath(columns.left, printable(left));
  const start = `${paint(tone, sign)} ${paint(tone === 'faint' ? 'faint' : 'plain', name)}`;
  if (right === '' && note === '') return start;
  const gap = ' '.repeat(Math.max(0, columns.left - widthOf(name)));
  return start + gap + ending(fitPath(columns.right, printable(right)), note, paint);
}

function ending(right: string, note: string, paint: Paint): string {
  const target = right === '' ? '' : ` ${paint('faint', ARROW)} ${right}`;
  return note === '' ? target : `${target}  ${paint('faint', note)}`;
}

/** Both columns in full if they fit; else the width is shared so that the shorter one is cut last. */
function shares(widths: { left: number; right: number }, width: number | null, note: number) {
  if (width === null) return widths;
  const room = width - 2 - (widths.right > 0 ? 3 : 0) - (note > 0 ? note + 2 : 0);
  if (widths.left + widths.right <= room) return widths;
  const half = Math.floor(room / 2);
  const left = Math.min(widths.left, Math.max(half, room - widths.right));
  return { left, right: Math.max(8, room - left) };
}
