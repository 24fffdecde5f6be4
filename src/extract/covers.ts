import type { FrontMatter } from '../article/make-front-matter.ts';

/** A picture that the front matter names as the article's own. */
export interface Cover {
  /** As written. */
  src: string;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  /** The path of the value in the front matter that says it. */
  path: readonly (string | number)[];
}

/** Keys for pictures of the article, as generators, their themes and exporters have them; without `_` and `-`, lower case. */
const COVER_KEYS = new Set([
  'image',
  'images',
  'img',
  'cover',
  'coverimage',
  'coverimg',
  'covers',
  'thumbnail',
  'thumbnails',
  'thumb',
  'thumbnailimage',
  'thumbnailurl',
  'headimg',
  'headimage',
  'headerimg',
  'headerimage',
  'header',
  'banner',
  'bannerimg',
  'bannerimage',
  'indeximg',
  'topimg',
  'ogimage',
  'ogimg',
  'twitterimage',
  'socialimage',
  'shareimage',
  'featured',
  'featuredimage',
  'featureimage',
  'featuredimg',
  'featureimg',
  'featuredmedia',
  'hero',
  'heroimage',
  'heroimg',
  'postimage',
  'cardimage',
  'preview',
  'previewimage',
  'poster',
  'photo',
  'photos',
  'picture',
  'pictures',
  'teaser',
  'titleimage',
  'background',
  'backgroundimage',
]);

/** Keys of an object that is one picture. */
const ADDRESS = ['src', 'url', 'path', 'image', 'img', 'file', 'href', 'thumbnail', 'teaser', 'og_image', 'feature'];
const CAPTION = ['caption', 'legend'];
const CREDIT = ['credit', 'credits', 'attribution', 'copyright', 'photographer', 'author', 'image_credit'];

/** Nobody keeps more pictures in front matter, unless it is no front matter. */
const MOST = 100;

/** The pictures that the front matter names, each address once, in the order of its keys. */
export function coversOf({ data }: Pick<FrontMatter, 'data'>): Cover[] {
  const covers: Cover[] = [];
  for (const [key, value] of Object.entries(data)) {
    if (!COVER_KEYS.has(key.toLowerCase().replace(/[-_]/g, ''))) continue;
    const from = covers.length;
    collect(value, [key], covers);
    // `featured_image_alt` and the like stand beside it.
    for (const cover of covers.slice(from)) {
      for (const word of ['alt', 'caption', 'credit'] as const) {
        const beside = data[`${key}_${word}`];
        if (typeof beside === 'string' && beside.trim() !== '') cover[word] ??= beside;
      }
    }
  }
  const known = new Set<string>();
  return covers.filter(({ src }) => !known.has(src) && known.add(src)).slice(0, MOST);
}

function collect(value: unknown, path: readonly (string | number)[], covers: Cover[]): void {
  if (typeof value === 'string') {
    const src = value.trim();
    if (isAddress(src)) covers.push({ src, alt: null, caption: null, credit: null, path });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.slice(0, MOST).entries()) collect(item, [...path, index], covers);
  } else if (typeof value === 'object' && value !== null && path.length < 4) {
    const fields = value as Record<string, unknown>;
    const text = (names: readonly string[]) => {
      return names.map((name) => fields[name]).find((text) => typeof text === 'string' && text.trim() !== '') as
        | string
        | undefined;
    };
    const words = {
      alt: text(['alt', 'image_alt', 'alt_text']) ?? null,
      caption: text(CAPTION) ?? null,
      credit: text(CREDIT) ?? null,
    };
    for (const name of ADDRESS) {
      const src = fields[name];
      if (typeof src === 'string' && isAddress(src.trim())) {
        covers.push({ src: src.trim(), ...words, path: [...path, name] });
      }
    }
  }
}

/** `hero: true`, `image: none`, a colour and a sentence are no addresses. */
function isAddress(text: string): boolean {
  if (text === '' || /[\s<>]/.test(text.replace(/\{\{.*?\}\}/g, '')))
    return /^\S.*\.(?:jpe?g|png|gif|webp|svg|avif)$/i.test(text);
  return /[./]/.test(text) && !/^(?:rgba?|hsla?|var|url|linear-gradient)\(/i.test(text);
}
