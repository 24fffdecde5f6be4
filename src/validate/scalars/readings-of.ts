import type { ScalarKind } from './scalar-shapes.ts';
import { YAML_READERS } from './yaml-readers.ts';

/** What one reader makes of a plain scalar. */
export interface Reading {
  /** The tools that read it so. */
  tools: readonly string[];
  kind: ScalarKind;
  /** As templates print it; for a date of JavaScript's only how that begins. */
  shown: string;
}

/** Longer scalars are text to us: no number that somebody meant is so long. */
const LONGEST = 64;
/** How all begin that can be anything but text. */
const MAY_BE_MORE = /^(?:~$|[-+]?\.?\d|[-+]?\.[iIn]|\.N|[nNyYtTfFoO][A-Za-z]{0,4}$)/;
/** Whole numbers that all readers read alike; most of what is no text is one. */
const ORDINARY = /^(?:0|[1-9]\d{0,14})$/;

const known = new Map<string, readonly Reading[]>();
/** More different scalars than this, and what is known of them is forgotten, so that memory stays flat. */
const MOST_KNOWN = 2000;

/** What each YAML reader makes of a plain scalar on one line, without tags. Articles of one site repeat theirs. */
export function readingsOf(source: string): readonly Reading[] {
  let readings = known.get(source);
  if (readings === undefined) {
    readings = read(source);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(source, readings);
  }
  return readings;
}

function read(source: string): readonly Reading[] {
  if (ORDINARY.test(source)) return YAML_READERS.map(({ tools }) => ({ tools, kind: 'integer', shown: source }));
  // On these two, the most frequent of all, everybody agrees.
  if (source === 'true' || source === 'false') {
    return YAML_READERS.map(({ tools }) => ({ tools, kind: 'boolean', shown: source }));
  }
  const isText = source.length > LONGEST || !MAY_BE_MORE.test(source);
  return YAML_READERS.map(({ tools, shapes }): Reading => {
    for (const { kind, read: readAs } of isText ? [] : shapes) {
      const shown = readAs(source);
      if (shown !== null) return { tools, kind, shown };
    }
    return { tools, kind: 'text', shown: source };
  });
}

/** True for the whole numbers and the fractions of a reader. */
export function isNumber({ kind }: Reading): boolean {
  return kind === 'integer' || kind === 'float';
}

/** Two readings that differ only in how a number is printed (`1`, `1.0`) are the same; one that lost digits is another. */
export function isSameReading(a: Reading, b: Reading): boolean {
  if (isNumber(a) && isNumber(b)) return a.shown === b.shown || (isExact(a) && Number(a.shown) === Number(b.shown));
  return a.kind === b.kind && (a.kind === 'date' || a.shown === b.shown);
}

function isExact({ shown }: Reading): boolean {
  return Math.abs(Number(shown)) <= Number.MAX_SAFE_INTEGER;
}

/** The readings in words: `the number 8 to gray-matter and Jekyll, and text to others`. */
export function whoReadsWhat(readings: readonly Reading[]): string {
  const groups: Reading[][] = [];
  for (const reading of readings) {
    const group = groups.find(([first]) => isSameReading(first!, reading));
    if (group === undefined) groups.push([reading]);
    else group.push(reading);
  }
  // What is text to a reader stands last: there the author's words are kept.
  const sorted = [
    ...groups.filter(([first]) => first!.kind !== 'text'),
    ...groups.filter(([first]) => first!.kind === 'text'),
  ];
  if (sorted.length === 1) return inWords(sorted[0]![0]!);
  const told = sorted.map((group) => {
    const isRest = group[0]!.kind === 'text';
    return `${inWords(group[0]!)} to ${isRest ? 'others' : toolsOf(group)}`;
  });
  return joined(told, ', ', ', and ');
}

/** The tools of some readings: `Hexo, Astro and gray-matter`. */
export function toolsOf(readings: readonly Reading[]): string {
  const tools = readings.flatMap((reading) => reading.tools);
  return joined(tools.includes('Hugo') ? tools.filter((tool) => tool !== 'Hugo before 0.152') : tools, ', ', ' and ');
}

function inWords(reading: Reading): string {
  if (reading.kind === 'text') return 'text';
  if (reading.kind === 'null') return 'no value';
  if (reading.kind === 'date') return 'a date';
  return isNumber(reading) ? `the number ${reading.shown}` : reading.shown;
}

function joined(parts: readonly string[], comma: string, last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1)}`;
}
