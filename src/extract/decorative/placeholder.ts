import { isStandIn } from '../../html/picture-address.ts';
import type { DecorativeRule } from './rule.ts';

/** Embedded pictures of fewer characters show nothing: a dot, a blank, a blurred stain. */
const SHORTEST = 400;

const SPINNER = / (?:loader|loading|spinner|preloader|ajax) /;

/** Stand-ins for pictures that a script was to fetch, with nothing left to tell which. */
export const placeholder: DecorativeRule = {
  reason: 'placeholder',
  summary: 'the stand-in of a lazy loader, a spinner',
  applies: ({ picture: { src, alt }, own, file }) => {
    if (!src.startsWith('data:')) return isStandIn(src) || (SPINNER.test(file) && /^(?:loading\W*)?$/i.test(alt ?? ''));
    if (/^data:image\/svg/i.test(src)) return isEmptyDrawing(src);
    return src.length < SHORTEST || / (?:placeholder|lqip|blur|blurred) /.test(own);
  },
};

/** Whether an embedded SVG has a size and nothing in it, as far as it can be read. */
function isEmptyDrawing(address: string): boolean {
  const isEncoded = /;base64/i.test(address.slice(0, 60));
  return !isEncoded && !/(?:<|%3c)(?:path|text|image|rect|circle|ellipse|polygon|g|use|line|polyline)\b/i.test(address);
}
