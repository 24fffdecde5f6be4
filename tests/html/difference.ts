import { HtmlElement, type HtmlNode } from '../../src/html/node.ts';
import { parseStandard } from '../../src/html/parse-standard.ts';
import { parseSimple } from '../../src/html/simple/parse-simple.ts';

/** What `parseSimple` did: it left the source to parse5, made the same tree, or what is different about its tree. */
export type Outcome = 'left' | 'same' | { html: string; different: string };

/** Parses a source in both ways. */
export function compareParsers(html: string, positions = false): Outcome {
  const simple = parseSimple(html, positions);
  if (simple === null) return 'left';
  const different = difference(rootOf(simple), rootOf(parseStandard(html, positions)));
  return different === null ? 'same' : { html, different };
}

function rootOf(node: HtmlNode): HtmlNode {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** The first thing that is not the same in two trees, links between nodes and order of attributes included. */
function difference(ours: HtmlNode, theirs: HtmlNode): string | null {
  const stack: [HtmlNode, HtmlNode][] = [[ours, theirs]];
  for (let pair = stack.pop(); pair !== undefined; pair = stack.pop()) {
    const [mine, its] = pair.map(describeNode) as [string, string];
    if (mine !== its) return `${mine} instead of ${its}`;
    const [a, b] = pair;
    if (!('children' in a && 'children' in b)) continue;
    for (const [i, child] of a.children.entries()) {
      const isLinked = child.parent === a && child.prev === (a.children[i - 1] ?? null);
      if (!isLinked || child.next !== (a.children[i + 1] ?? null)) return `${describeNode(child)} is linked wrongly`;
      stack.push([child, b.children[i]!]);
    }
  }
  return null;
}

function describeNode(node: HtmlNode): string {
  const facts: unknown[] = [node.type, node.nodeName, node.nodeType, node.startIndex, node.endIndex];
  if ('data' in node) facts.push(node.data);
  if ('children' in node) facts.push(node.children.map((child) => child.nodeName));
  if (node instanceof HtmlElement) {
    facts.push(node.name, node.namespace, Object.entries(node.attribs), Object.getPrototypeOf(node.attribs));
  }
  return JSON.stringify(facts);
}
