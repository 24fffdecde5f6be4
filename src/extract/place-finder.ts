import type { HtmlElement } from '../html/node.ts';
import { LINES_ATTRIBUTE } from '../html/render-markdown.ts';
import type { Picture } from './picture.ts';

/** Finds the places of pictures in Markdown: the renderer tells the lines of their blocks, and in there they come in order. */
export class PlaceFinder {
  readonly #source: string;
  readonly #starts: number[];
  #from = 0;

  constructor(source: string) {
    this.#source = source;
    this.#starts = [0, ...Array.from(source.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
  }

  /** Where a picture begins, in UTF-16 units; pictures are asked for in reading order. Null if nobody knows. */
  placeOf({ elements, src, candidates }: Picture): number | null {
    const lines = elements.map(linesOf).find((some) => some !== null);
    if (lines === undefined || lines === null) return null;
    const [first, end] = lines.map((line) => this.#starts[line] ?? this.#source.length) as [number, number];
    const start = this.#from > first && this.#from < end ? this.#from : first;
    const openings = [...this.#source.slice(start, end).matchAll(OPENING)].map(({ index }) => start + index);
    const spellings = [src, ...candidates].flatMap(spellingsOf);
    const isIt = (at: number, index: number) => {
      const written = this.#source.slice(at, openings[index + 1] ?? end);
      return spellings.some((spelling) => written.includes(spelling));
    };
    // A reference names its address elsewhere.
    const place = openings.find(isIt) ?? openings[0] ?? first;
    this.#from = place + 1;
    return place;
  }
}

const OPENING = /(?<!\\)!\[|<(?:amp-)?img(?=[\s/>])/gi;

function linesOf({ attribs }: HtmlElement): [number, number] | null {
  const [, first, end] = /^(\d+)-(\d+)$/.exec(attribs[LINES_ATTRIBUTE] ?? '') ?? [];
  return first === undefined ? null : [Number(first), Number(end)];
}

function spellingsOf(address: string): string[] {
  return address === '' ? [] : [address, address.replaceAll('&', '&amp;'), address.replace(/[()[\]_*\\]/g, '\\$&')];
}
