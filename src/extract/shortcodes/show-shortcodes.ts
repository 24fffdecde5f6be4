import { lastAtMost } from '../../article/last-at-most.ts';
import { escapeAttribute, escapeText } from '../../html/serialize.ts';
import { type PictureShortcode, readPictureShortcode } from './picture-shortcode.ts';

/** A body in which template tags for pictures are figures. */
export interface ShownBody {
  text: string;
  /** Where something of the text stands in the body as it was written. */
  origin(offset: number): number;
}

/** Marks the figures that were made of template tags. */
export const SHORTCODE_MARK = 'data-article-kit-shortcode';

/** The three ways in which Hugo, Hexo and Jekyll write tags; none holds another. */
const TAG = /\{\{<([^{}]*?)>\}\}|\{\{%([^{}]*?)%\}\}|\{%-?((?:[^{}%]|%(?!\})|\{\{[^{}]*\}\})*?)-?%\}/g;
const LONGEST = 4_000;

/** Writes template tags that show a picture (`{{< figure src="a.jpg" caption="…" >}}`) as the figures that they stand for. */
export function showShortcodes(body: string): ShownBody {
  if (!/\{[{%]/.test(body)) return { text: body, origin: (offset) => offset };
  let text = '';
  let done = 0;
  const starts: number[] = [0];
  const shifts: number[] = [0];
  for (const match of body.matchAll(TAG)) {
    const [whole, hugo, hugoMarkdown, liquid] = match;
    const inside = hugo ?? hugoMarkdown ?? liquid!;
    if (whole.length > LONGEST) continue;
    const picture = readPictureShortcode(inside, liquid === undefined);
    if (picture === null) continue;
    text += body.slice(done, match.index);
    starts.push(text.length);
    shifts.push(match.index);
    const end = match.index + whole.length;
    // In Markdown the lines below a block of HTML belong to it up to a blank one.
    text += figureOf(picture) + (/^[ \t]*\r?(?:\n|$)/.test(body.slice(end, end + 80)) ? '\n' : '');
    done = end;
    starts.push(text.length);
    shifts.push(end);
  }
  text += body.slice(done);
  return {
    text,
    origin: (offset) => {
      const piece = lastAtMost(starts, offset);
      // All of a figure stands where its tag does.
      return piece % 2 === 1 ? shifts[piece]! : shifts[piece]! + offset - starts[piece]!;
    },
  };
}

function figureOf({ src, alt, title, caption, credit, width, height, link }: PictureShortcode): string {
  const attributes = Object.entries({ src, alt, title, width, height })
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
  const image = link === null ? `<img${attributes}>` : `<a href="${escapeAttribute(link)}"><img${attributes}></a>`;
  const below = caption === null ? '' : `<figcaption>${escapeText(oneLine(caption))}</figcaption>`;
  const whose = credit === null ? '' : `<span class="credit">${escapeText(oneLine(credit))}</span>`;
  return `<figure ${SHORTCODE_MARK}="">${image}${below}${whose}</figure>\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
