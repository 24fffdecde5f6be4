/** What a template's tag for a picture says. */
export interface PictureShortcode {
  src: string;
  alt: string | null;
  title: string | null;
  caption: string | null;
  credit: string | null;
  width: string | null;
  height: string | null;
  link: string | null;
}

/** Words of names of tags that show one picture: Hugo's `figure`, Hexo's `asset_img`, a Jekyll site's `image.html`. */
const NAME =
  /^(?:include(?:_cached|_relative)?\s+)?(?:[\w-]+\/)*(?:[a-z0-9]+[_-])*(?:fig(?:ure)?|im(?:g|age|gproc)|photo|picture|pic)(?:[_-][a-z0-9]+)*(?:\.html|\.liquid)?(?=\s|$)/i;

const ATTRIBUTE =
  /([\w-]+)\s*(?::=|=:|=)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']+)/g;

const SRC = [
  'src',
  'url',
  'image_path',
  'image-path',
  'path',
  'file',
  'filename',
  'image',
  'img',
  'image_url',
  'name',
  'source',
];
const CAPTION = ['caption', 'description', 'desc', 'figcaption', 'legend', 'cap'];
const CREDIT = ['attr', 'attribution', 'credit', 'credits', 'copyright', 'photographer', 'author'];
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i;

/**
 * Reads the inside of a template tag (`figure src="a.jpg" caption="A"`), or gives null where it shows no picture.
 *
 * @param isHugo whether it stands in `{{< … >}}`: Hugo's own figure shows its title too.
 */
export function readPictureShortcode(inside: string, isHugo: boolean): PictureShortcode | null {
  const text = inside.trim();
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return null;
  const { named, loose } = readAttributes(text.slice(name.length));
  const first = (names: readonly string[]) => names.map((one) => named.get(one)).find((value) => value?.trim()) ?? null;
  const at = loose.findIndex((word) => PICTURE_FILE.test(word) || /^(?:https?:)?\/\//.test(word));
  const src = first(SRC) ?? loose[at] ?? null;
  if (src === null || src.trim() === '') return null;
  const title = first(['title']);
  const rest = loose.slice(at + 1);
  const [width, height] = rest.filter((word) => /^\d{1,5}$/.test(word));
  // Hexo writes title and alt as one text: '"title" "alt"'.
  const words = named.size > 0 ? [] : rest.filter((word) => !/^\d{1,5}$/.test(word)).flatMap(quoted);
  return {
    src: src.trim(),
    alt: first(['alt', 'alt_text', 'alt-text']) ?? words[1] ?? null,
    title: title ?? words[0] ?? null,
    caption: first(CAPTION) ?? (isHugo && /fig/i.test(name) ? title : null),
    credit: first(CREDIT),
    width: first(['width', 'w']) ?? width ?? null,
    height: first(['height', 'h']) ?? height ?? null,
    link: first(['link', 'href', 'target_url']),
  };
}

function readAttributes(text: string): { named: Map<string, string>; loose: string[] } {
  const named = new Map<string, string>();
  const loose: string[] = [];
  for (const [, name, value, word] of text.matchAll(ATTRIBUTE)) {
    if (name !== undefined) named.set(name.toLowerCase(), bare(value!));
    else loose.push(bare(word!));
  }
  return { named, loose };
}

function bare(value: string): string {
  return /^(["']).*\1$/s.test(value) ? value.slice(1, -1).replace(/\\(["'\\])/g, '$1') : value;
}

function quoted(text: string): string[] {
  const parts = [...text.matchAll(/"([^"]*)"/g)].map(([, part]) => part!);
  return parts.length > 0 ? parts : [text];
}
