/** What the start tag of an element does in a body, https://html.spec.whatwg.org/#parsing-main-inbody */
export type StartRule =
  | 'anchor'
  | 'block'
  | 'block-text'
  | 'button'
  | 'definition'
  | 'form'
  | 'formatting'
  | 'head-text'
  | 'heading'
  | 'ignored'
  | 'image'
  | 'inline'
  | 'item'
  | 'no-break'
  | 'option'
  | 'page'
  | 'preformatted'
  | 'refused'
  | 'ruby-base'
  | 'ruby-text'
  | 'rule'
  | 'select'
  | 'table'
  | 'table-part'
  | 'text'
  | 'void';

/** What the end tag of an element does in a body. */
export type EndRule =
  | 'block'
  | 'break'
  | 'definition'
  | 'form'
  | 'formatting'
  | 'heading'
  | 'inline'
  | 'item'
  | 'page'
  | 'paragraph'
  | 'table-part';

/** What stands between the tags of an element: markup, text with references, or text as it is. */
export type Content = 'markup' | 'escapable' | 'raw';

/** In the standard's category "special": no end tag of an inline element ends it as well. */
export const SPECIAL = 1;
/** The next item of a list does not end the item that is open around it. */
export const ITEM_BOUNDARY = 2;
/** What is open around it is not in scope. */
export const SCOPE = 4;
/** Formatting that is open around it does not go on in it, nor what is open in it behind it. */
export const MARKER = 8;
/** Goes on behind what ends it, until its own end tag. */
export const FORMATTING = 16;
/** Needs no end tag. */
export const IMPLIED_END = 32;

/** What the parser knows of the elements of one name. */
export interface ElementKind {
  readonly name: string;
  /** The DOM's spelling of the name. */
  readonly nodeName: string;
  /** The place of the kind in lists of kinds. */
  readonly index: number;
  readonly start: StartRule;
  readonly end: EndRule;
  /** {@link SPECIAL} and the like, added up. */
  readonly traits: number;
  readonly content: Content;
}
