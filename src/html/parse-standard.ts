import { parse } from 'parse5';
import { HtmlElement } from './node.ts';
import { treeAdapter } from './tree-adapter.ts';

/** An article's body stands inside `<body>`, in standards mode, as it will on the page. */
const PREFIX = '<!DOCTYPE html><html><head></head><body>';

/** Parses an article's HTML body with parse5, into the one tree, and returns its `body` element. */
export function parseStandard(html: string, positions = false): HtmlElement {
  const document = parse(PREFIX + html, { treeAdapter, scriptingEnabled: false, sourceCodeLocationInfo: positions });
  const root = document.children.find((node) => node instanceof HtmlElement)!;
  // A frameset in the source takes the body's place; then there is nothing but the root to show.
  const body = root.children.find((node) => node instanceof HtmlElement && node.name === 'body') ?? root;
  if (positions) shiftPositions(root, PREFIX.length);
  return body as HtmlElement;
}

function shiftPositions(root: HtmlElement, by: number): void {
  const stack: HtmlElement['children'] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.startIndex !== null) node.startIndex = Math.max(0, node.startIndex - by);
    if (node.endIndex !== null) node.endIndex = Math.max(0, node.endIndex - by);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
}
