import { type CheerioAPI, load } from 'cheerio';
import type { Article } from '../../src/article/article.ts';
import { render } from '../convert/render.ts';

/** What is counted of a body. */
export interface Counts {
  cjk: number;
  words: number;
  images: number;
  links: number;
}

/** Counts with nothing of ours: parse5 as it comes, selectors, micromark, and Unicode's properties for each character. */
export function countAnotherWay(article: Article): Counts & { addresses: string[] } {
  const body = article.body.replace(HIGHLIGHT, (_, code: string) => ` ${code.replaceAll('<', '&lt;')} `);
  const isMarkdown = article.bodyKind !== 'html' && !/\.html?$/i.test(article.path);
  const $ = load(isMarkdown ? render(body) : body);
  $(SILENT).remove();
  $('[style*="display:none"], [style*="display: none"], [style*="visibility"]').remove();
  // A lazy loader's twin stands right after the picture; elsewhere the picture in it is the only one.
  $('img + noscript').remove();
  const addresses = $('a[href]')
    .get()
    .map((link) => link.attribs['href']!.trim());
  const images = $('img').length;
  $('noscript').remove();
  const links = addresses.filter((address) => address !== '').length;
  return { ...countCharacters(textOf($)), images, links, addresses };
}

const HIGHLIGHT = /\{% highlight .*?%\}(.*?)\{% endhighlight %\}/gs;
const SILENT =
  'script, style, template, title, [hidden], select, textarea, button, iframe, video, audio, object, embed, svg';
const KEPT_APART =
  'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img li main nav ol p pre section summary table caption tr td th ul';

/** A value may stand in a word, other tags of templates and shortcodes stand between words. In code all of it is text. */
function textOf($: CheerioAPI): string {
  $(KEPT_APART.replaceAll(' ', ',')).before(' ').after(' ').prepend(' ').append(' ');
  for (const code of $('pre, code').get())
    $(code).text(
      $(code)
        .text()
        .replace(/[{}%]|\[\/?(?=\w+[ \]])/g, ''),
    );
  return $('body').text().replace(VALUE, '').replace(OTHER_TAG, ' ');
}

const VALUE = /\{\{(?![<%]).*?\}\}/gs;
const OTHER_TAG = /\{%.*?%\}|\{\{[<%].*?\}\}|\[\w+ \w+=[^\]]*\]|\[\/(?:caption|sourcecode|code|button)\]/gs;

function countCharacters(text: string): Pick<Counts, 'cjk' | 'words'> {
  const characters = [...text.normalize('NFC')];
  const runs = characters
    .map((c) => (CJK.test(c) ? ' ' : c))
    .join('')
    .split(BORDER);
  return {
    cjk: characters.filter((c) => CJK.test(c)).length,
    words: runs.filter((run) => /\p{L}|\p{N}/u.test(run)).length,
  };
}

const CJK = /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Script=Bopo}ーｰ]/u;
const BORDER = /[\s\u200b—–―…\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65・]/u;
