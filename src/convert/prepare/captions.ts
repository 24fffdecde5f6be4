import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import type { CaptionMode } from '../options.ts';
import { type BlockBuilder, type ElementHandler, rawElement } from './block-builder.ts';
import { isBlank } from './leaf.ts';
import { emphasisMark, oneLine, withMarks } from './mark.ts';
import { rawHtml } from './raw-html.ts';

const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|wp-caption-text|tr-caption|img-desc|image-desc|pic-desc)(?:$|[\s_])/i;

/**
 * Finds the captions of pictures in the shapes that editors write them in and gives each the one shape that the handler
 * below knows: a `figure` with the picture and a `figcaption`.
 */
export function markCaptions(root: HtmlElement): void {
  for (const element of root.getElementsByTagName('*')) {
    if (element.name === 'table' && /\btr-caption-container\b/.test(element.className)) toFigure(element, element);
    else if (/\bwp-caption\b/.test(element.className)) toFigure(element, element);
    else if (CAPTION_CLASS.test(element.className) && /^(?:p|div|span)$/.test(element.name)) {
      const before = previousElement(element);
      if (before !== null && isPicture(before) && before.parent === element.parent) joinFigure(before, element);
    }
  }
}

/** How a `figure` with a caption is written where captions are not kept as they stand. */
export const figure: ElementHandler = (builder, element) => {
  const { captions: mode, keepsHtml } = builder.settings;
  const caption = element.getElementsByTagName('figcaption')[0];
  const images = element.getElementsByTagName('img');
  const isPlain = mode === 'keep' || (mode === 'figure' && !keepsHtml) || builder.inCell;
  builder.border();
  if (isPlain || caption === undefined || images.length !== 1 || isBlank(caption.textContent)) {
    builder.visit(element.children, () => builder.border());
    return;
  }
  const picture = element.children.filter((child) => child !== caption && !contains(child, caption));
  WRITERS[mode](builder, picture, images[0]!, caption);
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
  italic(builder, picture, _image, caption) {
    builder.visit(picture, () => {
      builder.addBreak();
      const saved = builder.marks;
      builder.marks = withMarks(saved, [emphasisMark]);
      builder.visit(caption.children, () => {
        builder.marks = saved;
        builder.border();
      });
    });
  },
};

function previousElement(element: HtmlElement): HtmlElement | null {
  let before = element.prev;
  while (before !== null && (before.type === 'comment' || (before.type === 'text' && isBlank(before.data))))
    before = before.prev;
  return before instanceof HtmlElement ? before : null;
}

/** Whether an element is a picture and nothing else. */
function isPicture(element: HtmlElement): boolean {
  if (element.name === 'img') return true;
  return isBlank(element.textContent) && element.getElementsByTagName('img').length === 1;
}

const contains = (node: HtmlNode, wanted: HtmlElement) => {
  for (let parent = wanted.parent; parent !== null; parent = parent.parent) if (parent === node) return true;
  return false;
};

/** Makes a container of a picture and its caption a figure of just these. */
function toFigure(container: HtmlElement, scope: HtmlElement): void {
  const image = scope.getElementsByTagName('img')[0];
  const caption = scope.getElementsByTagName('*').find((element) => CAPTION_CLASS.test(element.className));
  if (image === undefined || caption === undefined || scope.getElementsByTagName('img').length !== 1) return;
  const link = image.parent instanceof HtmlElement && image.parent.name === 'a' ? image.parent : image;
  becomeFigure(container, link, caption);
}

function joinFigure(picture: HtmlElement, caption: HtmlElement): void {
  const [inner] = picture.name === 'img' ? [picture] : picture.getElementsByTagName('img');
  const link = inner!.parent instanceof HtmlElement && inner!.parent.name === 'a' ? inner!.parent : inner!;
  const figure = new HtmlElement('figure');
  picture.parent!.insertBefore(figure, picture);
  figure.appendChild(picture);
  figure.appendChild(caption);
  becomeFigure(figure, link, caption);
}

function becomeFigure(container: HtmlElement, picture: HtmlElement, caption: HtmlElement): void {
  const figcaption = new HtmlElement('figcaption');
  figcaption.setChildren(caption.children);
  const figure = container.name === 'figure' ? container : new HtmlElement('figure');
  if (figure !== container) {
    container.parent!.insertBefore(figure, container);
    container.parent!.removeChild(container);
  }
  figure.appendChild(picture);
  for (const child of [...figure.children]) if (child !== picture) figure.removeChild(child);
  figure.appendChild(figcaption);
}
