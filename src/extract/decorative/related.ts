import { isPictureAddress } from '../../html/picture-address.ts';
import { isInCardList } from './cards.ts';
import { type Evidence, holderNamed, isWithin } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

/** Lists of other articles, by their names in the classes of content systems. */
const LISTS =
  / (?:related|relateds|relatedposts?|related ?(?:articles?|content|posts?|stories|news|links)|jp relatedposts|yarpp|recommended|recommend|recommends|recommendations?|more (?:stories|articles|posts|news|from)|read (?:more|next|also)|further (?:reading|topics?|topic)|you may (?:also )?like|popular (?:posts|articles|stories)|trending|most (?:read|popular|viewed)|latest (?:posts|news|stories)|recent posts|outbrain|taboola|zergnet|revcontent|mgid|similar (?:posts|articles)|see also|up next|next (?:post|article)|prev(?:ious)? (?:post|article)|post navigation|nav (?:previous|next|links)|linkwithin|lwptw|nrelate|wp rp|crp|siblings|teaser list) /;

/** Pictures of other articles. */
export const related: DecorativeRule = {
  reason: 'related',
  summary: 'the thumbnail of another article',
  applies: (evidence) => isInNamedList(evidence) || isPostThumbnail(evidence) || isInCardList(evidence),
};

/** Whether WordPress drew it as the picture of a post, small and leading to that post: not to the one it stands in. */
function isPostThumbnail(evidence: Evidence): boolean {
  const { own, picture } = evidence;
  return (
    / wp post image /.test(own) && picture.link !== null && !isPictureAddress(picture.link) && isWithin(evidence, 200)
  );
}

/** Whether the list is mostly what such lists are made of: a thumbnail, a linked title and a line or two for each. */
function isInNamedList(evidence: Evidence): boolean {
  const list = holderNamed(evidence, LISTS, 20_000);
  if (list === undefined) return false;
  const room = 300 * Math.max(1, list.pictures);
  return (
    list.text - list.linked <= room &&
    (list.linked > 0 || evidence.picture.link !== null || list.element.name === 'aside')
  );
}
