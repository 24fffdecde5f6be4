import { escapeHtml } from '../escape-html.ts';

/** One picture on the page. */
export interface GalleryPicture {
  /** Absolute, or relative to the page; null where it cannot be shown. */
  url: string | null;
  /** What is written where it cannot be shown, and below it. */
  address: string;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  /** A few words on it: its size, its line, why it is thought decorative. */
  notes: readonly string[];
  isFaint: boolean;
}

/** The pictures of one article. */
export interface GalleryArticle {
  path: string;
  pictures: readonly GalleryPicture[];
}

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --faint: #8889; }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 110rem; }
h1 { font-size: 1.3rem; margin: 0 0 1.5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .2rem; overflow-wrap: anywhere; }
h2 + p { margin: 0 0 .8rem; color: GrayText; font-size: .85rem; overflow-wrap: anywhere; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1rem; align-items: start; }
figure { margin: 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
figure.faint { opacity: .6; border-style: dashed; }
.frame { display: flex; align-items: center; justify-content: center; min-height: 6rem; background: var(--line); }
.frame img { display: block; width: 100%; max-height: 18rem; object-fit: contain; font-size: .8rem; overflow-wrap: anywhere; }
figcaption { padding: .6rem .8rem .7rem; overflow-wrap: anywhere; }
figcaption p { margin: 0 0 .25rem; }
.credit { font-size: .85rem; }
.credit::before { content: "© "; color: GrayText; }
.none { color: GrayText; font-style: italic; font-size: .9rem; }
.notes { font-size: .8rem; color: GrayText; }
.notes a { color: inherit; }
`;

/** The beginning of a page of pictures that needs nothing but itself and the pictures. */
export function galleryHead(title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
`;
}

/** One article's pictures in a grid. */
export function gallerySection({ path, pictures }: GalleryArticle): string {
  return `<section>
<h2>${escapeHtml(path)}</h2>
<p>${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'}</p>
<div class="grid">
${pictures.map(figure).join('')}</div>
</section>
`;
}

/** The end of the page. */
export function galleryFoot(summary: string): string {
  return `<footer><p class="notes">${escapeHtml(summary)}</p></footer>
</body>
</html>
`;
}

function figure({ url, address, alt, caption, credit, notes, isFaint }: GalleryPicture): string {
  const safe = url !== null && isShowable(url) ? url : null;
  const image =
    safe === null
      ? `<span class="none">${escapeHtml(address)}</span>`
      : `<img loading="lazy" decoding="async" src="${escapeHtml(safe)}" alt="${escapeHtml(alt ?? '')}" title="${escapeHtml(address)}">`;
  const lines = [
    caption === null ? '<p class="none">no caption</p>' : `<p dir="auto">${escapeHtml(caption)}</p>`,
    credit === null ? '' : `<p class="credit" dir="auto">${escapeHtml(credit)}</p>`,
    `<p class="notes">${[
      safe === null ? '' : `<a href="${escapeHtml(safe)}">${escapeHtml(fileName(address))}</a>`,
      ...notes.map(escapeHtml),
    ]
      .filter((note) => note !== '')
      .join(' · ')}</p>`,
  ];
  return `<figure${isFaint ? ' class="faint"' : ''}><div class="frame">${image}</div><figcaption>${lines.join('')}</figcaption></figure>\n`;
}

/** A page of somebody's articles is no place for addresses that run something. */
function isShowable(url: string): boolean {
  return /^(?:https?:|data:image\/)/i.test(url) || !/^[a-z][\w+.-]*:/i.test(url);
}

function fileName(address: string): string {
  const name =
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  return name === '' || name.length > 60 ? 'picture' : name;
}
