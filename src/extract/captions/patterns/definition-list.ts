import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { hasClassWord } from '../class-words.ts';
import { closest } from '../named.ts';

const NAMED = new Set(['gallery', 'caption', 'item', 'image', 'photo']);

/** Galleries and captions of WordPress before HTML5: a list of one term and one definition. */
export const definitionList: CaptionPattern = {
  name: 'definition-list',
  confidence: 0.97,
  about: 'The dd after the dt that holds the picture.',
  example: {
    html: '<dl class="gallery-item"><dt><img src="a.png"></dt><dd class="gallery-caption">The old mill</dd></dl>',
    caption: 'The old mill',
  },
  find({ page, picture }) {
    const term = closest(picture.element, 'dt', 5);
    if (term === null) return null;
    let next = term.next;
    while (next !== null && (page.isBlank(next) || !(next instanceof HtmlElement))) next = next.next;
    if (!(next instanceof HtmlElement) || next.name !== 'dd') return null;
    const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(next);
    if (pictureStart !== pictureEnd || textEnd - textStart > 600) return null;
    const isNamed = hasClassWord(next, NAMED) || hasClassWord(term, NAMED);
    return isNamed ? { nodes: [next] } : { nodes: [next], confidence: 0.8 };
  },
};
