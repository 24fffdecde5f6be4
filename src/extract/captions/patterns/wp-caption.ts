import type { CaptionPattern } from '../caption-pattern.ts';
import { classWords } from '../class-words.ts';
import { firstAt, isWithin } from '../named.ts';

/** Classic WordPress, with the caption in the same box as the picture. */
export const wpCaption: CaptionPattern = {
  name: 'wp-caption',
  confidence: 0.98,
  about: 'The `.wp-caption-text` in the nearest `.wp-caption`; the box may hold a credit before it.',
  example: {
    html: '<div class="wp-caption"><img src="a.png"><p class="wp-caption-text">The old mill</p></div>',
    caption: 'The old mill',
  },
  find({ page, ancestors, offset }) {
    const box = ancestors.find((ancestor) => classWords(ancestor).some((words) => words.join('-') === 'wp-caption'));
    if (box === undefined) return null;
    const extent = page.extentOf(box);
    const at = firstAt(page.captions, offset);
    const caption = [page.captions[at], page.captions[at - 1]].find(
      (named) => named !== undefined && isWithin(named, extent),
    );
    return caption === undefined ? null : { nodes: [caption.element] };
  },
};
