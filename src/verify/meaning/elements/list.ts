import { HtmlElement, type HtmlNode } from '../../../html/node.ts';
import { isItem, isList } from '../element-kinds.ts';
import { freeMarks } from '../element-marks.ts';
import type { BlockLabel } from '../meaning.ts';
import type { ElementReader, Reader, Task } from '../reader.ts';
import { readInline } from './inline.ts';

/** An item as browsers show it: with all that follows up to the next one, which has no bullet of its own. */
interface Item {
  item: HtmlElement | null;
  /** Elements between the list and the item that only style it, outermost first. */
  around: HtmlElement[];
  rest: HtmlNode[];
}

/** Reads a list. */
export const readList: ElementReader = (list, reader) => {
  const { pen, styles } = reader;
  pen.endLine();
  const block = pen.open(list.name === 'ol' ? `ol ${startOf(list)}` : 'ul');
  const style = styles.marked(pen.context.style, 0, freeMarks(list));
  const outer = pen.context;
  pen.context = { ...outer, style, line: 'p' };
  const items: Task[] = itemsOf(list).map((item) => () => readItem(item, reader));
  reader.next([
    ...items,
    () => {
      pen.endLine();
      pen.close(block);
      pen.context = outer;
    },
  ]);
};

function readItem({ item, around, rest }: Item, reader: Reader): void {
  const { pen, styles } = reader;
  pen.endLine();
  const block = pen.open(item === null ? 'item' : itemLabel(item));
  const outer = pen.context;
  const style = item === null ? outer.style : styles.marked(outer.style, 0, freeMarks(item));
  pen.context = { ...outer, style, line: 'p', cells: 0 };
  const tasks: Task[] = item === null ? [] : item.children;
  // The innermost element around the item takes effect last, so what is in the item reads as if it were in there.
  const styled = around.reduceRight<Task[]>((inside, element) => [shell(element, inside, reader)], tasks);
  reader.next([
    ...styled,
    () => pen.endLine(),
    ...rest,
    () => {
      pen.endLine();
      pen.close(block);
      pen.context = outer;
    },
  ]);
}

/** Reads an element that styles an item, with the item's content as its own. */
function shell(element: HtmlElement, inside: Task[], reader: Reader): Task {
  return () => {
    const copy = new HtmlElement(element.name, element.attribs, element.namespace);
    readInline(copy, reader);
    reader.next(inside);
  };
}

function itemsOf(list: HtmlElement): Item[] {
  const items: Item[] = [];
  const stack: { node: HtmlNode; around: HtmlElement[] }[] = [];
  const push = (parent: HtmlElement, around: HtmlElement[]) => {
    for (const node of parent.children.toReversed()) stack.push({ node, around });
  };
  push(list, []);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, around } = next;
    if (isItem(node)) items.push({ item: node, around, rest: [] });
    else if (isAroundItems(node)) push(node, [...around, node]);
    else if (!isNothing(node)) {
      if (items.length === 0) items.push({ item: null, around: [], rest: [] });
      items.at(-1)!.rest.push(node);
    } else if (items.at(-1)?.rest.length) items.at(-1)!.rest.push(node);
  }
  return items;
}

const isAroundItems = (node: HtmlNode): node is HtmlElement =>
  node instanceof HtmlElement && !isList(node) && node.children.some(isItem);

const isNothing = (node: HtmlNode) => (node.type === 'text' ? node.data.trim() === '' : node.type === 'comment');

function startOf(list: HtmlElement): number {
  const start = Number.parseInt(list.attribs['start'] ?? '', 10);
  return Number.isNaN(start) ? 1 : start;
}

/** A task is an item whose first content is a checkbox. */
function itemLabel(item: HtmlElement): Extract<BlockLabel, `item${string}`> {
  let parent = item;
  for (let depth = 0; depth < 4; depth++) {
    const first = parent.children.find((child) => !isNothing(child));
    if (!(first instanceof HtmlElement)) return 'item';
    if (first.name === 'input') {
      if (first.attribs['type']?.toLowerCase() !== 'checkbox') return 'item';
      return first.attribs['checked'] === undefined ? 'item _' : 'item x';
    }
    if (!/^(?:p|label|span|div)$/.test(first.name)) return 'item';
    parent = first;
  }
  return 'item';
}
