import { isMediaElement } from '../../html/element-kinds.ts';
import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { isBlank } from './leaf.ts';

/**
 * The items of a list, as browsers show them: what stands between items has no bullet of its own and belongs to the
 * item before it, and an element that only styles items (`<font>`, `<strike>`) styles what is in each of them. The
 * source keeps its own links between nodes; items that are made here only list what they show.
 */
export function listItems(list: HtmlElement, depth = 0): HtmlElement[] {
  const items: HtmlElement[] = [];
  /** What was found between items since the last one, on lines of its own. */
  let stray: HtmlElement | null = null;
  for (const child of list.children) {
    if (child instanceof HtmlElement && child.name === 'li') items.push(child);
    else if (child instanceof HtmlElement && isAroundItems(child) && depth < MAX_WRAPPERS) {
      for (const item of listItems(child, depth + 1)) items.push(copyWith(item, [copyWith(child, item.children)]));
    } else if (isContent(child) || (stray !== null && child.type !== 'comment')) {
      if (stray === null) {
        const before = items.pop() ?? new HtmlElement('li');
        stray = new HtmlElement('div');
        items.push(copyWith(before, [...before.children, stray]));
      }
      stray.children.push(child);
      continue;
    } else continue;
    stray = null;
  }
  return items;
}

/** Styles nest a few deep; thousands of them are an end tag that was forgotten. */
const MAX_WRAPPERS = 20;

const isAroundItems = (element: HtmlElement) =>
  !isListName(element.name) && element.children.some((child) => child instanceof HtmlElement && child.name === 'li');

const isListName = (name: string) => name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';

function isContent(node: HtmlNode): boolean {
  if (node.type === 'text') return !isBlank(node.data);
  if (!(node instanceof HtmlElement) || node.type !== 'tag' || node.name === 'br') return false;
  return !isBlank(node.textContent) || [node, ...node.getElementsByTagName('*')].some(isObject);
}

const isObject = ({ name }: HtmlElement) => name === 'img' || name === 'hr' || name === 'svg' || isMediaElement(name);

function copyWith(element: HtmlElement, children: HtmlNode[]): HtmlElement {
  const copy = new HtmlElement(element.name, element.attribs);
  copy.children = children;
  return copy;
}

/** `x` or a space for an item that opens with a checkbox, null for any other. */
export function taskState(item: HtmlElement): 'x' | ' ' | null {
  let parent = item;
  for (let depth = 0; depth < 4; depth++) {
    const first = parent.children.find(
      (child) => child.type !== 'comment' && !(child.type === 'text' && isBlank(child.data)),
    );
    if (!(first instanceof HtmlElement)) return null;
    if (first.name === 'input') {
      if (first.attribs['type']?.toLowerCase() !== 'checkbox') return null;
      return first.hasAttribute('checked') ? 'x' : ' ';
    }
    if (!/^(?:p|label|span|div)$/.test(first.name)) return null;
    parent = first;
  }
  return null;
}
