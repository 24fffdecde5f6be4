import type { HtmlElement } from '../node.ts';
import { type ElementKind, FORMATTING, ITEM_BOUNDARY, MARKER, SCOPE, SPECIAL } from './element-kind.ts';

/** Where the parser is as to tables and menus: there, tags have rules of their own. From `IN_TABLE` on text has, too. */
export type Mode =
  | typeof IN_BODY
  | typeof IN_CAPTION
  | typeof IN_CELL
  | typeof IN_SELECT
  | typeof IN_TABLE
  | typeof IN_SECTION
  | typeof IN_ROW
  | typeof IN_COLUMNS;
export const IN_BODY = 0;
export const IN_CAPTION = 1;
export const IN_CELL = 2;
export const IN_SELECT = 3;
export const IN_TABLE = 4;
export const IN_SECTION = 5;
export const IN_ROW = 6;
export const IN_COLUMNS = 7;

/** An element that is open, and where on the stack the nearest element with each trait is, it or one around it. */
export class OpenElement {
  node: HtmlElement;
  kind: ElementKind;
  mode: Mode = IN_BODY;
  /** Where the nearest one of the same kind around it is; -1 where there is none, as with the others. */
  sameKind = -1;
  special = -1;
  itemBoundary = -1;
  scope = -1;
  marker = -1;
  formatting = -1;

  constructor(node: HtmlElement, kind: ElementKind) {
    this.node = node;
    this.kind = kind;
  }

  /** Finds what is nearest, for an element that stands at this place in another one. */
  setPlace(place: number, around: OpenElement): void {
    const { traits } = this.kind;
    this.special = traits & SPECIAL ? place : around.special;
    this.itemBoundary = traits & ITEM_BOUNDARY ? place : around.itemBoundary;
    this.scope = traits & SCOPE ? place : around.scope;
    this.marker = traits & MARKER ? place : around.marker;
    this.formatting = traits & FORMATTING ? place : around.formatting;
  }
}
