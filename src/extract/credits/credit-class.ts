import type { HtmlElement } from '../../html/node.ts';
import { classWords } from '../captions/class-words.ts';

const CREDIT_WORDS = new Set(
  (
    'credit credits credito creditos crédito créditos crediti copyright copyrights attribution photographer creditline photocredit ' +
    'photocredits imagecredit imgcredit imagecredits picturecredit piccredit fotograf fotografo fotografin photographe ' +
    'bildquelle bildnachweis bildrechte fotoquelle fotocredit bildcredit license licence rights copyrightholder'
  ).split(' '),
);
/** Words that mean a picture's maker only inside a figure, or where the class names a picture as well. */
const MAKER_WORDS = new Set(
  'source sources author byline quelle fuente fonte autor auteur bron kilde kalla by provider agency'.split(' '),
);
const PICTURE_WORDS = new Set(
  'img image pic picture photo foto bild imagen imagem figure fig media caption'.split(' '),
);
const CREDIT_PROPERTIES = new Set('copyrightholder credittext copyrightnotice creator photographer'.split(' '));
const MAKER_PROPERTIES = new Set(['author', 'provider', 'source', 'contributor']);

/**
 * What an element says by its name: that it is a `credit`; that it is a picture's `source`, which may be a credit or a
 * caption; or a `maker`, which is the picture's only in a figure, else the article's.
 */
export type CreditClass = 'credit' | 'source' | 'maker' | null;

/** What an element's name, class and `itemprop` say about its being a picture's credit. */
export function creditClass(element: HtmlElement): CreditClass {
  const property = (element.attribs['itemprop'] ?? element.attribs['property'] ?? '').toLowerCase().replace(/^.*:/, '');
  if (CREDIT_PROPERTIES.has(property)) return 'credit';
  let found: CreditClass = MAKER_PROPERTIES.has(property) ? 'maker' : null;
  const classes = classWords(element);
  for (const words of classes) {
    const last = words.at(-1) ?? '';
    // What holds both is named after both, and after what it is last: `credit-caption`.
    if (words.some((word) => CREDIT_WORDS.has(word)) && last !== 'caption' && last !== 'card') {
      return classes.some(isOnlyCaption) ? null : 'credit';
    }
    if (!words.some((word) => MAKER_WORDS.has(word))) continue;
    if (words.some((word) => PICTURE_WORDS.has(word))) return 'source';
    found = 'maker';
  }
  return found;
}

/** What has both kinds of class is a caption with its credit, or one of the two; then its text tells. */
const isOnlyCaption = (words: readonly string[]): boolean =>
  words.includes('caption') && !words.some((word) => CREDIT_WORDS.has(word));
