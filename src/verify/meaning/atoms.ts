import type { HtmlNode } from '../../html/node.ts';
import { isWhiteSpace } from './characters.ts';

/** Codes below are Unicode code points; codes from here on are objects, numbered by the {@link Lexicon}. */
export const FIRST_OBJECT = 0x110000;

/** The atom may be missing from the other side, or there may be one more: hidden or fallback content. */
export const OPTIONAL = 1;
/** The atom is a character of a code block. */
export const IN_CODE_BLOCK = 2;
/** The atom is compared under `strict` alone. */
export const SOFT = 4;

/**
 * The smallest things that a reader can see, in reading order: characters, and objects such as pictures and line
 * breaks. Columns instead of one object each, since an article of a megabyte has a million of them.
 */
export class Atoms {
  readonly codes: number[] = [];
  /** Indexes into the side's styles. */
  readonly styles: number[] = [];
  readonly flags: number[] = [];
  /** The node that an atom is from, and its place in the node's text. */
  readonly nodes: HtmlNode[] = [];
  readonly offsets: number[] = [];

  get length(): number {
    return this.codes.length;
  }

  add(code: number, style: number, flags: number, node: HtmlNode, offset: number): void {
    this.codes.push(code);
    this.styles.push(style);
    this.flags.push(flags);
    this.nodes.push(node);
    this.offsets.push(offset);
  }

  isRequired(at: number): boolean {
    return (this.flags[at]! & (OPTIONAL | SOFT)) === 0;
  }

  /** Whether there is something to see that can carry a mark. */
  isInk(at: number): boolean {
    const code = this.codes[at]!;
    return code < FIRST_OBJECT && !isWhiteSpace(code);
  }

  /** The characters from one atom to another; objects are left out. */
  text(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++)
      if (this.codes[at]! < FIRST_OBJECT) text += String.fromCodePoint(this.codes[at]!);
    return text;
  }
}
