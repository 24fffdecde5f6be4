import { isPictureAddress } from '../../html/picture-address.ts';
import { addressSize } from '../pictures/address-size.ts';
import { type Evidence, holderNamed, isWithin, mayBeWithin } from './evidence.ts';
import type { DecorativeRule } from './rule.ts';

/** Names that begin or end so; within a name the word may be about anything. */
const NAMES =
  /^ (?:icons?|ico|favicon|bullet|arrow|btn|button) | (?:icons?|ico|favicon|bullet|arrow|btn|button)(?: \d+(?:x\d+)?| x\d+)* (?:gif|png|svg|ico|webp)? ?$/;
const CLASSES = / (?:icon|icons|ico|bullet|btn|button) /;
/** What buttons on old pages say: back, next, top. */
const WAYS =
  /^\s*(?:.{0,8}(?:戻る|もどる|次へ|前へ|進む|トップへ)|返回.{0,4}|上一[页頁]|下一[页頁]|back|next|prev(?:ious)?(?: page)?|top|home|back to top|zurück|weiter|retour|suivant|atrás|siguiente)\s*$/i;
/** Formulas are as small as icons, and are what the text says. */
const FORMULA = / (?:la)?tex | (?:math|mwe|formula|equation|katex|mathjax|mathml) /;
const FORMULA_ADDRESS = /latex|mathtex|codecogs|cht=tx|\/math\/|equation/i;

/** Signs that stand for a thing and show nothing of their own. */
export const icon: DecorativeRule = {
  reason: 'icon',
  summary: 'an icon, a button, a bullet',
  applies: (evidence) => {
    const { own, file, folders, picture, isCaptioned } = evidence;
    if (isCaptioned || isFormula(evidence) || isLarger(evidence)) return false;
    if (isWithin(evidence, 36)) return true;
    if (WAYS.test(picture.alt ?? '') && (evidence.height ?? 0) <= 64) return true;
    if (!mayBeWithin(evidence, 160)) return false;
    if (NAMES.test(file) && !/ jpe?g $/.test(file)) return true;
    if (!mayBeWithin(evidence, 64)) return false;
    return CLASSES.test(own) || / icons? /.test(folders) || holderNamed(evidence, CLASSES, 60) !== undefined;
  },
};

function isFormula({ own, picture, says, holders }: Evidence): boolean {
  if (FORMULA.test(own) || FORMULA_ADDRESS.test(picture.src.slice(0, 2000)) || /^\s*[\\$]/.test(picture.alt ?? ''))
    return true;
  return / (?:displaystyle|frac|sum|sqrt) /.test(says) || FORMULA.test(holders[0]?.words ?? '');
}

/** Whether there is more of it than is shown: it leads to a file, or the file itself is large. */
function isLarger({ picture: { link, src, candidates } }: Evidence): boolean {
  if (link !== null && isPictureAddress(link)) return true;
  return [src, ...candidates.slice(0, 4)].some((address) => (addressSize(address).width ?? 0) > 200);
}
