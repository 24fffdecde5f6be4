import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import type { FoundCaption } from './caption-pattern.ts';
import { nextVisible, type Place } from './place.ts';
import { collapse, shortText } from './read-caption.ts';

/** The block of text that stands right after a picture. */
export interface NextText {
  element: HtmlElement;
  text: string;
  /** What stands after the text; null if its container ends there. */
  after: HtmlNode | null;
  /** Whether the two stand in a box of their own. */
  isEnclosed: boolean;
}

const TEXT_BLOCKS = new Set(['p', 'div', 'center', 'small', 'span', 'em', 'i', 'cite', 'font', 'h6']);
const INLINE = new Set(['small', 'span', 'em', 'i', 'cite', 'font', 'b', 'strong']);
/** What stands next to pictures and is about the article, in the languages that say so in fixed words. */
const EDITORIAL =
  /^(?:本文|原文|原标题|作者[:：]|编辑|責任|责任|文[/／|｜:：]|编者|注[:：]|更多|推荐阅读|相关阅读|延伸阅读|点击|關注|关注|関連|続き|編集部|→|>>|this (?:article|post|story)|originally (?:published|posted|uploaded|appeared)|read (?:more|also|next)|also read|see also|related|subscribe|sign up|follow|update|editor|disclosure|disclaimer|spoiler|posted|published|by [A-Z]|lesen sie|mehr zum|siehe auch|lire aussi|à lire|lea también|leer más|читайте|더 보기|관련|tags?:|share|click|watch|download)/iu;

/** The short text in the next block, if the picture stands alone in its own and nothing but text is in the next. */
export function nextText(place: Place, longest: number): NextText | null {
  const { next, page } = place;
  if (!place.isAlone || !(next instanceof HtmlElement) || !TEXT_BLOCKS.has(next.name)) return null;
  const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(next);
  if (pictureStart !== pictureEnd || textEnd - textStart > longest) return null;
  const text = shortText(next, longest);
  if (text === null || text === '' || isEditorial(text)) return null;
  const after = nextVisible(next, page);
  // Then the element is the first part of a line of text.
  if (INLINE.has(next.name) && after.node !== null && !after.isBroken && isInline(after.node)) return null;
  return { element: next, text, after: after.node, isEnclosed: isEnclosed(place, next) };
}

/** What ends an article is more often about all of it; only the second look, over its other pictures, can tell. */
const LAST = 0.6;

/** The text as a caption, in doubt if nothing stands after it. */
export function foundText({ element, after }: NextText): FoundCaption {
  return { nodes: [element], ...(after === null && { confidence: LAST }) };
}

/** Whether the text speaks of the article or leads elsewhere. */
export function isEditorial(text: string): boolean {
  return EDITORIAL.test(text);
}

function isEnclosed({ page }: Place, next: HtmlElement): boolean {
  const { parent } = next;
  if (!(parent instanceof HtmlElement) || parent.parent === null || parent.name === 'body') return false;
  const inner = page.extentOf(next);
  const outer = page.extentOf(parent);
  const isAllText = outer.textStart === inner.textStart && outer.textEnd === inner.textEnd;
  return isAllText && outer.pictureEnd - outer.pictureStart === 1;
}

const isInline = (node: HtmlNode): boolean =>
  !(node instanceof HtmlElement) || INLINE.has(node.name) || node.name === 'a';

/** Whether the text ends as a sentence or a lead-in does, which captions without markup rarely do. */
export function endsLikeSentence(text: string): boolean {
  return /[.。!！?？;；:：,，、…]["”’」』)）]?$/u.test(text.trimEnd());
}

/** Whether all that a reader sees in the element stands in one element that passes the test, as deep as it may be. */
export function isWholly(element: HtmlElement, test: (inner: HtmlElement) => boolean): boolean {
  let inner: HtmlElement | null = element;
  for (let depth = 0; inner !== null && depth < 8; depth++) {
    if (test(inner)) return true;
    inner = onlyChild(inner);
  }
  return false;
}

function onlyChild(element: HtmlElement): HtmlElement | null {
  let only: HtmlElement | null = null;
  for (const child of element.children) {
    if (
      child.type === 'text'
        ? collapse(child.data) !== ''
        : child instanceof HtmlElement && child.name !== 'br' && only !== null
    ) {
      return null;
    }
    if (child instanceof HtmlElement && child.name !== 'br') only = child;
  }
  return only;
}
