import type { HtmlElement } from '../../html/node.ts';
import type { EmphasisFallback } from '../options.ts';
import { classAfter, classBefore } from './character-class.ts';
import { DELIMITER_WIDTH, type End, flankingOf, type Run, runsOf } from './delimiter-runs.ts';
import { delimiterOf, type Line, type Piece } from './line.ts';
import { misreadByMarked } from './marked-emphasis.ts';
import { readDelimiters } from './read-delimiters.ts';

/** What a line's emphasis depends on beside the line. */
export interface LineSettings {
  readonly emphasisFallback: EmphasisFallback;
  readonly keepsHtml: boolean;
}

/**
 * How many marks may be looked at, over all tries, before those that are misread go all at once, and how many more before
 * tags take the place of all delimiters: no line may take quadratic time. A line of 400 marks has 50 tries of each kind.
 */
const PATIENCE = 20_000;

/**
 * Decides for each emphasis in a line whether its delimiters certainly work where they stand, in every parser; the
 * others keep their tags. It reads the delimiters as a parser will (CommonMark 0.31, section 6.2, rules 1 to 17, and GFM's
 * strikethrough) and takes a delimiter away from a mark until what is read is what is meant.
 */
export function decideEmphasis(line: Line, settings: LineSettings): void {
  const marks: HtmlElement[] = [];
  const ends: End[] = [];
  const endsOf = new Map<HtmlElement, End[]>();
  for (const piece of line.pieces) {
    if (piece.kind !== 'open' && piece.kind !== 'close') continue;
    if (delimiterOf(piece.node) === undefined) continue;
    const end: End = { mark: piece.node, side: piece.kind, at: piece.at };
    ends.push(end);
    if (piece.kind === 'open') {
      marks.push(piece.node);
      endsOf.set(piece.node, [end]);
    } else endsOf.get(piece.node)!.push(end);
  }
  if (marks.length === 0) return;
  const chosen = new Map<HtmlElement, string>();
  for (const mark of marks) chosen.set(mark, delimiterOf(mark)!);
  const patient = Math.ceil(PATIENCE / marks.length) + 2;
  for (let tries = 0; ; tries++) {
    const wrong = misread(line, ends, chosen, tries < patient);
    if (wrong.length === 0) break;
    if (tries > 2 * patient) {
      chosen.clear();
      break;
    }
    for (const mark of wrong)
      if (!(settings.emphasisFallback === 'charref' && refer(line, endsOf.get(mark)!))) demote(mark, chosen);
  }
  if (!settings.keepsHtml) for (const mark of marks) mark.attribs['delimiter'] = '';
  for (const [mark, delimiter] of chosen) mark.attribs['delimiter'] = delimiter.repeat(DELIMITER_WIDTH[mark.name]!);
}

/**
 * Has the letters outside of a mark written as character references, which end and begin with punctuation; false where
 * they are already, or are no letters.
 */
function refer(line: Line, ends: readonly End[]): boolean {
  let isNew = false;
  for (const { side, at } of ends) {
    const outer = side === 'open' ? at - 1 : at + 1;
    const kind = side === 'open' ? classBefore(line.flat, at) : classAfter(line.flat, outer);
    if (
      pieceAt(line, outer)?.kind !== 'text' ||
      kind === 'space' ||
      kind === 'punctuation' ||
      line.references.has(outer)
    )
      continue;
    line.references.add(outer);
    isNew = true;
  }
  return isNew;
}

/** The piece that holds a place of the line. */
function pieceAt({ pieces }: Line, place: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= place) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  return piece !== undefined && place < piece.at + piece.flat.length ? piece : undefined;
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
  for (const reading of readingsOf(runs)) {
    const pairs = new Map<HtmlElement, HtmlElement>();
    for (const character of ['*', '_', '~']) {
      const same = reading.filter((run) => run.character === character);
      if (same.length > 0) readDelimiters(same, pairs);
    }
    for (const mark of chosen.keys()) if (pairs.get(mark) !== mark) wrong.add(mark);
  }
  if (wrong.size === 0) return [];
  const inOrder = [...chosen.keys()].filter((mark) => wrong.has(mark));
  return isPatient ? inOrder.slice(-1) : inOrder;
}

/** The runs as parsers see them: two ways where symbols stand beside one. */
function readingsOf(runs: readonly Run[]): (readonly Run[])[] {
  if (!runs.some(({ before, after }) => before === 'symbol' || after === 'symbol')) return [runs];
  return (['punctuation', 'letter'] as const).map((symbol) =>
    runs.map((run) => ({ ...run, ...flankingOf(run, symbol) })),
  );
}
