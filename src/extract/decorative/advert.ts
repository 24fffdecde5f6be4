import { type Evidence, isPart } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

const SLOT =
  / (?:advert|adverts|advertisement|advertisements|advertising|adsense|adsbygoogle|adslot|adunit|adbox|banner ?ads?|sponsor|sponsors|sponsored|dfp|div gpt|gpt ad|anzeige|werbung|publicidad|publicite|pubblicita) /;
/** `ad` is so short a word that it has to be a whole class, or begin or end one as slots' names do. */
const AD =
  /(?:^|\s)ads?(?:$|\s|[-_](?:slot|unit|box|container|wrap|wrapper|banner|placement|label|space|zone|block|inner|leaderboard|mpu|area|frame|module|\d))|(?:^|\s)(?!(?:no|has|with|hide)[-_])[\w-]*[-_]ads?(?:$|\s)/i;
const SERVERS =
  /\/\/(?:[\w-]+\.)*(?:doubleclick\.net|googlesyndication\.com|googleadservices\.com|amazon-adsystem\.com|adnxs\.com|adform\.net|zanox(?:-affiliate)?\.\w+|tradedoubler\.com|affili\.net|effiliation\.com|a8\.net|adserver[\w.-]*)\//i;
/** The sizes of banners that no photograph has. */
const BANNERS = new Set(['728x90', '468x60', '970x90', '970x250', '160x600', '120x600', '234x60', '320x50', '120x240']);

/** Paid pictures. */
export const advert: DecorativeRule = {
  reason: 'advert',
  summary: 'an advertisement',
  applies: (evidence) => {
    const { picture, own, folders, file } = evidence;
    if (SLOT.test(own) || SERVERS.test(picture.src.slice(0, 500)) || SERVERS.test((picture.link ?? '').slice(0, 500)))
      return true;
    if (isInSlot(evidence)) return true;
    if (/ (?:banner|banners|ads|adv|sponsors?) /.test(`${folders}${file}`) && isBanner(evidence)) return true;
    return picture.link !== null && BANNERS.has(`${picture.width}x${picture.height}`);
  },
};

function isInSlot({ holders }: Evidence): boolean {
  return holders.some((holder) => {
    const { element, words, text } = holder;
    return (
      isPart(holder) &&
      text <= 400 &&
      (SLOT.test(words) || AD.test(`${element.className.slice(0, 1000)} ${element.id}`))
    );
  });
}

function isBanner({ picture, width, height }: Evidence): boolean {
  return picture.link !== null && width !== null && height !== null && (width >= 3 * height || height >= 3 * width);
}
