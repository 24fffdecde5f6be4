import { type Evidence, holderNamed, mayBeWithin } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

const OWN =
  / (?:avatars?|gravatar|userpic|user ?(?:pic|photo|image|icon)|profile ?(?:pic|picture|photo|image|img)|author ?(?:pic|picture|photo|image|img|thumb|avatar)|headshot|mugshot) /;
const ADDRESS =
  /gravatar\.com\/avatar|\/profile_images\/|\/avatars?\/|avatar\d+x\d+|\/avatar\.(?:png|jpe?g|gif|webp)|\/userpics?\//i;
const BOX =
  / (?:avatars?|author|authors|byline|bylines|bio|biography|profile|contributor|contributors|vcard|writer|columnist|autor|autoren|autore|auteur|verfasser|redakteur|commenter|user info|userinfo) /;

/** The page of a person: /@name, /author/name, /users/7 */
const PERSON =
  /\/(?:@[\w.-]+|(?:authors?|autor(?:en|es)?|auteurs?|editors?|contributors?|users?|people|person|profiles?|members?|staff|writers?|columnists?|space)\/[^/?#]+)\/?(?:[?#]|$)/i;
const ROUND = / (?:circle|circular|round|rounded|img circle) /;

/** Who wrote it, or who commented on it. */
export const avatar: DecorativeRule = {
  reason: 'avatar',
  summary: 'the portrait of an author or a commenter beside a name',
  applies: (evidence) => {
    const { own, picture, isCaptioned } = evidence;
    if (!mayBeWithin(evidence, 320)) return false;
    if (OWN.test(own) || ADDRESS.test(picture.src.slice(0, 2000))) return true;
    return !isCaptioned && (isInBox(evidence) || isOfPerson(evidence));
  },
};

/** Whether it is alone in a small box about a person; the classes of a page and its text may say `author` as well. */
function isInBox(evidence: Evidence): boolean {
  const box = holderNamed(evidence, BOX, 700);
  return box !== undefined && box.pictures <= 2 && mayBeWithin(evidence, 250);
}

/** Whether it is small or round and leads to somebody's page. */
function isOfPerson(evidence: Evidence): boolean {
  const { picture, own, width, height } = evidence;
  if (picture.link === null || !PERSON.test(picture.link)) return false;
  const isSmallSquare = width !== null && width <= 120 && (height === null || height === width);
  return isSmallSquare || (ROUND.test(own) && mayBeWithin(evidence, 200));
}
