import { isBlockElement, isControl, isHidden, isMediaElement, isSilentElement } from '../html/element-kinds.ts';
import { imageSource } from '../html/image-source.ts';
import { HtmlElement } from '../html/node.ts';
import { noscriptImages } from '../html/noscript-images.ts';
import { VisibleText } from './visible-text.ts';

/** What there is to read, to look at and to click in a page. */
export interface Content {
  text: string;
  images: string[];
  links: string[];
}

/** Tells what of a stretch of text a reader sees. */
export type Shown = (data: string, isCode: boolean) => string;

/** Elements of code, whole lines of it and a word or two. */
const CODE = new Set(['pre', 'code', 'tt', 'samp', 'kbd', 'listing', 'xmp', 'plaintext']);
/** Elements that keep the words around them apart on one line. */
const SPACED = new Set(['td', 'th', 'rt']);
/** Elements in which there is only what stands in for them, or what is part of a drawing. */
const OPAQUE = new Set(['canvas', 'svg', 'rp', 'annotation', 'annotation-xml']);

/**
 * Reads what a page shows, from the one tree, without recursion: no scripts, styles, controls and comments, nothing
 * that is hidden, nothing that stands in for an embed. A `noscript` shows its pictures only, and those once.
 *
 * Pictures are the `img` elements: a `picture` is the one in it. Links are all `a` elements with an address, those to
 * places in the article as well: they are there to click, and their addresses tell them apart.
 *
 * @param shown what of a stretch of text, in code or out of it, is text; default: all
 */
export function readContent(root: HtmlElement, shown: Shown = (data) => data): Content {
  const reader = new ContentReader();
  for (let node = root.firstChild; node !== null; ) {
    if (node.type === 'text') reader.text.add(shown(node.data, reader.codes > 0));
    else if (node instanceof HtmlElement && reader.enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      reader.leave(node);
    }
    while (node.next === null && node.parent instanceof HtmlElement && node.parent !== root) {
      node = node.parent;
      reader.leave(node);
    }
    node = node.next;
  }
  return { text: reader.text.toString(), images: reader.images, links: reader.links };
}

class ContentReader {
  /** How many elements of code are open. */
  codes = 0;
  readonly text = new VisibleText();
  readonly images: string[] = [];
  readonly links: string[] = [];

  /** Takes down an element; true if what is in it counts as well. */
  enter(element: HtmlElement): boolean {
    const { name } = element;
    if (element.type === 'script' || isSilentElement(element) || isHidden(element)) return false;
    if (CODE.has(name)) this.codes++;
    if (SPACED.has(name)) this.text.space();
    else if (isBlockElement(name) || name === 'br') this.text.line();
    else if (name === 'a') this.addLink(element);
    else if (name === 'img') this.addImage(element);
    else if (name === 'noscript') {
      for (const image of noscriptImages(element)) this.addImage(image);
      return false;
    } else if (OPAQUE.has(name) || isMediaElement(name) || isControl(name)) {
      this.text.space();
      return false;
    }
    return true;
  }

  /** Comes after all that is in an element that counts. */
  leave({ name }: HtmlElement): void {
    if (CODE.has(name)) this.codes--;
    if (SPACED.has(name)) this.text.space();
    else if (isBlockElement(name)) this.text.line();
  }

  private addLink(element: HtmlElement): void {
    const address = element.attribs['href']?.trim() ?? '';
    if (address !== '') this.links.push(address);
  }

  private addImage(element: HtmlElement): void {
    this.text.space();
    this.images.push(imageSource(element) ?? '');
  }
}
