import type { HtmlNode, HtmlText } from '../../html/node.ts';
import type { Atoms } from '../meaning/atoms.ts';

/** Finds atoms in the HTML that they were read from; the tree must have positions. */
export class SourceLocator {
  readonly #html: string;
  readonly #atoms: Atoms;
  #last: { node: HtmlNode | null; done: number; raw: number } = { node: null, done: 0, raw: 0 };

  constructor(html: string, atoms: Atoms) {
    this.#html = html;
    this.#atoms = atoms;
  }

  /** Where an atom starts in the HTML, in UTF-16 units. */
  offset(at: number): number {
    const node = this.#atoms.nodes[at];
    if (node === undefined) return this.#html.length;
    const start = startOf(node);
    if (node.type !== 'text') return start;
    return start + this.#rawLength(node, this.#atoms.offsets[at]!, start);
  }

  /** The length of the source of a text's first characters: character references and CRLF are longer than they say. */
  #rawLength(node: HtmlText, count: number, start: number): number {
    const { data } = node;
    const end = node.endIndex ?? start;
    if (end - start === data.length) return count;
    // Differences come in order, so most often the way goes on from where it ended last.
    const last = this.#last;
    let { done, raw } = last.node === node && last.done <= count ? last : { done: 0, raw: start };
    for (; done < count && raw < end; done++) {
      const reference = this.#html[raw] === '&' ? this.#referenceAt(raw, data[done]!) : '';
      if (reference === '') raw += this.#html.startsWith('\r\n', raw) ? 2 : 1;
      else {
        raw += reference.length;
        if (data.codePointAt(done)! > 0xffff) done++;
      }
    }
    this.#last = { node, done, raw };
    return Math.min(raw, end) - start;
  }

  /** The character reference at a place that stands for a character; `''` where it is an ampersand as such. */
  #referenceAt(raw: number, character: string): string {
    REFERENCE.lastIndex = raw;
    const reference = REFERENCE.exec(this.#html)?.[0] ?? '';
    return character !== '&' || /^&(?:amp;?|#0*38;?|#x0*26;?)$/i.test(reference) ? reference : '';
  }
}

const REFERENCE = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);?/iy;

/** Where a node starts; a node that the parser made up starts where the nearest one around it does. */
function startOf(node: HtmlNode): number {
  for (let next: HtmlNode | null = node; next !== null; next = next.parent) {
    if (next.startIndex !== null) return next.startIndex;
  }
  return 0;
}
