import { type Evidence, holderNamed } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

const BOX =
  / (?:promo|promos|promotion|newsletter|subscribe|subscription|paywall|signup|sign up|donate|donation|call to action|app download|download app|app banner|cta|membership) /;
/** Badges that lead to a shop of apps, to a payment, to a licence. */
const TARGETS =
  /\/\/(?:itunes|apps)\.apple\.com\/|play\.google\.com\/store|paypal\.(?:com\/cgi-bin\/webscr|me\/)|paypal\.com\/donate|buymeacoffee\.com|ko-fi\.com|patreon\.com|flattr\.com|creativecommons\.org\/licenses/i;
const BADGES =
  / (?:badge|badges|app ?store|google ?play|donate|subscribe|newsletter|btn donate|buy me a coffee|flattr|patreon|88x31|l by|creative ?commons) /;

/** What the site says for itself in the article. */
export const promo: DecorativeRule = {
  reason: 'promo',
  summary: 'a banner or a badge of the site itself: newsletter, app, donation, licence',
  applies: (evidence) => {
    if (evidence.isCaptioned) return false;
    const box = holderNamed(evidence, BOX, 400);
    const isOffer = evidence.picture.link !== null || (box?.text ?? 0) >= 20;
    return (box !== undefined && box.pictures <= 3 && isOffer) || isBadge(evidence);
  },
};

function isBadge({ picture, file, folders, own, says, height }: Evidence): boolean {
  if (picture.link === null || !TARGETS.test(picture.link.slice(0, 500))) return false;
  return (height !== null && height <= 64) || BADGES.test(`${folders}${file}${own}${says}`);
}
