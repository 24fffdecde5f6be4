import { LineMap } from './line-map.ts';
import type { FrontMatterProblemCode, KeyedSpan, ParsedBlock, PlacedValue, Span, ValuePath } from './parsed-block.ts';
import type { ArticleParts, FrontMatterLanguage } from './split.ts';

/** A stretch of a file. Lines and columns are 1-based, columns and offsets in UTF-16 units; the end is exclusive. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  offset: number;
  endOffset: number;
}

/** A fault in a front matter block, at its place in the file. */
export interface FrontMatterProblem extends Range {
  code: FrontMatterProblemCode;
  /** One plain line. */
  message: string;
}

/** Where a key and its value stand in the file; list items and the block itself have no key. */
export interface KeyedRange {
  key: Range | null;
  value: Range;
}

/** An article's front matter, read once, with the place of every key and value. */
export interface FrontMatter {
  /** Null where the article has none. */
  readonly language: FrontMatterLanguage | null;
  /** What was read; `{}` where there is no front matter or nothing of it can be read. Dates are strings. */
  readonly data: Record<string, unknown>;
  /** Every fault of the block, from top to bottom. */
  readonly problems: readonly FrontMatterProblem[];
  /** The names of the top level, as written; names that are whole numbers come first, as in any object. */
  readonly keys: readonly string[];
  /** Where the value at a path stands (`['tags', 0]`; `[]` is the whole block), or null if there is none. */
  locate(path: ValuePath): KeyedRange | null;
  /** The same as `locate`, but as offsets in UTF-16 units from the start of the file, which cost next to nothing. */
  offsets(path: ValuePath): KeyedSpan | null;
  /** The value at a path as it is written, quotes and all, or null if there is none. */
  source(path: ValuePath): string | null;
  /** Every value with its place in the block, as a tree, for who wants them all; null where only `offsets` can tell. */
  readonly places: PlacedValue | null;
}

/** An article's front matter out of its parts and what its block was parsed to. Lines are counted when they are asked for. */
export function makeFrontMatter(parts: ArticleParts, { data, problems, spanOf, places }: ParsedBlock): FrontMatter {
  let lines: LineMap | null = null;
  const rangeOf = (span: Span): Range => {
    lines ??= new LineMap(parts.before + parts.open + parts.block);
    return toRange(span, parts.blockOffset, lines);
  };
  return {
    language: parts.language,
    data,
    problems: problems.map(({ code, message, span }) => ({ code, message, ...rangeOf(span) })),
    keys: Object.keys(data),
    locate(path) {
      const place = spanOf(path);
      return place && { key: place.key && rangeOf(place.key), value: rangeOf(place.value) };
    },
    offsets(path) {
      const place = spanOf(path);
      return (
        place && { key: place.key && shift(place.key, parts.blockOffset), value: shift(place.value, parts.blockOffset) }
      );
    },
    source(path) {
      const place = spanOf(path);
      return place && parts.block.slice(...place.value);
    },
    places: places ?? null,
  };
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

function toRange([start, end]: Span, blockOffset: number, lines: LineMap): Range {
  const from = lines.at(blockOffset + start);
  const to = lines.at(blockOffset + end);
  const ends = { endLine: to.line, endColumn: to.column, offset: blockOffset + start, endOffset: blockOffset + end };
  return { ...from, ...ends };
}
