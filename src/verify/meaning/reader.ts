import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { SOFT } from './atoms.ts';
import { isHidden, isItem, isList, SILENT_ELEMENTS } from './element-kinds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Picture } from './meaning.ts';
import { type Context, Pen } from './pen.ts';
import { Styles } from './styles.ts';

/** Something left to do: read a node, or whatever else comes after the nodes before it. */
export type Task = HtmlNode | (() => void);

/** Reads one kind of element. */
export type ElementReader = (element: HtmlElement, reader: Reader) => void;

/**
 * Walks a tree in reading order and writes down what it means. The walk keeps its own stack of tasks, since articles
 * nest thousands of elements.
 */
export class Reader {
  readonly pen: Pen;
  readonly styles = new Styles();
  readonly pictures = new Map<number, Picture>();
  readonly media = new Map<number, string>();
  readonly anchors = new Set<string>();
  readonly lexicon: Lexicon;
  readonly #elements: (element: HtmlElement) => ElementReader;
  readonly #tasks: Task[] = [];

  constructor(lexicon: Lexicon, elements: (element: HtmlElement) => ElementReader) {
    this.lexicon = lexicon;
    this.pen = new Pen(lexicon);
    this.#elements = elements;
  }

  /** Reads a tree to its end. */
  read(root: HtmlElement): void {
    this.children(root);
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      if (typeof task === 'function') task();
      else this.#node(task);
    }
    this.pen.endLine();
  }

  /** Does these things next, before all that is left to do. */
  next(tasks: readonly Task[]): void {
    for (let i = tasks.length - 1; i >= 0; i--) this.#tasks.push(tasks[i]!);
  }

  /** Reads an element's children next; list items that have no list get one. */
  children(element: HtmlElement): void {
    const { children } = element;
    this.next(!isList(element) && children.some(isItem) ? withLists(children) : children);
  }

  /** Reads an element's children in a context of their own; `after` comes when they are read. */
  within(context: Partial<Context>, element: HtmlElement, after?: () => void): void {
    const outer = this.pen.context;
    this.pen.context = { ...outer, ...context };
    this.next([
      () => {
        this.pen.context = outer;
        after?.();
      },
    ]);
    this.children(element);
  }

  #node(node: HtmlNode): void {
    if (node.type === 'text') this.pen.text(node, node.data);
    else if (node.type === 'comment') {
      if (/^\s*more\s*$/i.test(node.data)) this.pen.mark(this.lexicon.code('more'), node, SOFT);
    } else if (node instanceof HtmlElement) this.#element(node);
  }

  #element(element: HtmlElement): void {
    const anchor = element.attribs['id'] || (element.name === 'a' && element.attribs['name']);
    if (anchor) this.anchors.add(anchor);
    if (SILENT_ELEMENTS.has(element.name)) return;
    const read = this.#elements(element);
    const outer = this.pen.context;
    if (!outer.isOptional && isHidden(element)) {
      this.pen.context = { ...outer, isOptional: true };
      this.next([
        () => {
          this.pen.context = outer;
        },
      ]);
    }
    read(element, this);
  }
}

/** Runs of items outside of lists, each as the content of a list. */
function withLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const result: HtmlNode[] = [];
  let list: HtmlElement | null = null;
  for (const node of nodes) {
    if (isItem(node)) {
      if (list === null) {
        list = new HtmlElement('ul');
        result.push(list);
      }
      // The node stays its parent's child: the tree is not ours to change.
      list.children.push(node);
    } else if (list === null || node.type !== 'text' || node.data.trim() !== '') {
      list = null;
      result.push(node);
    }
  }
  return result;
}
