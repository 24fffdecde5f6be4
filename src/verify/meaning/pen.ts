import type { HtmlNode } from '../../html/node.ts';
import { Atoms, FIRST_OBJECT, IN_CODE_BLOCK, OPTIONAL } from './atoms.ts';
import { isHtmlSpace, isWhiteSpace } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Block, BlockLabel } from './meaning.ts';

/** What holds for all text inside an element. */
export interface Context {
  readonly style: number;
  readonly isOptional: boolean;
  /** What a line of text is the content of. */
  readonly line: Extract<BlockLabel, 'p' | `h${number}`>;
  /** How many table cells are around, counted from the innermost list item or quote. */
  readonly cells: number;
}

/**
 * Writes atoms down as a browser would lay them out: white space collapses, a break or a block's end is only written
 * once something follows on, two breaks end a paragraph, and in cells all of that is one line break.
 */
export class Pen {
  readonly atoms = new Atoms();
  readonly blocks: Block[] = [];
  context: Context = { style: 0, isOptional: false, line: 'p', cells: 0 };
  readonly #break: number;
  #container: Block | null = null;
  /** The block around the open line, and the line's block where it is one of its own; null between lines. */
  #line: { start: number; inCell: boolean; block: Block | null } | null = null;
  #hasSpace = false;
  #breaks = 0;

  constructor(lexicon: Lexicon) {
    this.#break = lexicon.code('break');
  }

  get length(): number {
    return this.atoms.length;
  }

  text(node: HtmlNode, data: string): void {
    for (let at = 0; at < data.length; at++) {
      const code = data.codePointAt(at)!;
      if (isHtmlSpace(code)) {
        if (this.#line !== null && this.#breaks === 0) this.#hasSpace = true;
        continue;
      }
      if (this.#hasSpace || this.#breaks > 0 || this.#line === null) this.#begin(node, at);
      this.#put(code, node, at);
      if (code > 0xffff) at++;
    }
  }

  /** An object within a line of text. Answers its place among the atoms. */
  inline(code: number, node: HtmlNode, flags = 0): number {
    this.#begin(node, 0);
    this.#put(code, node, 0, flags);
    return this.length - 1;
  }

  /** An object between lines of text, or one that no layout knows of. */
  mark(code: number, node: HtmlNode, flags = 0): void {
    this.#put(code, node, 0, flags);
  }

  /** A character of a code block. */
  code(code: number, node: HtmlNode, offset: number): void {
    this.atoms.add(code, 0, IN_CODE_BLOCK | (this.context.isOptional ? OPTIONAL : 0), node, offset);
  }

  lineBreak(): void {
    if (this.#line === null) return;
    this.#breaks++;
    this.#hasSpace = false;
  }

  /** The edge of a block that is nothing but that, such as `div`. */
  boundary(): void {
    if (this.context.cells > 0 && this.#line?.inCell === true) {
      this.#breaks = Math.max(this.#breaks, 1);
      this.#hasSpace = false;
    } else this.endLine();
  }

  endLine(): void {
    if (this.#line !== null) {
      this.#forgiveTrailingSpace(this.#line.start);
      if (this.#line.block !== null) this.close(this.#line.block);
      this.#line = null;
    }
    this.#hasSpace = false;
    this.#breaks = 0;
  }

  open(label: BlockLabel, isSoft = false): Block {
    const block: Block = { label, isSoft, start: this.length, end: -1, container: this.#container };
    if (!isSoft) this.#container = block;
    this.blocks.push(block);
    return block;
  }

  close(block: Block): void {
    block.end = this.length;
    this.#container = block.container;
  }

  #begin(node: HtmlNode, offset: number): void {
    if (this.#line !== null && this.#breaks > 0) {
      if (this.#breaks > 1 && !this.#line.inCell) this.endLine();
      else {
        this.#forgiveTrailingSpace(this.#line.start);
        this.#put(this.#break, node, offset);
      }
    }
    this.#breaks = 0;
    if (this.#line === null) {
      const { line, cells } = this.context;
      const inCell = cells > 0 && line === 'p';
      const start = this.length;
      this.#line = { start, inCell, block: inCell ? null : this.open(line) };
      this.#hasSpace = false;
    }
    if (this.#hasSpace && !this.#isLineStart(this.#line.start)) this.#put(0x20, node, offset);
    this.#hasSpace = false;
  }

  #isLineStart(start: number): boolean {
    return this.length === start || this.atoms.codes[this.length - 1] === this.#break;
  }

  /** White space of any kind at the end of a line shows nothing. */
  #forgiveTrailingSpace(start: number): void {
    const { codes, flags } = this.atoms;
    for (let at = this.length - 1; at >= start && codes[at]! < FIRST_OBJECT && isWhiteSpace(codes[at]!); at--) {
      flags[at]! |= OPTIONAL;
    }
  }

  #put(code: number, node: HtmlNode, offset: number, flags = 0): void {
    const { style, isOptional } = this.context;
    this.atoms.add(code, style, flags | (isOptional ? OPTIONAL : 0), node, offset);
  }
}
