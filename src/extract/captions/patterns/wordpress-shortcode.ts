import type { CaptionPattern } from '../caption-pattern.ts';
import { shortcodeBefore, textUpTo } from '../shortcode.ts';

/** WordPress before it is rendered: both forms, the text after the picture or in an attribute. */
export const wordpressShortcode: CaptionPattern = {
  name: 'wordpress-shortcode',
  confidence: 0.98,
  about: 'The text between the picture and `[/caption]`, or the `caption` of the shortcode before it.',
  example: {
    html: '[caption id="attachment_7" width="300"]<a href="b"><img src="a.png"></a> The old mill[/caption]',
    caption: 'The old mill',
  },
  find({ page, picture }) {
    const shortcode = shortcodeBefore(picture.element, page);
    if (shortcode === null || shortcode.isClosing || !/^(?:wp[_-])?caption$/i.test(shortcode.name)) return null;
    const after = textUpTo(picture.element, `[/${shortcode.name}]`, page);
    const text = after || shortcode.attributes.get('caption');
    const credit = shortcode.attributes.get('credit') ?? null;
    return text === undefined || text === '' ? null : { text, credit };
  },
};
