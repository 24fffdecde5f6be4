import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { previousElement } from '../../html/previous-element.ts';
import type { CaptionMode } from '../options.ts';
import { type BlockBuilder, type ElementHandler, rawElement } from './block-builder.ts';
import { isBlank } from './leaf.ts';
import { oneLine } from './mark.ts';
import { rawHtml } from './raw-html.ts';

const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|wp-caption-text|tr-caption|img-desc|image-desc|pic-desc)(?:$|[\s_])/i;

/**
 * Finds the captions of pictures in the shapes that editors write them in and gives each the one shape that the handler
 * below knows: a `figure` with the picture and a `figcaption`.
 */
export function markCaptions(root: HtmlElement): void {
  for (const element of root.getElementsByTagName('*')) {
    if (element.name === 'table' && /\btr-caption-container\b/.test(element.className)) toFigure(element);
    else if (/\bwp-caption\b/.test(element.className)) toFigure(element);
    else if (CAPTION_CLASS.test(element.className) && /^(?:p|div|span)$/.test(element.name)) {
      const before = previousElement(element);
      if (before !== null && isPicture(before) && before.parent === element.parent) joinFigure(before, element);
    }
  }
}

/** How a `figure` with a caption is written where captions are not kept as they stand. */
export const figure: ElementHandler = (builder, element) => {
  const { captions: mode, keepsHtml } = builder.settings;
  builder.border();
  const isPlain = mode === 'keep' || (mode === 'figure' && !keepsHtml) || builder.inCell;
  const parts = isPlain ? [] : elementsIn(element);
  const caption = parts.find(({ name }) => name === 'figcaption');
  const images = parts.filter(({ name }) => name === 'img');
  if (mode === 'keep' || caption === undefined || images.length !== 1 || isBlank(caption.textContent)) {
    builder.visit(element.children, () => builder.border());
    return;
  }
  // The caption goes where the mode wants it; all else in the figure, a credit too, stays as it stands.
  caption.parent!.removeChild(caption);
  WRITERS[mode](builder, element.children, images[0]!, caption);
};

type Writer = (builder: BlockBuilder, picture: HtmlNode[], image: HtmlElement, caption: HtmlElement) => void;

const WRITERS: Readonly<Record<Exclude<CaptionMode, 'keep'>, Writer>> = {
  figure(builder, picture, _image, caption) {
    builder.addBlock(rawElement('raw-block', '<figure>'));
    builder.visit(picture, () => {
      builder.closeLeaf();
      caption.name = 'figcaption';
      builder.addBlock(rawElement('raw-block', rawHtml(caption, builder.settings.anchors, builder.marks)));
      builder.addBlock(rawElement('raw-block', '</figure>'));
    });
  },
  title(builder, picture, image, caption) {
    image.attribs['title'] = oneLine(caption.textContent);
    builder.visit(picture, () => builder.border());
  },
  italic(builder, picture, image, caption) {
    // In the line of the picture, whatever that line stands in.
    const shown = image.parent instanceof HtmlElement && image.parent.name === 'a' ? image.parent : image;
    const line = new HtmlElement('em');
    line.setChildren(caption.children);
    const { parent, next } = shown;
    parent!.insertBefore(new HtmlElement('br'), next);
    parent!.insertBefore(line, next);
    builder.visit(picture, () => builder.border());
  },
};

/** Whether an element is a picture and nothing else. */
function isPicture(element: HtmlElement): boolean {
  if (element.name === 'img') return true;
  const images = elementsIn(element).filter(({ name }) => name === 'img');
  return images.length === 1 && isBlank(element.textContent);
}

/** What holds more elements is not a picture with its caption; looking through each of many nested ones would take time. */
const MOST_PARTS = 500;

/** The elements in a picture's container; none where there are too many for one. */
function elementsIn(container: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const due: HtmlNode[] = container.children.toReversed();
  for (let node = due.pop(); node !== undefined; node = due.pop()) {
    if (!(node instanceof HtmlElement)) continue;
    if (found.push(node) > MOST_PARTS) return [];
    for (let i = node.children.length - 1; i >= 0; i--) due.push(node.children[i]!);
  }
  return found;
}

/** Makes a figure of an element that holds a picture, its caption and perhaps more. */
function toFigure(container: HtmlElement): void {
  const parts = elementsIn(container);
  const caption = parts.find((element) => CAPTION_CLASS.test(element.className));
  if (caption === undefined || parts.filter(({ name }) => name === 'img').length !== 1) return;
  nameCaption(caption);
  // A table of a picture and its caption is no table.
  if (container.name === 'table') dissolve(container);
  else if (container.name !== 'figure') wrapInFigure([container]);
}

function dissolve(table: HtmlElement): void {
  const figure = new HtmlElement('figure');
  table.parent!.insertBefore(figure, table);
  table.parent!.removeChild(table);
  const cells = table.getElementsByTagName('*').filter(({ name }) => name === 'td' || name === 'th');
  const captions = table.getElementsByTagName('figcaption');
  figure.setChildren([
    ...cells.flatMap((cell) => cell.children),
    ...captions.filter(({ parent }) => parent?.nodeName === 'TR'),
  ]);
}

function joinFigure(picture: HtmlElement, caption: HtmlElement): void {
  wrapInFigure([picture, nameCaption(caption)]);
}

/** Puts a `figcaption` in the place of an element that is one but for its name. */
function nameCaption(caption: HtmlElement): HtmlElement {
  if (caption.name === 'figcaption') return caption;
  const figcaption = new HtmlElement('figcaption');
  figcaption.setChildren(caption.children);
  caption.parent!.insertBefore(figcaption, caption);
  caption.parent!.removeChild(caption);
  return figcaption;
}

function wrapInFigure(parts: readonly [HtmlElement, ...HtmlElement[]]): void {
  const figure = new HtmlElement('figure');
  parts[0].parent!.insertBefore(figure, parts[0]);
  for (const part of parts) figure.appendChild(part);
}
