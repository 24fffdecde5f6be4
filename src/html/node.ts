import { AttributeSet, type Attributes } from './attributes.ts';
import { domName } from './dom-name.ts';
import { HTML_NAMESPACE, innerHtml, outerHtml } from './serialize.ts';

/** Any node of the one tree. */
export type HtmlNode = HtmlElement | HtmlText | HtmlComment | HtmlDocument;
/** A node that can have children. */
export type HtmlParent = HtmlElement | HtmlDocument;

/**
 * What all nodes share. Each node offers two faces over the same fields: domhandler's (`type`, `children`, `data`,
 * `attribs`), which cheerio walks, and the part of the DOM that turndown and its rules read.
 */
abstract class TreeNode {
  parent: HtmlParent | null = null;
  prev: HtmlNode | null = null;
  next: HtmlNode | null = null;
  /** Where the node starts in the source, in UTF-16 units; null unless positions were asked for. */
  startIndex: number | null = null;
  /** Where the node ends in the source, in UTF-16 units, exclusive; null unless positions were asked for. */
  endIndex: number | null = null;

  get parentNode(): HtmlParent | null {
    return this.parent;
  }
  get previousSibling(): HtmlNode | null {
    return this.prev;
  }
  get nextSibling(): HtmlNode | null {
    return this.next;
  }
}

abstract class DataNode extends TreeNode {
  data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }
  get nodeValue(): string {
    return this.data;
  }
}

/** Text. */
export class HtmlText extends DataNode {
  readonly type = 'text';
  readonly nodeType = 3;
  readonly nodeName = '#text';

  get textContent(): string {
    return this.data;
  }
  cloneNode(): HtmlText {
    return new HtmlText(this.data);
  }
}

/** A comment, without its delimiters. */
export class HtmlComment extends DataNode {
  readonly type = 'comment';
  readonly nodeType = 8;
  readonly nodeName = '#comment';

  cloneNode(): HtmlComment {
    return new HtmlComment(this.data);
  }
}

abstract class ParentNode extends TreeNode {
  children: HtmlNode[] = [];

  get childNodes(): HtmlNode[] {
    return this.children;
  }
  get firstChild(): HtmlNode | null {
    return this.children[0] ?? null;
  }
  get lastChild(): HtmlNode | null {
    return this.children.at(-1) ?? null;
  }

  /** The text of all descendants, comments left out. */
  get textContent(): string {
    let text = '';
    const stack: HtmlNode[] = this.children.toReversed();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.type === 'text') text += node.data;
      else if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
    return text;
  }

  /** All descendants with this name (`*`: all elements) in document order; an array, not a live collection. */
  getElementsByTagName(name: string): HtmlElement[] {
    const wanted = name.toLowerCase();
    const found: HtmlElement[] = [];
    const stack: HtmlNode[] = this.children.toReversed();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (!(node instanceof HtmlElement)) continue;
      if (wanted === '*' || node.name === wanted) found.push(node);
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
    return found;
  }

  /** Puts a node behind the children; what it is next to and what it is in is for the caller to say. */
  addChild(child: HtmlNode): void {
    // The first `push` makes room for seventeen, and most elements have one child.
    if (this.children.length === 0) this.children = [child];
    else this.children.push(child);
  }

  /** Moves a node to the end of the children. */
  appendChild(child: HtmlNode): HtmlNode {
    child.parent?.removeChild(child);
    const last = this.lastChild;
    if (last !== null) last.next = child;
    child.prev = last;
    child.next = null;
    child.parent = this as unknown as HtmlParent;
    this.addChild(child);
    return child;
  }

  /** Moves a node before one of the children; to the end where `reference` is null. */
  insertBefore(child: HtmlNode, reference: HtmlNode | null): HtmlNode {
    if (reference === null) return this.appendChild(child);
    child.parent?.removeChild(child);
    const before = reference.prev;
    if (before !== null) before.next = child;
    child.prev = before;
    child.next = reference;
    reference.prev = child;
    child.parent = this as unknown as HtmlParent;
    // The parser inserts near the end: what belongs before a table that is still open.
    this.children.splice(this.children.lastIndexOf(reference), 0, child);
    return child;
  }

  /** Makes these nodes the children, in this order; they must be nobody else's any more. */
  setChildren(children: HtmlNode[]): void {
    this.children = children;
    children.forEach((child, i) => {
      child.parent = this as unknown as HtmlParent;
      child.prev = children[i - 1] ?? null;
      child.next = children[i + 1] ?? null;
    });
  }

  /** Takes one of the children out of the tree. */
  removeChild(child: HtmlNode): HtmlNode {
    // The parser moves the last child most often, and `lastIndexOf` finds that one at once.
    const at = this.children.lastIndexOf(child);
    if (at < 0) return child;
    this.children.splice(at, 1);
    if (child.prev !== null) child.prev.next = child.next;
    if (child.next !== null) child.next.prev = child.prev;
    child.prev = null;
    child.next = null;
    child.parent = null;
    return child;
  }
}

/** The document, or the content of a template. */
export class HtmlDocument extends ParentNode {
  readonly type = 'root';
  readonly nodeType = 9;
  readonly nodeName = '#document';
}

/** An element. */
export class HtmlElement extends ParentNode {
  readonly type: 'tag' | 'script' | 'style';
  readonly nodeType = 1;
  readonly nodeName: string;
  name: string;
  namespace: string;
  attribs: Attributes;

  /** @param nodeName the DOM's spelling of the name, where it is at hand. */
  constructor(
    name: string,
    attribs: Attributes = new AttributeSet(),
    namespace = HTML_NAMESPACE,
    nodeName = domName(name, namespace),
  ) {
    super();
    this.type = name === 'script' ? 'script' : name === 'style' ? 'style' : 'tag';
    this.name = name;
    this.nodeName = nodeName;
    this.namespace = namespace;
    this.attribs = attribs;
  }

  get tagName(): string {
    return this.name;
  }
  get className(): string {
    return this.attribs['class'] ?? '';
  }
  get id(): string {
    return this.attribs['id'] ?? '';
  }
  get attributes(): { name: string; value: string }[] {
    return Object.entries(this.attribs).map(([name, value]) => ({ name, value }));
  }
  get firstElementChild(): HtmlElement | null {
    return this.children.find((child) => child instanceof HtmlElement) ?? null;
  }
  get innerHTML(): string {
    return innerHtml(this);
  }
  get outerHTML(): string {
    return outerHtml(this);
  }

  getAttribute(name: string): string | null {
    return this.attribs[name] ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attribs[name] !== undefined;
  }
  setAttribute(name: string, value: string): void {
    this.attribs[name] = value;
  }

  /** A copy, with all descendants where asked for; without recursion, since articles nest thousands of levels deep. */
  cloneNode(deep = false): HtmlElement {
    const copy = this.copyAlone();
    const pairs: [HtmlElement, HtmlElement][] = deep ? [[this, copy]] : [];
    for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
      const [from, to] = pair;
      for (const child of from.children) {
        if (child instanceof HtmlElement) {
          const childCopy = child.copyAlone();
          to.appendChild(childCopy);
          pairs.push([child, childCopy]);
        } else if (!(child instanceof HtmlDocument)) to.appendChild(child.cloneNode());
      }
    }
    return copy;
  }

  private copyAlone(): HtmlElement {
    return new HtmlElement(this.name, Object.assign(new AttributeSet(), this.attribs), this.namespace);
  }
}
