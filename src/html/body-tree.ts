import type { HtmlElement } from './node.ts';
import { parseHtml } from './parse-html.ts';

const trees = new WeakMap<object, HtmlElement>();

/**
 * The tree of an article's body, parsed when first asked for and then kept with the article. It belongs to all who
 * ask: read it, do not change it.
 */
export function bodyTree(article: { readonly body: string }): HtmlElement {
  let tree = trees.get(article);
  if (tree === undefined) {
    tree = parseHtml(article.body);
    trees.set(article, tree);
  }
  return tree;
}
