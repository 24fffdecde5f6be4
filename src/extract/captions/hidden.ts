import type { HtmlElement } from '../../html/node.ts';
import { HTML_NAMESPACE } from '../../html/serialize.ts';
import { classWords } from './class-words.ts';

const UNSEEN = new Set(
  'script style template noscript button select option textarea input title head svg math'.split(' '),
);
/** Classes for what only screen readers read, as the frameworks call it, without their hyphens. */
const UNSEEN_CLASSES = new Set(
  (
    'screenreadertext screenreaderonly screenreader sronly visuallyhidden visuallyhide visualhide elementinvisible offscreen ' +
    'uhidden ahidden hidden ishidden ashidden assistivetext a11yhidden hiddenvisually clipped uvisuallyhidden sr blind ' +
    'togglecaption hidecaption'
  ).split(' '),
);
/** Parts of the interface that stand among captions. */
const INTERFACE_WORDS = new Set(
  'share sharing social button btn toolbar zoom enlarge expand magnify lightboxlink slideshowcontrols pagination toggle'.split(
    ' ',
  ),
);
const HIDING_STYLE = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** Whether a reader does not see the text in this element, or sees a part of the interface in it. */
export function isUnread(element: HtmlElement): boolean {
  if (element.namespace !== HTML_NAMESPACE || UNSEEN.has(element.name)) return true;
  const { hidden, style, role } = element.attribs;
  if (hidden !== undefined || role === 'button') return true;
  if (style !== undefined && HIDING_STYLE.test(style)) return true;
  return classWords(element).some(
    (words) => UNSEEN_CLASSES.has(words.join('')) || INTERFACE_WORDS.has(words.at(-1) ?? ''),
  );
}
