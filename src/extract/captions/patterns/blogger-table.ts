import type { CaptionPattern } from '../caption-pattern.ts';
import { classWords } from '../class-words.ts';
import { closest, firstAt, isWithin } from '../named.ts';

/** Blogger puts the picture and its caption into a table of two rows. */
export const bloggerTable: CaptionPattern = {
  name: 'blogger-table',
  confidence: 0.98,
  about: 'The `td.tr-caption` of the table round the picture.',
  example: {
    html: '<table class="tr-caption-container"><tr><td><img src="a.png"></td></tr><tr><td class="tr-caption">The old mill</td></tr></table>',
    caption: 'The old mill',
  },
  find({ page, picture, offset }) {
    const table = closest(picture.element, 'table', 8);
    if (table === null) return null;
    const caption = page.captions[firstAt(page.captions, offset)];
    if (caption === undefined || !isWithin(caption, page.extentOf(table))) return null;
    return classWords(caption.element).some((words) => words.join('-') === 'tr-caption')
      ? { nodes: [caption.element] }
      : null;
  },
};
