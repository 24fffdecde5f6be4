import { type Evidence, isPart, isWithin, mayBeWithin } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';
import { wordsOf } from './words.ts';

/** Where buttons to share, to bookmark or to send lead: a page's address is handed over to somebody. */
const SHARING =
  /^mailto:\?|(?:sharer?(?:\.php)?|share-?article|shareArticle|intent\/(?:tweet|post)|pin\/create\/(?:button|link)|home)\/?\?.*\b(?:u|url|text|status|href|link)=|\/(?:submit|post|save|bookmark|add|append|bookmarks\/add|share)(?:\.php)?\/?\?.*\b(?:url|u|href|link|uri|story)=|bookmarks\/mark\?|addtoany\.com|addthis\.com\/bookmark|feedburner\.com\/~f[fl]\/|b\.hatena\.ne\.jp\/(?:entry|append|add)|line\.me\/R\/msg|whatsapp\.com\/send|t\.me\/share|share\.flipboard\.com|getpocket\.com\/(?:save|edit)/i;
const BAR =
  / (?:share|sharing|shares|sharedaddy|sharebar|sociable|social|socials|socialmedia|addthis|addtoany|a2a|feedflare|jiathis|bshare|service links|social links|social icons|follow us|bookmarking) /;
const NETWORKS =
  / (?:facebook|fb|twitter|tweet|google ?plus|gplus|linkedin|pinterest|instagram|insta|reddit|digg|stumbleupon|delicious|del icio us|tumblr|whatsapp|telegram|weibo|sina|wechat|weixin|qzone|douban|line|hatena|mixi|vk|vkontakte|xing|youtube|rss|flickr|technorati|furl|newsvine|mastodon|email) /;

/** Buttons to share the page with and to follow somebody by. */
export const social: DecorativeRule = {
  reason: 'social',
  summary: 'a button to share or to follow',
  applies: (evidence) => {
    const { picture, file, own, says, isCaptioned } = evidence;
    if (isCaptioned || !mayBeWithin(evidence, 200)) return false;
    if (picture.link !== null && SHARING.test(picture.link.slice(0, 2000))) return true;
    if (/feedburner\.com\/~f[fl]\//.test(picture.src)) return true;
    if (isInBar(evidence)) return true;
    return [file, own, says].some((words) => NETWORKS.test(words)) && isBadge(evidence);
  },
};

/** Whether it stands among buttons: in a bar by name, with hardly any text. */
function isInBar(evidence: Evidence): boolean {
  return evidence.holders.some((bar) => {
    // An embedded post is social, too, and the picture that a page is shared with is alone.
    const isBar = isPart(bar) && BAR.test(bar.words) && !/ embed/.test(bar.words);
    const isFull = bar.pictures >= 2 || isWithin(evidence, 64);
    return isBar && isFull && bar.text <= Math.min(250, 60 + 40 * bar.pictures);
  });
}

/** Whether a picture that names a network is small and leads there, or to a feed. */
function isBadge({ picture, width, height }: Evidence): boolean {
  const isSmall = width !== null && height !== null && Math.min(width, height) <= 48;
  return isSmall && NETWORKS.test(wordsOf(picture.link ?? ''));
}
