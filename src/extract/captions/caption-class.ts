import type { HtmlElement } from '../../html/node.ts';
import { classWords } from './class-words.ts';

/** Words for the text below a picture, as the class names of many languages' sites have them. */
const CAPTION_WORDS = new Set(
  (
    'caption captions cutline legend legende légende bildunterschrift bildtext bildlegende bildtekst billedtekst kuvateksti ' +
    'leyenda epigrafe epígrafe didascalia legenda bijschrift onderschrift podpis bildinfo tushuo tuzhu zhushi cap cap1 capt ' +
    'gallerytext imgdesc imgdescr picdesc picdescr photodesc imgtext imgtxt pictext pictxt phototext imgtitle imgtit pictitle ' +
    'phototitle imginfo picinfo photoinfo imgnote picnote imgtip figtext thumbtext subtitulo-foto piefoto piedefoto'
  ).split(' '),
);
/** Words that mean a caption where the same class names a picture: `img-desc`, `photo_text`. */
const TEXT_WORDS = new Set(
  'desc descr description descripcion text txt texte info metadata meta title titel titre note notes tip tips explain intro subtitle alt summary story'.split(
    ' ',
  ),
);
/** Words for pictures in class names. */
export const PICTURE_WORDS = new Set(
  'img image images pic picture pictures photo photos foto fotos bild bilder imagen imagem figure fig billede bilde kuva afbeelding slide slideshow tupian'.split(
    ' ',
  ),
);
/** Words that make of a caption's class that of something round it or beside it. */
const UNLESS = new Set(
  'has no with without hide toggle button btn icon closed track open close link wrapperlink video audio only nocaption hascaption overlaybutton grid list'.split(
    ' ',
  ),
);

/** How surely an element says by its name that it is a caption: `sure`, `likely` or not at all. */
export type CaptionClass = 'sure' | 'likely' | null;

/** What an element's name, class and `itemprop` say about its being a caption. */
export function captionClass(element: HtmlElement): CaptionClass {
  if (element.name === 'figcaption' || element.name === 'caption') return 'sure';
  const { itemprop, property } = element.attribs;
  if (itemprop === 'caption' || /(?:^|:)caption$/.test(property ?? '')) return 'sure';
  let found: CaptionClass = null;
  for (const words of classWords(element)) {
    if (words.some((word) => UNLESS.has(word))) continue;
    if (words.some(isCaptionWord)) return 'sure';
    if (words.some((word) => PICTURE_WORDS.has(word)) && words.some((word) => TEXT_WORDS.has(word))) found = 'likely';
  }
  return found;
}

/** Whether a word of a class name means a caption. */
export function isCaptionWord(word: string): boolean {
  return (
    CAPTION_WORDS.has(word) ||
    (word.length > 7 && (word.endsWith('caption') || word.endsWith('captiontext')) && !UNLESS.has(word))
  );
}
