/** One picture of an article, as JSON carries it. What is not known is null, never a guess. */
export interface Image {
  /** The article's. */
  path: string;
  /** 0-based place in reading order among all pictures of the article, decorative ones and covers too. */
  index: number;
  /** 1-based, in UTF-16 units, in the file: where the picture is written; null only for what has no place. */
  line: number | null;
  column: number | null;
  /** The address as written, behind lazy loaders and placeholders; `data:` addresses as `data:image/png;base64,… (1.2 KB)`. */
  src: string;
  /** The same, absolute: against `<base>`, the article's own address or the one that was given; null where it cannot be. */
  url: string | null;
  /** Other addresses of the same picture, the largest first: srcset, picture, twins. */
  candidates: string[];
  alt: string | null;
  title: string | null;
  caption: string | null;
  /** The name of the pattern that found the caption or the credit, such as `figcaption`. */
  captionSource: string | null;
  /** From 0 to 1; null where there is neither caption nor credit. */
  confidence: number | null;
  credit: string | null;
  /** In CSS pixels, as stated. */
  width: number | null;
  height: number | null;
  /** Where a click on it leads, such as to the full size; as written. */
  link: string | null;
  decorative: boolean;
  decorativeReason: DecorativeReason | null;
  /** Whether the front matter names it as the article's picture. */
  cover: boolean;
}

/** Why a picture is not part of what the article says. */
export type DecorativeReason =
  | 'pixel'
  | 'spacer'
  | 'icon'
  | 'avatar'
  | 'smiley'
  | 'social'
  | 'related'
  | 'placeholder'
  | 'advert'
  | 'promo'
  | 'qr-code';
