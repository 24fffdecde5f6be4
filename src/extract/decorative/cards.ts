import { HtmlElement } from '../../html/node.ts';
import { isPictureAddress } from '../../html/picture-address.ts';
import type { Evidence, Holder } from './evidence.ts';
import { pageOutline, TEASER_TEXT } from './page-outline.ts';
import { textBeside } from './text-beside.ts';

/** What stands above lists of other articles. */
const HEADINGS =
  /^\W*(?:(?:you (?:may|might) (?:also )?(?:like|enjoy)|related|recommended|read (?:more|next|also)|more (?:from|on|in|stories|articles)|see also|also (?:read|on)|don.t miss|trending|most (?:read|popular)|popular|up next|latest|further reading)\b|mehr (?:zum thema|von|aus)|lesen sie auch|auch interessant|das könnte|weitere artikel|ähnliche|à lire|lire aussi|sur le même|articles? (?:liés|similaires|connexes)|lea también|lee también|te puede|también te|(?:noticias|artículos|entradas) relacionad|leia também|veja também|leggi anche|potrebbe|lees ook|читайте|похожие|関連|あわせて|おすすめ|人気|相关|推荐|延伸|猜你|更多|热门|推薦|相關|관련|추천|인기)/iu;

/** Elements in which pages keep what is not the article. */
const ASIDES = /^(?:aside|nav|footer)$/;

/**
 * Whether a picture is the thumbnail of a card: an element with one picture, a linked title and little else, where other
 * articles are listed: as `article`s beside a longer one, in an `aside`, under a heading that says so, or as the last
 * thing on the page.
 */
export function isInCardList(evidence: Evidence): boolean {
  const at = evidence.holders.findIndex((holder) => isCard(holder, evidence));
  if (at < 0) return false;
  const card = evidence.holders[at]!;
  const around = evidence.holders.slice(at + 1);
  // Where all is in such `article`s, they are the entries of the one article that it is.
  if (card.element.name === 'article' && pageOutline(evidence.all).teasers <= 0.4) return true;
  const list = around.find(({ pictures, element }) => pictures >= 2 || /^[uo]l$/.test(element.name));
  if (list === undefined || list.text > 400 * list.pictures || list.before + list.after < 600) return false;
  if (isUnderHeading(list) || around.some(({ element }) => ASIDES.test(element.name))) return true;
  // Captions are linked as well, but titles are longer.
  const isTitled = list.linked >= 0.6 * list.text && list.linked >= 20 * list.pictures;
  return list.after < 200 && isTitled && cardCount(list, evidence) >= 3;
}

function isCard({ element, pictures, text, linked }: Holder, { picture }: Evidence): boolean {
  if (pictures !== 1 || text < 12 || text > TEASER_TEXT || linked < 8) return false;
  if (!/^(?:article|li|div|section|a|td|dl|tr|p|aside)$/.test(element.name)) return false;
  if (picture.link !== null && isPictureAddress(picture.link)) return false;
  return linked >= 0.2 * text || (element.name === 'article' && hasLinkedHeading(element));
}

function hasLinkedHeading(element: HtmlElement): boolean {
  const isHeading = ({ name }: HtmlElement) => /^(?:h[1-6]|header)$/.test(name);
  return element.getElementsByTagName('a').some((link) => {
    return (
      (link.parent instanceof HtmlElement && isHeading(link.parent)) || link.getElementsByTagName('*').some(isHeading)
    );
  });
}

const cardCounts = new WeakMap<HtmlElement, number>();

/** How many children of a list hold one picture and a linked text, as a card does; counted once for each list. */
function cardCount({ element }: Holder, { all }: Evidence): number {
  let count = cardCounts.get(element);
  if (count === undefined) {
    const { extentOf } = pageOutline(all);
    count = element.children.filter((child) => {
      if (!(child instanceof HtmlElement)) return false;
      const { pictures, linked, text } = extentOf(child);
      return pictures === 1 && linked >= 8 && linked >= 0.6 * text;
    }).length;
    cardCounts.set(element, count);
  }
  return count;
}

/** Whether the line above an element, or the first line in it, says that other articles follow. */
function isUnderHeading({ element }: Holder): boolean {
  let at: HtmlElement = element;
  for (let level = 0; level < 3 && previousElement(at) === null && at.parent instanceof HtmlElement; level++)
    at = at.parent;
  const above = previousElement(at);
  const line = above === null ? '' : textBeside(above, 'inside', 80);
  // A longer one is the article's own sentence.
  if (line.length <= 60 && HEADINGS.test(line)) return true;
  return HEADINGS.test(textBeside(element, 'inside', 80));
}

function previousElement(element: HtmlElement): HtmlElement | null {
  let before = element.prev;
  while (before !== null && !(before instanceof HtmlElement) && !(before.type === 'text' && /\S/.test(before.data)))
    before = before.prev;
  return before instanceof HtmlElement ? before : null;
}
