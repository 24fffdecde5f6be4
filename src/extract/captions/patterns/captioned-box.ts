import type { HtmlElement } from '../../../html/node.ts';
import { isCaptionWord, PICTURE_WORDS } from '../caption-class.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { classWords } from '../class-words.ts';
import { closest } from '../named.ts';

const LONGEST = 250;
const BOX_WORDS = new Set(
  'wrapper wrap box container block frame holder inner outer left right center centre full area article inline entry post news large small big main body'.split(
    ' ',
  ),
);

/** A box made for one picture, with a text of no name in it. */
export const captionedBox: CaptionPattern = {
  name: 'captioned-box',
  confidence: 0.85,
  about:
    'The text in a figure, or in a box with a class such as `img_caption` or `photo`, that holds one picture; no teasers.',
  example: {
    html: '<div class="img_caption left"><img src="a.png"><p>The old mill</p></div>',
    caption: 'The old mill',
  },
  find({ page, ancestors, picture }) {
    for (const ancestor of ancestors.slice(0, 4)) {
      const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(ancestor);
      if (pictureEnd - pictureStart > 1 || textEnd - textStart > LONGEST) return null;
      if (textEnd === textStart) continue;
      if (ancestor.name === 'a' || hasHeading(ancestor)) return null;
      if (ancestor.name === 'figure' || isCaptioned(ancestor)) return { nodes: [ancestor], confidence: 0.9 };
      if (isPictureBox(ancestor) && closest(picture.element, 'a', 3) === null) return { nodes: [ancestor] };
    }
    return null;
  },
};

const isCaptioned = (element: HtmlElement): boolean => classWords(element).some((words) => words.some(isCaptionWord));

/** `image`, `photo-left`, `img_box`: what else a class names besides the picture says nothing of a text. */
const isPictureBox = (element: HtmlElement): boolean =>
  classWords(element).some(
    (words) =>
      words.some((word) => PICTURE_WORDS.has(word)) &&
      words.every((word) => PICTURE_WORDS.has(word) || BOX_WORDS.has(word) || /^(?:\d+|[a-z])$/.test(word)),
  );

const hasHeading = (element: HtmlElement): boolean =>
  ['h1', 'h2', 'h3', 'h4', 'h5'].some((name) => element.getElementsByTagName(name).length > 0);
