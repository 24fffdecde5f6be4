import type { HtmlElement } from '../../../html/node.ts';
import { parseHtml } from '../../../html/parse-html.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { isInterfaceText } from '../interface-text.ts';
import { collapse } from '../read-caption.ts';

const CAPTIONS = [
  'data-caption',
  'data-image-caption',
  'data-img-caption',
  'data-photo-caption',
  'data-sub-html',
  'data-lightbox-caption',
];
/** Lightboxes show these below the picture; elsewhere they are titles. */
const LIGHTBOX_TITLES = ['data-title', 'data-lightbox-title'];
const LIGHTBOXES = ['data-lightbox', 'data-fancybox', 'data-gallery', 'data-colorbox'];
const CREDITS = [
  'data-credit',
  'data-photo-credit',
  'data-image-credit',
  'data-photographer',
  'data-copyright',
  'data-attribution',
  'data-credits',
];
const LONGEST = 1_000;

/** What galleries and lightboxes show when the picture is opened. */
export const dataAttribute: CaptionPattern = {
  name: 'data-attribute',
  confidence: 0.75,
  about:
    'Attributes such as `data-caption` and `data-credit` of the picture, of its link and of its own box; no file names.',
  example: { html: '<a href="b.jpg" data-caption="The old mill"><img src="a.png"></a>', caption: 'The old mill' },
  find({ picture, ancestors, page }) {
    const own = ancestors.slice(0, 4).filter((ancestor) => {
      const { pictureStart, pictureEnd } = page.extentOf(ancestor);
      return pictureEnd - pictureStart === 1;
    });
    const elements = [...picture.elements, ...own];
    const text = read(elements, CAPTIONS) ?? read(elements.filter(isLightbox), LIGHTBOX_TITLES);
    const credit = read(elements, CREDITS);
    if (text === null && credit === null) return null;
    return { text: text ?? '', credit, confidence: text === null ? 0.9 : 0.75 };
  },
};

const isLightbox = (element: HtmlElement): boolean => LIGHTBOXES.some((name) => element.attribs[name] !== undefined);

function read(elements: readonly HtmlElement[], names: readonly string[]): string | null {
  for (const element of elements) {
    for (const name of names) {
      const value = element.attribs[name];
      if (value === undefined || value.length > LONGEST) continue;
      const text = collapse(value.includes('<') ? parseHtml(value).textContent : value);
      if (text !== '' && !isFileName(text) && !isInterfaceText(text) && /\p{L}/u.test(text)) return text;
    }
  }
  return null;
}

/** `IMG_1234`, `dsc00042.jpg`, `summer-2014-final`, `#caption-3`. */
const isFileName = (text: string): boolean =>
  /^[#.{[]/.test(text) ||
  /\.(?:jpe?g|png|gif|webp|avif)$/i.test(text) ||
  /^(?:true|false|on|off|[\w-]*\d{3,}[\w-]*)$/i.test(text);
