import {
  type Content,
  type ElementKind,
  type EndRule,
  FORMATTING,
  IMPLIED_END,
  ITEM_BOUNDARY,
  MARKER,
  SCOPE,
  SPECIAL,
  type StartRule,
} from './element-kind.ts';

const BOUNDARY = SPECIAL | ITEM_BOUNDARY;

/** All elements that have a rule of their own, and those without one that articles are full of. */
const ROWS: readonly [names: string, start: StartRule, end: EndRule, traits?: number, content?: Content][] = [
  ['abbr audio cite del ins kbd label mark q ruby samp span sub sup time var video', 'inline', 'inline'],
  ['noscript', 'inline', 'inline', BOUNDARY],
  ['b big code em font i s small strike strong tt u', 'formatting', 'formatting', FORMATTING],
  ['a', 'anchor', 'formatting', FORMATTING],
  ['nobr', 'no-break', 'formatting', FORMATTING],

  ['p', 'block', 'paragraph', SPECIAL | IMPLIED_END],
  ['address div', 'block', 'block', SPECIAL],
  ['article aside blockquote center details dir dl fieldset figcaption figure', 'block', 'block', BOUNDARY],
  ['footer header hgroup main menu nav ol section summary ul', 'block', 'block', BOUNDARY],
  ['dialog search', 'block', 'block'],
  ['listing pre', 'preformatted', 'block', BOUNDARY],
  ['h1 h2 h3 h4 h5 h6', 'heading', 'heading', BOUNDARY],
  ['li', 'item', 'item', BOUNDARY | IMPLIED_END],
  ['dd dt', 'definition', 'definition', BOUNDARY | IMPLIED_END],
  ['rb rtc', 'ruby-base', 'inline', IMPLIED_END],
  ['rp rt', 'ruby-text', 'inline', IMPLIED_END],
  ['applet marquee object', 'inline', 'block', BOUNDARY | SCOPE | MARKER],

  ['br', 'void', 'break'],
  ['area base basefont bgsound embed img input keygen link meta param source track wbr', 'void', 'inline'],
  ['hr', 'rule', 'inline'],
  ['image', 'image', 'inline'],

  ['form', 'form', 'form', BOUNDARY],
  ['button', 'button', 'block', BOUNDARY],
  ['select', 'select', 'inline', BOUNDARY],
  ['optgroup option', 'option', 'inline', IMPLIED_END],

  ['table', 'table', 'table-part', BOUNDARY | SCOPE],
  ['caption td th', 'table-part', 'table-part', BOUNDARY | SCOPE | MARKER],
  ['col colgroup tbody tfoot thead tr', 'table-part', 'table-part', BOUNDARY],

  ['script style', 'head-text', 'inline', BOUNDARY, 'raw'],
  ['iframe noembed noframes', 'text', 'inline', BOUNDARY, 'raw'],
  ['xmp', 'block-text', 'inline', BOUNDARY, 'raw'],
  ['textarea title', 'text', 'inline', BOUNDARY, 'escapable'],

  // In the standard it is the root that bounds the scopes; here it is not on the stack.
  ['body html', 'page', 'page', BOUNDARY | SCOPE],
  ['frame head', 'ignored', 'inline', BOUNDARY],
  ['frameset math plaintext svg template', 'refused', 'inline', BOUNDARY],
];

/** The elements that are known, by name. The others are inline elements. */
export const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  ROWS.flatMap(([names, start, end, traits = 0, content = 'markup']) =>
    names.split(' ').map((name) => ({ name, nodeName: name.toUpperCase(), start, end, traits, content })),
  ).map((kind, index) => [kind.name, { ...kind, index }]),
);

/** The kind of an element that the table has. */
export function kindOf(name: string): ElementKind {
  return KINDS.get(name)!;
}
