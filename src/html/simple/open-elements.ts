import type { HtmlElement } from '../node.ts';
import type { ElementKind } from './element-kind.ts';
import { KINDS } from './element-table.ts';
import { type Mode, OpenElement } from './open-element.ts';

/**
 * The stack of open elements from the body on, https://html.spec.whatwg.org/#the-stack-of-open-elements
 * It answers at once what the standard walks down the stack for; else a deep tree would take quadratic time.
 */
export class OpenElements {
  current: OpenElement;
  /** The place of the current element; the body has 0. */
  top = 0;
  /** Elements that are closed leave their objects to those that come next. */
  private readonly stack: OpenElement[];
  /** The place of the innermost element of each kind. */
  private readonly innermost: number[] = new Array(KINDS.size).fill(-1);

  constructor(body: HtmlElement, kind: ElementKind) {
    this.current = new OpenElement(body, kind);
    this.current.setPlace(0, this.current);
    this.stack = [this.current];
  }

  /** The element at a place. */
  at(place: number): OpenElement {
    return this.stack[place]!;
  }

  /** The place of the innermost open element of a kind; -1 where none is open. */
  placeOf(kind: ElementKind): number {
    return this.innermost[kind.index] ?? -1;
  }

  push(node: HtmlElement, kind: ElementKind, mode: Mode): void {
    const place = ++this.top;
    let element = this.stack[place];
    if (element === undefined) {
      element = new OpenElement(node, kind);
      this.stack.push(element);
    } else {
      element.node = node;
      element.kind = kind;
    }
    while (this.innermost.length <= kind.index) this.innermost.push(-1);
    element.setPlace(place, this.current);
    element.mode = mode;
    element.sameKind = this.innermost[kind.index]!;
    this.innermost[kind.index] = place;
    this.current = element;
  }

  /** Takes the current element off the stack and returns it. */
  pop(): OpenElement {
    const closed = this.current;
    this.innermost[closed.kind.index] = closed.sameKind;
    this.current = this.stack[--this.top]!;
    return closed;
  }
}
