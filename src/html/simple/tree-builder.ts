import type { Attributes } from '../attributes.ts';
import { HtmlComment, HtmlElement, type HtmlNode, HtmlText } from '../node.ts';
import { HTML_NAMESPACE } from '../serialize.ts';
import { isBlank } from './characters.ts';
import { type ElementKind, IMPLIED_END, MARKER } from './element-kind.ts';
import { kindOf } from './element-table.ts';
import { IN_TABLE, type Mode } from './open-element.ts';
import { OpenElements } from './open-elements.ts';

/** The tree as it grows: nodes are added to the element that is open, and elements are opened and ended. */
export class TreeBuilder {
  readonly body: HtmlElement;
  readonly open: OpenElements;
  /** Whether nodes know where they stand in the source. */
  readonly positions: boolean;
  /** Where the tag that is taken in stands in the source. */
  tagStart = 0;
  tagEnd = 0;
  /** What the tag ends, if it is an end tag. */
  tagEnds: ElementKind | null = null;
  /** Whether a form has begun that no end tag has ended. Others do not begin then. */
  hasForm = false;
  /** Whether the end of the page has been. Comments would stand outside the body then. */
  isPageOver = false;
  /** Whether there may be formatting that does not go on: of more than three elements alike, the standard drops the first. */
  hasDropped = false;

  constructor(body: HtmlElement, positions: boolean) {
    this.body = body;
    this.open = new OpenElements(body, kindOf('body'));
    this.positions = positions;
  }

  /** Adds text; false where it would have to stand before the table. */
  addText(data: string, start: number, end: number): boolean {
    const { node, mode } = this.open.current;
    if (mode >= IN_TABLE && !isBlank(data)) return false;
    const last = node.lastChild;
    if (last?.type === 'text') {
      last.data += data;
      if (this.positions) last.endIndex = end;
    } else this.add(new HtmlText(data), start, end);
    return true;
  }

  /** Adds a comment; false where it would have to stand outside the body. */
  addComment(data: string, start: number, end: number): boolean {
    this.add(new HtmlComment(data), start, end);
    return !this.isPageOver;
  }

  /** Adds an element that has no content. */
  addVoid(kind: ElementKind, attributes: Attributes): void {
    this.add(makeElement(kind, attributes), this.tagStart, this.tagEnd);
  }

  /** Adds an element, which is open then. */
  addElement(kind: ElementKind, attributes: Attributes, mode: Mode = this.open.current.mode): void {
    const element = makeElement(kind, attributes);
    this.add(element, this.tagStart, this.tagEnd);
    this.open.push(element, kind, mode);
  }

  /** Adds an element that the source has no tag for, which is open then. */
  addImplied(kind: ElementKind, mode: Mode = this.open.current.mode): void {
    const element = makeElement(kind);
    this.link(element);
    this.open.push(element, kind, mode);
  }

  /** Ends the element at a place and all in it; false where formatting in it would have to go on behind it. */
  end(place: number): boolean {
    const { open } = this;
    const { marker, formatting } = open.current;
    const isMarker = (open.at(place).kind.traits & MARKER) !== 0;
    if (isMarker ? marker !== place : marker >= place || formatting >= place) return false;
    this.endAll(place);
    return true;
  }

  /**
   * Ends the formatting element at a place and all in it; false where the adoption agency would have to move something,
   * or where formatting in it would have to go on behind it.
   */
  endFormatting(place: number): boolean {
    const { formatting, special } = this.open.current;
    if (formatting !== place || special > place || this.hasDropped) return false;
    this.endAll(place);
    return true;
  }

  /** Ends the paragraph that is open around here, if any, and all in it; false as for {@link end}. */
  endParagraph(): boolean {
    const place = this.placeOfParagraph();
    return place < 0 || this.end(place);
  }

  /** The place of the paragraph that a block ends; -1 where there is none. */
  placeOfParagraph(): number {
    const { open } = this;
    const place = open.placeOf(P);
    return place > open.current.scope && place > open.placeOf(BUTTON) ? place : -1;
  }

  /** Ends the elements that need no end tag, up to one that does or that is of a kind. */
  endImplied(but: ElementKind | null = null): void {
    const { open } = this;
    while (open.current.kind.traits & IMPLIED_END && open.current.kind !== but) this.endCurrent();
  }

  /** Ends the element at a place and all in it, whatever it is. */
  endAll(place: number): void {
    while (this.open.top >= place) this.endCurrent();
  }

  /** Ends the current element. */
  endCurrent(): void {
    const { node, kind } = this.open.pop();
    if (!this.positions || node.startIndex === null) return;
    node.endIndex = kind === this.tagEnds ? this.tagEnd : this.tagStart;
  }

  /** Ends what is open where the source ends. */
  finish(end: number): void {
    if (!this.positions) return;
    this.body.parent!.endIndex = end;
    for (let place = 0; place <= this.open.top; place++) {
      const { node } = this.open.at(place);
      if (node.startIndex !== null) node.endIndex = end;
    }
  }

  private add(node: HtmlNode, start: number, end: number): void {
    if (this.positions) {
      node.startIndex = start;
      node.endIndex = end;
    }
    this.link(node);
  }

  /** Does what `appendChild` does for a node that is new. */
  private link(node: HtmlNode): void {
    const parent = this.open.current.node;
    const last = parent.lastChild;
    node.parent = parent;
    node.prev = last;
    if (last !== null) last.next = node;
    parent.addChild(node);
  }
}

const P = kindOf('p');
const BUTTON = kindOf('button');

function makeElement(kind: ElementKind, attributes?: Attributes): HtmlElement {
  return new HtmlElement(kind.name, attributes, HTML_NAMESPACE, kind.nodeName);
}
