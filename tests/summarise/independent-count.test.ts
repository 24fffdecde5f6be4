import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { measureBody } from '../../src/summarise/measure-body.ts';
import { render } from '../convert/render.ts';

/** Real articles, where they are at hand; they are nobody's to copy into this repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

interface Counts {
  cjk: number;
  words: number;
  images: number;
  links: number;
}

/** Counts with nothing of ours: parse5 as it comes, selectors, micromark, and Unicode's properties for each character. */
function countAnotherWay(article: Article): Counts & { addresses: string[] } {
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

describe.skipIf(!existsSync(CORPUS))('real articles', () => {
  test('have as many words, pictures and links as a count made another way finds', async () => {
    const totals = { ours: zero(), theirs: zero() };
    let compared = 0;
    for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:md|markdown|html?)$/.test(name)) continue;
      const article = await readSound(join(CORPUS, name));
      if (article === null) continue;
      compared++;
      const { cjk, words, images, links } = await measureBody(article);
      const ours = { cjk, words, images: images.length, links: links.length };
      const { addresses, ...theirs } = countAnotherWay(article);
      expect.soft(ours, name).toEqual(theirs);
      // Renderers of Markdown encode addresses each in its own way; those in HTML are as written.
      if (article.bodyKind === 'html') expect.soft(links, name).toEqual(addresses.filter((address) => address !== ''));
      for (const key of KEYS) {
        totals.ours[key] += ours[key];
        totals.theirs[key] += theirs[key];
      }
    }
    expect(compared).toBeGreaterThan(1200);
    expect(totals.ours).toEqual(totals.theirs);
  }, 240_000);
});

const KEYS = ['cjk', 'words', 'images', 'links'] as const;
const zero = (): Counts => ({ cjk: 0, words: 0, images: 0, links: 0 });

/** An article, or null where it cannot be told apart into its parts. */
async function readSound(path: string): Promise<Article | null> {
  try {
    const article = await readArticle(path);
    return article.parts && article;
  } catch (error) {
    expect(error, path).toBeInstanceOf(ArticleError);
    return null;
  }
}
