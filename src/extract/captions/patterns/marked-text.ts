import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { nextVisible } from '../place.ts';
import { collapse, shortText } from '../read-caption.ts';

const LONGEST = 400;
const UP = /^[▲△▴▵↑⬆☝👆⇧]/u;
const DOWN = /^[▼▽▾▿↓⬇👇]/u;

/** A text with a mark that points to the picture above it. */
export const markedText: CaptionPattern = {
  name: 'marked-text',
  confidence: 0.95,
  about: 'The next text that begins with ▲, △, ↑ or ▼; one that points down to another picture belongs to that.',
  example: { html: '<p><img src="a.png"></p><p>▲ The old mill</p><p>Text.</p>', caption: 'The old mill' },
  find({ page, next }) {
    if (next === null) return null;
    if (next.type === 'text')
      return UP.test(next.data.trimStart()) && next.data.length < LONGEST ? { nodes: [next] } : null;
    if (!(next instanceof HtmlElement)) return null;
    const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(next);
    if (pictureStart !== pictureEnd || textEnd - textStart > LONGEST) return null;
    const text = collapse(shortText(next, LONGEST) ?? '');
    if (UP.test(text)) return { nodes: [next] };
    if (!DOWN.test(text)) return null;
    const { node } = nextVisible(next, page);
    const after = node instanceof HtmlElement ? page.extentOf(node) : null;
    const pointsToPicture =
      after !== null && after.textStart === after.textEnd && after.pictureStart !== after.pictureEnd;
    return pointsToPicture ? null : { nodes: [next], confidence: 0.85 };
  },
};
