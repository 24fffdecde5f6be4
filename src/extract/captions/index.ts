import type { CaptionPattern } from './caption-pattern.ts';
import { bloggerTable } from './patterns/blogger-table.ts';
import { bracketedText } from './patterns/bracketed-text.ts';
import { captionClass } from './patterns/caption-class.ts';
import { captionedBox } from './patterns/captioned-box.ts';
import { centredText } from './patterns/centred-text.ts';
import { dataAttribute } from './patterns/data-attribute.ts';
import { definitionList } from './patterns/definition-list.ts';
import { figcaption } from './patterns/figcaption.ts';
import { figureShortcode } from './patterns/figure-shortcode.ts';
import { labelledText } from './patterns/labelled-text.ts';
import { layoutTable } from './patterns/layout-table.ts';
import { listAfterFigure } from './patterns/list-after-figure.ts';
import { markedText } from './patterns/marked-text.ts';
import { numberedText } from './patterns/numbered-text.ts';
import { plainText } from './patterns/plain-text.ts';
import { smallPrint } from './patterns/small-print.ts';
import { tagInBlock } from './patterns/tag-in-block.ts';
import { textInBlock } from './patterns/text-in-block.ts';
import { wordpressShortcode } from './patterns/wordpress-shortcode.ts';
import { wpCaption } from './patterns/wp-caption.ts';

/** Every caption pattern, in the order in which they are asked: what the page declares first, what it suggests last. */
export const CAPTION_PATTERNS: readonly CaptionPattern[] = [
  wordpressShortcode,
  figureShortcode,
  figcaption,
  wpCaption,
  definitionList,
  bloggerTable,
  captionClass,
  markedText,
  numberedText,
  tagInBlock,
  captionedBox,
  layoutTable,
  labelledText,
  bracketedText,
  smallPrint,
  listAfterFigure,
  centredText,
  textInBlock,
  dataAttribute,
  plainText,
];
