import { textOf } from '../../src/extract/captions/text-of.ts';
import type { Picture, PictureText } from '../../src/extract/picture.ts';
import { parseHtml } from '../../src/html/parse-html.ts';

/** Every `img` of a body as a picture of its own. */
export function picturesIn(html: string): Picture[] {
  return parseHtml(html)
    .getElementsByTagName('img')
    .map((element) => ({
      element,
      elements: [element],
      src: element.getAttribute('src') ?? '',
      candidates: [],
      alt: element.getAttribute('alt'),
      title: element.getAttribute('title'),
      width: null,
      height: null,
      link: null,
    }));
}

/** What stands with every picture of a body. */
export function textsIn(html: string): PictureText[] {
  const all = picturesIn(html);
  return all.map((picture) => textOf(picture, all));
}

/** The captions and the credits that are sure enough to be shown, each pair as `caption © credit`. */
export function shownIn(html: string): (string | null)[] {
  return textsIn(html).map(({ caption, credit, confidence }) => {
    const isSure = (confidence ?? 0) >= 0.7;
    if (!isSure || (caption === null && credit === null)) return null;
    return [caption, credit === null ? null : `© ${credit}`].filter(Boolean).join(' ');
  });
}
