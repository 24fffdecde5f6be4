import type { HtmlElement } from '../../html/node.ts';
import { addressSize, type Size } from './address-size.ts';

type Reader = (element: HtmlElement) => Size;

const NONE: Size = { width: null, height: null };

/** `640`, `640.5`, `640px`; percentages and other units say nothing of pixels. */
function pixels(text: string | undefined): number | null {
  const digits = /^\s*(\d{1,5}(?:\.\d+)?)\s*(?:px)?\s*;?\s*$/i.exec(text ?? '')?.[1];
  return digits === undefined ? null : Math.round(Number(digits));
}

/** Both sides in one attribute: `972,661`, `1024x768`, `640 × 480`. */
function pair(text: string | undefined): Size {
  const [, width, height] = /^\s*(\d{1,5})(?:px)?\s*[,x×*:;\s/]\s*(\d{1,5})(?:px)?\s*$/i.exec(text ?? '') ?? [];
  return width === undefined ? NONE : { width: Number(width), height: Number(height) };
}

const attributes: Reader = ({ attribs }) => ({ width: pixels(attribs['width']), height: pixels(attribs['height']) });

/** Names of other widths than the picture's. */
const OTHER_WIDTHS = /max|min|device|screen|thumb|border|column|viewport|container|line/;

/** `data-width` with `data-height`, and the many longer names: `data-original-width`, `data-rawwidth`, `img_width`. */
const sides: Reader = ({ attribs }) => {
  for (const name in attribs) {
    if (!name.endsWith('width') || name === 'width' || OTHER_WIDTHS.test(name)) continue;
    const width = pixels(attribs[name]);
    const height = pixels(attribs[name.replace(/width$/, 'height')]);
    if (width !== null && height !== null) return { width, height };
  }
  return NONE;
};

/** `data-img-size-val="972,661"`, `data-orig-size="1024,768"`, `data-image-dimensions="1500x1000"`, `data-size="640x480"`. */
const pairs: Reader = ({ attribs }) => {
  for (const name in attribs) {
    if (!/^data-.*(?:size|dimension|resolution)/.test(name) || /sizes|thumb/.test(name)) continue;
    const size = pair(attribs[name]);
    if (size.width !== null) return size;
  }
  return NONE;
};

/** `data-w="1080" data-ratio="0.5625"`: WeChat's, where the ratio is height to width. */
const ratio: Reader = ({ attribs }) => {
  const width = pixels(attribs['data-w']);
  const height = pixels(attribs['data-h']);
  const share = Number(attribs['data-ratio']);
  if (width === null || height !== null) return { width, height };
  return { width, height: share > 0 && share < 100 ? Math.round(width * share) : null };
};

const style: Reader = ({ attribs }) => ({
  width: pixels(/(?:^|;)\s*width\s*:([^;!]*)/i.exec(attribs['style'] ?? '')?.[1]),
  height: pixels(/(?:^|;)\s*height\s*:([^;!]*)/i.exec(attribs['style'] ?? '')?.[1]),
});

const READERS: readonly Reader[] = [attributes, pairs, sides, ratio, style];

/**
 * The size that a picture's elements state, in CSS pixels: the first that tells both sides, else the address's own, else
 * the first that tells one.
 */
export function statedSize(elements: readonly HtmlElement[], address: string): Size {
  let single = NONE;
  for (const read of READERS) {
    for (const element of elements) {
      const size = read(element);
      if (size.width !== null && size.height !== null) return size;
      if (single === NONE && (size.width !== null || size.height !== null)) single = size;
    }
  }
  const ofFile = addressSize(address);
  return ofFile.width !== null && ofFile.height !== null && single === NONE ? ofFile : single;
}
