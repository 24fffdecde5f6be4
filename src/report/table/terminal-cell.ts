import { isPlain } from '../characters.ts';
import { type DisplayWidth, measure } from '../display-width.ts';
import { fitPath, fitText } from '../fit.ts';
import { printable } from '../printable.ts';
import type { Tone } from '../report.ts';
import type { TableColumn } from './table.ts';

/** A cell that is ready to be drawn, but for its column's width. */
export interface TerminalCell extends DisplayWidth {
  text: string;
  tone: Tone;
}

/** Hebrew, Arabic and the other scripts written from right to left, and the marks that make a text one of them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const LEFT_TO_RIGHT_MARK = '\u200e';

/** Makes one line of a text in which nothing can command the terminal. */
export function terminalCell(text: string, tone: Tone): TerminalCell {
  const line = isPlain(text) ? text : printable(text.toWellFormed());
  const { width, widest, isSure } = measure(line);
  return { text: line, tone, width, widest, isSure };
}

/**
 * Cuts a cell to a width.
 * @param width null to leave it as it is.
 */
export function fitCell(cell: TerminalCell, cut: TableColumn<never>['cut'], width: number | null): TerminalCell {
  if (width === null || cell.widest <= width) return cell;
  const text = cut === 'middle' ? fitPath(width, cell.text) : fitText(width, cell.text);
  return terminalCell(text, cell.tone);
}

/**
 * The text of a cell, kept to itself: without a mark on both sides, a terminal that knows how to write from right to left
 * takes the numbers of the next cells for a part of an Arabic one, and moves them to its other side. Isolates would do that
 * too, but are shown as boxes by some terminals and the Linux console, which draw nothing for the mark.
 */
export function keptApart(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK : text;
}
