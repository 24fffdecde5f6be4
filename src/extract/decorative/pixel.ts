import { addressSize } from '../pictures/address-size.ts';
import type { DecorativeRule } from './rule.ts';

/** Services that count readers with a picture, and the addresses at which counters are asked. */
const COUNTERS =
  /\/\/(?:[\w-]+\.)*(?:vgwort\.de|scorecardresearch\.com|doubleclick\.net|google-analytics\.com|statcounter\.com|pixel\.wp\.com|stats\.wordpress\.com|quantserve\.com|feedsportal\.com|adservice\.google\.\w+|analytics\.twitter\.com|counter\.yadro\.ru|mc\.yandex\.ru|hm\.baidu\.com)\/|assoc-amazon\.[\w.]+\/e\/ir\?|feeds?\d?\.feedburner\.com\/~r\/|feeds\.wordpress\.com\/1\.0\/(?!.*rate)|facebook\.com\/tr\?|blogger\.googleusercontent\.com\/tracker|\/_\/stat\?|\/(?:b|l|p|t|px|hit|count|counter|track|tracker|tracking|pixel|beacon|open|stat|stats)\.(?:gif|php|aspx?|ashx)\?/i;

/** The invisible pictures of those who count readers. */
export const pixel: DecorativeRule = {
  reason: 'pixel',
  summary: 'a picture of a pixel or two, or a counter',
  applies: ({ picture, file }) => {
    const { width, height, src } = picture;
    // A picture may wait at the size of a pixel for its script, if its name tells another.
    if ((addressSize(src).width ?? 0) > 100) return false;
    if (width !== null && height !== null ? width <= 3 && height <= 3 : (width ?? height ?? 9) <= 1) return true;
    return (
      COUNTERS.test(src.slice(0, 2000)) ||
      / (?:tracking pixel|pixel tracker|web beacon|beacon|counter pixel) /.test(file)
    );
  },
};
