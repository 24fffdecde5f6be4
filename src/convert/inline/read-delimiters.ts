import type { HtmlElement } from '../../html/node.ts';
import { DELIMITER_WIDTH, type Run } from './delimiter-runs.ts';

interface Opener {
  run: Run;
  /** How many characters each unit of the run still has, outermost first. */
  left: { mark: HtmlElement; width: number }[];
  length: number;
}

/**
 * Reads runs of one delimiter character as a parser does and notes in `pairs` for each opening mark the closing mark
 * that its delimiters were paired with.
 */
export function readDelimiters(runs: readonly Run[], pairs: Map<HtmlElement, HtmlElement>): void {
  const openers: Opener[] = [];
  for (const run of runs) {
    const units = run.units.map(({ mark }) => ({
      mark,
      width: run.character === '~' ? 2 : DELIMITER_WIDTH[mark.name]!,
    }));
    const length = units.reduce((sum, unit) => sum + unit.width, 0);
    let left = length;
    while (run.canClose && left > 0) {
      const index = openers.findLastIndex((opener) => canPair(opener, run, length));
      if (index < 0) break;
      openers.length = index + 1;
      const opener = openers[index]!;
      const openerLeft = opener.left.reduce((sum, unit) => sum + unit.width, 0);
      const use = run.character === '~' ? left : openerLeft >= 2 && left >= 2 ? 2 : 1;
      const openMark = take(opener.left, use, 'end');
      const closeMark = take(units, use, 'start');
      if (openMark !== null && openMark === closeMark && use === DELIMITER_WIDTH[openMark.name])
        pairs.set(openMark, closeMark);
      left -= use;
      if (opener.left.length === 0) openers.pop();
    }
    if (run.canOpen && left > 0) openers.push({ run, left: units, length });
  }
}

/** Rules 9 and 10, "the sum of the lengths is not a multiple of three"; strikethrough wants equal lengths. */
function canPair(opener: Opener, closer: Run, closerLength: number): boolean {
  if (closer.character === '~') return opener.length === closerLength;
  const bothWays = (opener.run.canOpen && opener.run.canClose) || (closer.canOpen && closer.canClose);
  if (!bothWays || (opener.length + closerLength) % 3 !== 0) return true;
  return opener.length % 3 === 0 && closerLength % 3 === 0;
}

/** Takes delimiters off one end of a run; the mark that they were, or null where they were parts of several. */
function take(units: { mark: HtmlElement; width: number }[], count: number, from: 'start' | 'end'): HtmlElement | null {
  let mark: HtmlElement | null | undefined;
  for (let rest = count; rest > 0 && units.length > 0; ) {
    const unit = from === 'end' ? units.at(-1)! : units[0]!;
    const used = Math.min(rest, unit.width);
    mark = mark === undefined && used === unit.width && used === count ? unit.mark : null;
    unit.width -= used;
    rest -= used;
    if (unit.width === 0) units.splice(from === 'end' ? -1 : 0, 1);
  }
  return mark ?? null;
}
