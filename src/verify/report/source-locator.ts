import type { HtmlNode } from '../../html/node.ts';
import type { Atoms } from '../meaning/atoms.ts';

/** Finds atoms in the HTML that they were read from; the tree must have positions. */
export class SourceLocator {
  readonly #html: string;
  readonly #atoms: Atoms;

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
    return start + this.#rawLength(node.data, this.#atoms.offsets[at]!, start, node.endIndex ?? start);
  }

  /** The length of the source of a text's first characters: character references and CRLF are longer than they say. */
  #rawLength(data: string, count: number, start: number, end: number): number {
    if (end - start === data.length) return count;
    const reference = /&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);?/iy;
    let raw = start;
    for (let done = 0; done < count && raw < end; done++) {
      const c = this.#html[raw];
      if (c === '\r' && this.#html[raw + 1] === '\n') raw++;
      if (c !== '&') {
        raw++;
        continue;
      }
      reference.lastIndex = raw;
      const match = reference.exec(this.#html)?.[0];
      const isReference = match !== undefined && (data[done] !== '&' || /^&(?:amp;?|#38;?|#x26;?)$/i.test(match));
      raw += isReference ? match.length : 1;
      if (isReference && data.codePointAt(done)! > 0xffff) done++;
    }
    return Math.min(raw, end) - start;
  }
}

/** Where a node starts; a node that the parser made up starts where the nearest one around it does. */
function startOf(node: HtmlNode): number {
  for (let next: HtmlNode | null = node; next !== null; next = next.parent) {
    if (next.startIndex !== null) return next.startIndex;
  }
  return 0;
}
