import type { CaptionPattern } from '../caption-pattern.ts';
import { shortcodeBefore } from '../shortcode.ts';

const NAMES = /^(?:figure|fig|image|img|picture|photo|caption|captioned|media-credit|imgcap|blockimg)$/i;
const CREDITS = ['credit', 'attr', 'attribution', 'source', 'photographer', 'copyright'];

/** Template tags and plugins' shortcodes round a picture: Jekyll, Eleventy, Hugo, Media Credit. */
export const figureShortcode: CaptionPattern = {
  name: 'figure-shortcode',
  confidence: 0.95,
  about: 'The `caption` and the credit that the tag right before the picture names.',
  example: {
    html: '<p>{% figure caption:"The old mill" %}<img src="a.png">{% endfigure %}</p>',
    caption: 'The old mill',
  },
  find({ page, picture }) {
    const shortcode = shortcodeBefore(picture.element, page);
    if (shortcode === null || shortcode.isClosing || !NAMES.test(shortcode.name)) return null;
    const { attributes, name } = shortcode;
    const key = [...CREDITS, ...(name === 'media-credit' ? ['name'] : [])].find((one) => attributes.has(one));
    const text = attributes.get('caption') ?? '';
    const credit = key === undefined ? null : attributes.get(key)!;
    return text === '' && credit === null ? null : { text, credit };
  },
};
