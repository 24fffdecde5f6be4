import { isBlockElement, isControl, isHidden, isSilentElement } from '../../html/element-kinds.ts';
import { HtmlElement, type HtmlNode, HtmlText } from '../../html/node.ts';
import { escapeAttribute } from '../../html/serialize.ts';
import type { CaptionMode } from '../options.ts';
import { isBlank, Leaf } from './leaf.ts';
import { linkAddresses } from './link-addresses.ts';
import { type Mark, type Marks, marksOf, withMarks } from './mark.ts';
import { nestMarks } from './nest-marks.ts';

/** How one kind of element becomes part of the canonical tree; it calls `builder.visit` for what is inside. */
export type ElementHandler = (builder: BlockBuilder, element: HtmlElement) => void;
/** The handlers by element name; an element without one is a plain block or a plain line of text with its marks. */
export type ElementHandlers = Readonly<Record<string, ElementHandler>>;

/** Block containers nest at most this deep in Markdown; what is deeper is written as HTML. */
export const MAX_DEPTH = 100;

/** What the builder has to know beside the tree. */
export interface BuildSettings {
  /** Anchors that links of the article point to: these alone are kept. */
  readonly anchors: ReadonlySet<string>;
  /** Whether what Markdown cannot say stays as HTML; otherwise only its text does. */
  readonly keepsHtml: boolean;
  readonly captions: CaptionMode;
  /** Puts template tags back into text that is code, where they are no tags but what they look like. */
  readonly plain: (text: string) => string;
}

interface Frame {
  readonly children: readonly HtmlNode[];
  next: number;
  readonly exit: (() => void) | undefined;
}

/**
 * Reads a source tree once, in order, and builds the canonical one: blocks that hold either blocks or one line of text,
 * and lines in which every mark stands once, in one order. What a browser shows the same becomes the same.
 *
 * The canonical tree is made of the same nodes: `p h1…h6 blockquote ul ol li pre table tr td hr` and, for what stays
 * HTML, `raw-block` and `raw-inline`.
 */
export class BlockBuilder {
  readonly root = new HtmlElement('body');
  /** Whether the content is a table cell's: then block borders are line breaks, and blocks make it too complex. */
  readonly inCell: boolean;
  readonly settings: BuildSettings;
  /** A cell holds something that no line of text can. */
  isTooComplex = false;

  /** Where blocks go. */
  container: HtmlElement = this.root;
  /** How deep the container is nested. */
  depth = 0;
  /** What the open line will be: `p`, or the heading around it. */
  leafName = 'p';
  marks: Marks = [];
  private leaf: Leaf | null = null;
  private pendingAnchors: string[] = [];
  private readonly frames: Frame[] = [];
  private readonly handlers: ElementHandlers;

  constructor(handlers: ElementHandlers, settings: BuildSettings, inCell = false) {
    this.handlers = handlers;
    this.settings = settings;
    this.inCell = inCell;
  }

  /** A builder for one table cell. */
  forCell(): BlockBuilder {
    return new BlockBuilder(this.handlers, this.settings, true);
  }

  /** Has these nodes read before anything that follows, and `exit` called after them. */
  visit(children: readonly HtmlNode[], exit?: () => void): void {
    this.frames.push({ children, next: 0, exit });
  }

  /** Reads all that is in a node. */
  build(source: HtmlElement): HtmlElement {
    this.visit(source.children);
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      const node = frame.children[frame.next++];
      if (node === undefined) {
        this.frames.pop();
        frame.exit?.();
      } else if (node.type === 'text') this.addText(node.data);
      else if (node.type === 'comment') this.addComment(node.data);
      else if (node instanceof HtmlElement) this.enter(node);
      if (this.isTooComplex) break;
    }
    this.settleAnchors();
    this.closeLeaf();
    return this.root;
  }

  private enter(element: HtmlElement): void {
    if (isSilentElement(element) || isControl(element.name) || isHidden(element)) return;
    const anchor = element.attribs['id'] ?? (element.name === 'a' ? element.attribs['name'] : undefined);
    if (anchor !== undefined && this.settings.anchors.has(anchor)) this.pendingAnchors.push(anchor);
    const handler = Object.hasOwn(this.handlers, element.name) ? this.handlers[element.name] : undefined;
    if (handler === undefined) this.enterPlain(element);
    else handler(this, element);
  }

  /** An element without a meaning of its own: a line border if it is a block, otherwise only its marks. */
  private enterPlain(element: HtmlElement): void {
    const saved = this.marks;
    const isBlock = isBlockElement(element.name);
    if (isBlock) this.border();
    // The styles of a heading are its own; those of what is in it are marks.
    if (!isBlock || this.leafName === 'p') this.marks = withMarks(saved, this.marksOf(element));
    this.visit(element.children, () => {
      if (isBlock) this.border();
      this.marks = saved;
    });
  }

  /** The marks that an element puts on what is in it. */
  marksOf(element: HtmlElement): Mark[] {
    const marks = marksOf(element);
    return this.settings.keepsHtml ? marks : marks.filter((mark) => mark.kind !== 'html');
  }

  // ---- lines

  addText(data: string): void {
    // White space between blocks opens no line.
    if (this.leaf === null && isBlank(data)) return;
    if (this.pendingAnchors.length > 0 && !isBlank(data)) this.settleAnchors();
    const isCode = this.marks.some((mark) => mark.kind === 'code');
    this.openLeaf().addText(isCode ? this.settings.plain(data) : data, this.marks);
  }

  /** A picture, an embed or anything else that stands in a line like a character. */
  addObject(node: HtmlElement): void {
    this.settleAnchors();
    this.openLeaf().addObject(node, this.marks);
  }

  addBreak(): void {
    this.leaf?.addBreak();
  }

  /** Comments are for the author, but for those that tell a site where an excerpt or a page ends. */
  private addComment(data: string): void {
    if (!this.settings.keepsHtml || !/^\s*(?:more\b.*|nextpage|break)\s*$/i.test(data)) return;
    const html = `<!--${data.replace(/\s+/g, ' ')}-->`;
    // Beside an embed alone it stands by itself, as it does beside a paragraph.
    if ((this.leaf === null || this.leaf.hasOnlyHtml) && !this.inCell) this.addBlock(rawElement('raw-block', html));
    else this.addObject(rawElement('raw-inline', html));
  }

  /** Writes the anchors that were met on the way into the line that they belong to. */
  private settleAnchors(): void {
    const tag = this.marks.some((mark) => mark.kind === 'a') ? 'span' : 'a';
    for (const id of this.pendingAnchors.splice(0)) {
      if (!this.settings.keepsHtml) continue;
      const anchor = rawElement('raw-inline', `<${tag} id="${escapeAttribute(id)}"></${tag}>`);
      this.openLeaf().addObject(anchor, this.marks);
    }
  }

  private openLeaf(): Leaf {
    // Two line breaks and more text: a new paragraph, as every reader sees it. A heading or a cell cannot hold one.
    if (this.leaf !== null && this.leaf.pendingBreaks >= 2 && this.leafName === 'p' && !this.inCell) this.closeLeaf();
    this.leaf ??= new Leaf();
    return this.leaf;
  }

  /** Ends the open line and puts it into the container. */
  closeLeaf(): void {
    const items = this.leaf?.finish() ?? [];
    this.leaf = null;
    if (items.length === 0) return;
    const block = new HtmlElement(this.leafName);
    nestMarks(linkAddresses(items), block);
    this.container.appendChild(block);
  }

  /** The border of a block: the line ends, or, in a cell, breaks. */
  border(): void {
    if (!this.inCell) this.closeLeaf();
    else if (this.leaf !== null && !this.leaf.isEmpty) this.leaf.pendingBreaks = Math.max(this.leaf.pendingBreaks, 1);
  }

  // ---- blocks

  addBlock(block: HtmlElement): void {
    // An anchor before a container goes into its first line; other blocks have none.
    this.settleAnchors();
    this.append(block);
  }

  private append(block: HtmlElement): void {
    if (this.inCell) this.isTooComplex = true;
    this.closeLeaf();
    this.container.appendChild(block);
  }

  /** Opens a container for the blocks to come; the result closes it. */
  openContainer(container: HtmlElement): () => void {
    this.append(container);
    const saved = { container: this.container, leafName: this.leafName };
    this.container = container;
    this.leafName = 'p';
    this.depth++;
    return () => {
      this.closeLeaf();
      if (showsNothing(container)) container.parent!.removeChild(container);
      this.container = saved.container;
      this.leafName = saved.leafName;
      this.depth--;
    };
  }
}

/** An empty quote, or a list none of whose items shows anything: menus that scripts fill. */
function showsNothing({ name, children }: HtmlElement): boolean {
  if (name === 'li') return false;
  return children.every((child) => child instanceof HtmlElement && child.name === 'li' && child.children.length === 0);
}

/** A piece of HTML that stays as it is. */
export function rawElement(name: 'raw-block' | 'raw-inline', html: string): HtmlElement {
  const element = new HtmlElement(name);
  element.appendChild(new HtmlText(html));
  return element;
}
