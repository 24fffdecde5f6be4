/** The namespace of HTML elements, https://infra.spec.whatwg.org/#html-namespace */
export const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** What the serializer reads of a node: domhandler's face. */
export interface MarkupNode {
  readonly type: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly MarkupNode[];
  readonly data?: string;
}

/** Elements without an end tag, https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Elements whose text is written as it is, https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments */
const RAW_TEXT_ELEMENTS = new Set('style script xmp iframe noembed noframes plaintext'.split(' '));

/** Text as it stands in markup. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (c) =>
    c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&nbsp;',
  );
}

/** An attribute's value as it stands between double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&"\u00a0]/g, (c) => (c === '&' ? '&amp;' : c === '"' ? '&quot;' : '&nbsp;'));
}

/** The start tag of an element. */
export function startTag(node: MarkupNode): string {
  let tag = `<${node.name}`;
  for (const name in node.attribs) tag += ` ${name}="${escapeAttribute(node.attribs[name]!)}"`;
  return `${tag}>`;
}

/** How the parts of the markup are written; the defaults are the standard's. */
export interface MarkupWriter {
  text(data: string): string;
  start(node: MarkupNode): string;
}

const STANDARD: MarkupWriter = { text: escapeText, start: startTag };

/** The HTML of a node and all in it, https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments */
export function outerHtml(node: MarkupNode, writer: MarkupWriter = STANDARD): string {
  return serialize([node], writer);
}

/** The HTML of all that is in a node. */
export function innerHtml(node: MarkupNode, writer: MarkupWriter = STANDARD): string {
  return serialize(node.children ?? [], writer);
}

function serialize(nodes: readonly MarkupNode[], writer: MarkupWriter): string {
  let html = '';
  // A string on the stack is an end tag that waits for the children of its element.
  const stack: (MarkupNode | string)[] = nodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') html += node;
    else if (node.type === 'text') html += writer.text(node.data ?? '');
    else if (node.type === 'comment') html += `<!--${node.data}-->`;
    else if (node.name === undefined) for (const child of (node.children ?? []).toReversed()) stack.push(child);
    else {
      html += writer.start(node);
      const isHtml = node.namespace === undefined || node.namespace === HTML_NAMESPACE;
      if (isHtml && VOID_ELEMENTS.has(node.name)) continue;
      const children = node.children ?? [];
      stack.push(`</${node.name}>`);
      if (isHtml && RAW_TEXT_ELEMENTS.has(node.name)) for (const child of children) html += child.data ?? '';
      else for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
    }
  }
  return html;
}
