import type { HtmlElement } from '../../html/node.ts';
import type { EmphasisFallback } from '../options.ts';
import {
  type CharacterClass,
  certainFlanking,
  classAfter,
  classBefore,
  type Flanking,
  underscoreFlanking,
} from './character-class.ts';
import { delimiterOf, type Line } from './line.ts';

/** What a line's emphasis depends on beside the line. */
export interface LineSettings {
  readonly emphasisFallback: EmphasisFallback;
  readonly keepsHtml: boolean;
}

/** One end of a mark in the line. */
interface End {
  readonly mark: HtmlElement;
  readonly side: 'open' | 'close';
  readonly at: number;
}

/** Delimiters that touch each other: parsers read them as one run. */
interface Run {
  readonly character: string;
  readonly units: { mark: HtmlElement; side: 'open' | 'close' }[];
  readonly before: CharacterClass;
  readonly after: CharacterClass;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** After so many tries all marks that are misread go at once: no line may take quadratic time. */
const PATIENCE = 50;
const WIDTH: Readonly<Record<string, number>> = { strong: 2, em: 1, del: 2 };

/**
 * Decides for each emphasis in a line whether its delimiters certainly work where they stand, in every parser; the
 * others keep their tags. It reads the delimiters as a parser will (CommonMark 0.31, section 6.2, rules 1 to 17, and GFM's
 * strikethrough) and takes a delimiter away from a mark until what is read is what is meant.
 */
export function decideEmphasis(line: Line, settings: LineSettings): void {
  const marks: HtmlElement[] = [];
  const ends: End[] = [];
  for (const piece of line.pieces) {
    if (piece.kind !== 'open' && piece.kind !== 'close') continue;
    if (delimiterOf(piece.node) === undefined) continue;
    ends.push({ mark: piece.node, side: piece.kind, at: piece.at });
    if (piece.kind === 'open') marks.push(piece.node);
  }
  if (marks.length === 0) return;
  const chosen = new Map<HtmlElement, string>();
  for (const mark of marks) chosen.set(mark, delimiterOf(mark)!);
  for (let tries = 0; tries <= 3 * marks.length; tries++) {
    const wrong = misread(line, ends, chosen, tries < PATIENCE);
    if (wrong.length === 0) break;
    for (const mark of wrong)
      if (!(settings.emphasisFallback === 'charref' && refer(line, ends, mark))) demote(mark, chosen);
  }
  if (!settings.keepsHtml) for (const mark of marks) mark.attribs['delimiter'] = '';
  for (const [mark, delimiter] of chosen) mark.attribs['delimiter'] = delimiter.repeat(WIDTH[mark.name]!);
}

/**
 * Has the letters outside of a mark written as character references, which end and begin with punctuation; false where
 * they are already, or are no letters.
 */
function refer(line: Line, ends: readonly End[], mark: HtmlElement): boolean {
  let isNew = false;
  for (const { mark: other, side, at } of ends) {
    if (other !== mark) continue;
    const outer = side === 'open' ? at - 1 : at + 1;
    const kind = side === 'open' ? classBefore(line.flat, at) : classAfter(line.flat, outer);
    const isText = line.pieces.some((p) => p.kind === 'text' && outer >= p.at && outer < p.at + p.flat.length);
    if (!isText || kind === 'space' || kind === 'punctuation' || line.references.has(outer)) continue;
    line.references.add(outer);
    isNew = true;
  }
  return isNew;
}

/** The next best way to write a mark: `_` for emphasis, then the tag. */
function demote(mark: HtmlElement, chosen: Map<HtmlElement, string>): void {
  if (mark.name === 'em' && chosen.get(mark) === '*') chosen.set(mark, '_');
  else chosen.delete(mark);
}

/**
 * The marks to write in another way: those whose delimiters cannot open or close where they stand; where there are none,
 * the last one that a parser would not read as it is meant, for that may be all that the others need.
 */
function misread(
  line: Line,
  ends: readonly End[],
  chosen: ReadonlyMap<HtmlElement, string>,
  isPatient: boolean,
): HtmlElement[] {
  const runs = runsOf(line, ends, chosen);
  const unable = new Set<HtmlElement>();
  for (const run of runs) {
    for (const { mark, side } of run.units) if (side === 'open' ? !run.canOpen : !run.canClose) unable.add(mark);
  }
  if (unable.size > 0) return [...unable];
  const wrong = new Set(misreadByMarked(runs));
  for (const symbol of ['punctuation', 'letter'] as const) {
    const pairs = new Map<HtmlElement, HtmlElement>();
    for (const character of ['*', '_', '~']) {
      const same = runs
        .filter((run) => run.character === character)
        .map((run) => ({ ...run, ...flankingOf(run, symbol) }));
      if (same.length > 0) readRuns(same, pairs);
    }
    for (const mark of chosen.keys()) if (pairs.get(mark) !== mark) wrong.add(mark);
  }
  const inOrder = [...chosen.keys()].filter((mark) => wrong.has(mark));
  return isPatient ? inOrder.slice(-1) : inOrder;
}

/** What a run can do for a parser to which symbols are punctuation, or letters. */
function flankingOf({ character, before, after }: Run, symbol: CharacterClass): Flanking {
  const as = (kind: CharacterClass) => (kind === 'symbol' ? symbol : kind);
  return character === '_'
    ? underscoreFlanking(certainFlanking, as(before), as(after))
    : certainFlanking(as(before), as(after));
}

/**
 * Emphasis inside emphasis that marked pairs in its own way: it looks for the closing run by length and flanking alone
 * (its issue with `*a **“b”**, c*`). Found by trying; the inner mark is to go.
 */
function misreadByMarked(runs: readonly Run[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: { mark: HtmlElement; run: Run; hasEdge: boolean }[] = [];
  for (const run of runs) {
    if (run.character !== '*') continue;
    for (const { mark, side } of run.units) {
      if (side === 'open') {
        open.push({ mark, run, hasEdge: false });
        continue;
      }
      const inner = open.pop();
      const outer = open.at(-1);
      if (inner?.mark !== mark || outer === undefined || outer.mark.name === mark.name) continue;
      const startsWith = outer.run === inner.run;
      const endsWith = run.units.some((unit) => unit.mark === outer.mark);
      if (startsWith || endsWith) {
        // Marks at both edges of the outer one: the second is taken for its end.
        if (endsWith && outer.hasEdge) found.push(mark);
        outer.hasEdge ||= startsWith;
        continue;
      }
      const opensBothWays = inner.run.canOpen && inner.run.canClose;
      const closesBothWays = run.canOpen && run.canClose;
      if (outer.mark.name === 'em' ? opensBothWays !== closesBothWays : !opensBothWays && closesBothWays)
        found.push(mark);
    }
  }
  return found;
}

function runsOf(line: Line, ends: readonly End[], chosen: ReadonlyMap<HtmlElement, string>): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < ends.length; ) {
    const first = ends[i]!;
    const character = chosen.get(first.mark);
    if (character === undefined) {
      i++;
      continue;
    }
    const units = [{ mark: first.mark, side: first.side }];
    let last = i;
    while (
      last + 1 < ends.length &&
      ends[last + 1]!.at === ends[last]!.at + 1 &&
      chosen.get(ends[last + 1]!.mark) === character
    ) {
      last++;
      units.push({ mark: ends[last]!.mark, side: ends[last]!.side });
    }
    const before = neighbour(line, ends[i - 1], first.at, 'before');
    const after = neighbour(line, ends[last + 1], ends[last]!.at + 1, 'after');
    const flanking =
      character === '_' ? underscoreFlanking(certainFlanking, before, after) : certainFlanking(before, after);
    runs.push({ character, units, before, after, ...flanking });
    i = last + 1;
  }
  return runs;
}

/** Beside a run there may be another mark's end: a delimiter or a tag, punctuation either way. */
function neighbour(line: Line, end: End | undefined, at: number, side: 'before' | 'after'): CharacterClass {
  const outer = side === 'before' ? at - 1 : at;
  if (end?.at === outer || line.references.has(outer)) return 'punctuation';
  return side === 'before' ? classBefore(line.flat, at) : classAfter(line.flat, at);
}

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
function readRuns(runs: readonly Run[], pairs: Map<HtmlElement, HtmlElement>): void {
  const openers: Opener[] = [];
  for (const run of runs) {
    const units = run.units.map(({ mark }) => ({ mark, width: run.character === '~' ? 2 : WIDTH[mark.name]! }));
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
      if (openMark !== null && openMark === closeMark && use === WIDTH[openMark.name]) pairs.set(openMark, closeMark);
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
