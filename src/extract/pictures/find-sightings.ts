import { addressRole } from '../../html/image-addresses.ts';
import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { isPictureAddress } from '../../html/picture-address.ts';
import { addressesOf, type Sighting } from './sighting.ts';

const IMAGES = new Set(['img', 'amp-img', 'amp-anim']);
/** Elements that show no pictures of the article, whatever is in them. */
const UNSEEN = new Set('script style template head textarea select datalist video audio iframe'.split(' '));
/** Shows of pictures, by the names of the scripts that run them. */
const SHOW =
  /(?:^|[\s_-])(?:slide(?:s|r|show)?|carousel|galler(?:y|ia|ies)|swiper|(?:flex|nivo|bx)-?slider|orbit|rotator)(?:$|[\s_-])/i;
/** Elements that scripts fill with an image, and what they are called for it. */
const HOLDERS = new Set('div span figure a i p'.split(' '));
const HOLDER_CLASS = /(?:^|[\s_-])(?:image|img|picture|photo|delayed|lazy(?:load)?)(?:$|[\s_-])/i;

/** What holds for all that is in an element. */
interface Surroundings {
  readonly link: string | null;
  readonly picture: HtmlElement | null;
  readonly inNoscript: boolean;
  /** Whether it is a show of pictures, of which scripts display one at a time. */
  readonly inShow: boolean;
}

/** Every element in a tree that shows a picture, in reading order; elements that are hidden have none. */
export function findSightings(root: HtmlElement): Sighting[] {
  const found: Sighting[] = [];
  let stretch = 0;
  const stack: { node: HtmlNode; around: Surroundings }[] = [];
  const push = (children: readonly HtmlNode[], around: Surroundings) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, around });
  };
  const see = (element: HtmlElement, source: HtmlElement, { link, picture, inNoscript }: Surroundings) => {
    found.push({ element, source, addresses: addressesOf(source, picture), inNoscript, link, stretch });
  };
  push(root.children, { link: null, picture: null, inNoscript: false, inShow: false });
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    const { node, around } = job;
    if (node.type === 'text') {
      if (/\S/.test(node.data) && !around.inNoscript) stretch++;
      else if (around.inNoscript && /<img\s/i.test(node.data)) {
        // Some editors escape the content of a `noscript`, since scripting browsers read it as text.
        for (const image of parseHtml(node.data).getElementsByTagName('img')) {
          see(node.parent as HtmlElement, image, around);
        }
      }
    }
    if (!(node instanceof HtmlElement) || UNSEEN.has(node.name)) continue;
    const inShow = around.inShow || SHOW.test(node.className);
    if (!inShow && isHidden(node)) continue;
    if (IMAGES.has(node.name)) see(node, node, around);
    if (isBarePicture(node)) see(node, node, { ...around, picture: node });
    else if (isHolder(node)) see(node, node, around);
    push(node.children, inside(node, inShow ? { ...around, inShow } : around));
  }
  return found;
}

/** A `picture` of sources alone, into which a script puts the `img`. */
function isBarePicture({ name, children }: HtmlElement): boolean {
  return name === 'picture' && children.every((child) => !(child instanceof HtmlElement) || child.name === 'source');
}

/** An empty element that a script fills with an image: `<div data-src="a.jpg" data-alt="A harbour"></div>`. */
function isHolder({ name, attribs, children, className }: HtmlElement): boolean {
  if (!HOLDERS.has(name) || children.some((child) => child.type !== 'text' || /\S/.test(child.data))) return false;
  if (attribs['data-alt'] === undefined && attribs['data-width'] === undefined && !HOLDER_CLASS.test(className))
    return false;
  return Object.keys(attribs).some(
    (key) => addressRole(key, attribs[key]!) === 'lazy' && isPictureAddress(attribs[key]!),
  );
}

function inside(element: HtmlElement, around: Surroundings): Surroundings {
  if (element.name === 'noscript') return { ...around, inNoscript: true };
  if (element.name === 'picture') return { ...around, picture: element };
  const href = element.name === 'a' ? element.attribs['href']?.trim() : undefined;
  return href === undefined || /^(?:$|#$|javascript:)/i.test(href) ? around : { ...around, link: href };
}

/** Whether an element and all in it is not drawn. Invisible ones are: lazy loaders and whole pages fade in. */
function isHidden({ attribs }: HtmlElement): boolean {
  return attribs['hidden'] !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(attribs['style'] ?? '');
}
