import type { ChartStyle } from './chart-style.ts';
import type { GlyphSet } from './glyph-set.ts';
import { cellOf, cellWidth, lineOf, type Piece } from './line-of.ts';

/** One bar, or a remark between bars. */
export type BarRow =
  | {
      label: string;
      /** How long the bar is, next to others; not negative. */
      value: number;
      /** What stands between label and bar, aligned at the end; the first one tells most. */
      figures: readonly string[];
      /** For what is no group like the others, such as the sum of all small ones: a quiet colour and no bar. Default: false. */
      isFaint?: boolean;
    }
  | { remark: string };

/** Bars from the top down. */
export interface BarChart {
  rows: readonly BarRow[];
  /** What stands above the labels and figures; left out by default. */
  heading?: { label: string; figures: readonly string[] };
}

type Bar = Exclude<BarRow, { remark: string }>;

const INDENT = 2;
const GAP = 2;
/** Figures are left out, the last ones first, before label and bar get less than this. */
const LEAST_LABEL = 14;
const LEAST_BAR = 10;
/** A longer bar tells no more. */
const LONGEST_BAR = 50;

/**
 * Draws bars, one line each: label, figures, bar. The greatest value fills the room that there is, and whatever is not
 * zero can be seen. In narrow terminals figures are left out and labels cut.
 */
export function barLines({ rows, heading }: BarChart, style: ChartStyle): string[] {
  const bars = rows.filter((row): row is Bar => 'label' in row);
  const plan = planColumns(heading === undefined ? bars : [...bars, heading], style.width);
  const most = bars.reduce((max, { value, isFaint }) => (isFaint === true ? max : Math.max(max, value)), 0);
  const { ellipsis, gap } = style.glyphs;
  const cells = ({ label, figures }: { label: string; figures: readonly string[] }) => [
    cellOf(label, plan.label, ellipsis),
    ...plan.figures.map((width, index) => ' '.repeat(GAP) + startingAt(figures[index] ?? '', width)),
  ];
  const indent = ' '.repeat(INDENT);
  const lines = rows.map((row) => {
    if ('remark' in row) return lineOf([['faint', `${indent}${gap} ${row.remark}`]], style);
    const [label = '', ...figures] = cells(row);
    if (row.isFaint === true) return lineOf([['faint', indent + label + figures.join('')]], style);
    const bar = barOf(most === 0 ? 0 : (row.value / most) * plan.bar, row.value > 0, style.glyphs);
    const drawn: Piece[] = bar === '' ? [] : [' '.repeat(GAP), ['good', bar]];
    return lineOf([indent, label, figures.join(''), ...drawn], style);
  });
  return heading === undefined ? lines : [lineOf([['faint', indent + cells(heading).join('')]], style), ...lines];
}

/** How wide each column is. */
function planColumns(rows: readonly { label: string; figures: readonly string[] }[], width: number) {
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, cellWidth(text)), 0);
  const labels = widest(rows.map(({ label }) => label));
  const count = rows.reduce((most, { figures }) => Math.max(most, figures.length), 0);
  const figures = Array.from({ length: count }, (_, index) => widest(rows.map((row) => row.figures[index] ?? '')));
  const roomBeside = () => width - INDENT - GAP - figures.reduce((sum, one) => sum + GAP + one, 0);
  while (figures.length > 1 && roomBeside() < Math.min(labels, LEAST_LABEL) + LEAST_BAR) figures.pop();
  const room = Math.max(0, roomBeside());
  const label = Math.max(Math.min(labels, LEAST_LABEL, room), Math.min(labels, room - Math.min(LONGEST_BAR, room / 2)));
  return { label: Math.floor(label), figures, bar: Math.min(LONGEST_BAR, room - Math.floor(label)) };
}

/** @param length in columns, with parts of them. */
function barOf(length: number, isSeen: boolean, { eighths }: GlyphSet): string {
  const parts = Math.max(isSeen ? 1 : 0, Math.round(length * eighths.length));
  const whole = Math.floor(parts / eighths.length);
  return eighths.at(-1)!.repeat(whole) + (parts % eighths.length === 0 ? '' : eighths[(parts % eighths.length) - 1]!);
}

function startingAt(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cellWidth(text))) + text;
}
