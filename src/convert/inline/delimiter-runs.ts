import type { HtmlElement } from '../../html/node.ts';
import {
  type CharacterClass,
  certainFlanking,
  classAfter,
  classBefore,
  type Flanking,
  underscoreFlanking,
} from './character-class.ts';
import type { Line } from './line.ts';

/** One end of a mark in the line. */
export interface End {
  readonly mark: HtmlElement;
  readonly side: 'open' | 'close';
  readonly at: number;
}

/** Delimiters that touch each other: parsers read them as one run. */
export interface Run {
  readonly character: string;
  readonly units: { mark: HtmlElement; side: 'open' | 'close' }[];
  readonly before: CharacterClass;
  readonly after: CharacterClass;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** How many characters the delimiters of a mark have. */
export const DELIMITER_WIDTH: Readonly<Record<string, number>> = { strong: 2, em: 1, del: 2 };

/** The runs of delimiters in a line, and what each certainly can do. */
export function runsOf(line: Line, ends: readonly End[], chosen: ReadonlyMap<HtmlElement, string>): Run[] {
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

/** What a run can do for a parser to which symbols are punctuation, or letters. */
export function flankingOf({ character, before, after }: Run, symbol: CharacterClass): Flanking {
  const as = (kind: CharacterClass) => (kind === 'symbol' ? symbol : kind);
  return character === '_'
    ? underscoreFlanking(certainFlanking, as(before), as(after))
    : certainFlanking(as(before), as(after));
}
