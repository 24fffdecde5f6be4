import { describe, expect, test } from 'vitest';
import { decorativeReason } from '../../src/extract/decorative/decorative-reason.ts';
import { DECORATIVE_RULES } from '../../src/extract/decorative/rules.ts';
import { findPictures } from '../../src/extract/pictures/find-pictures.ts';
import { parseHtml } from '../../src/html/parse-html.ts';

const PROSE = `<p>${'A sentence about the harbour. '.repeat(60)}</p>`;

/** The verdicts on the pictures of a part of a page, with an article above it. */
function verdicts(html: string): (string | null)[] {
  const all = findPictures(parseHtml(`<div class="post">${PROSE}${html}</div>`));
  return all.map((picture) => decorativeReason(picture, all));
}

const card = (n: number) =>
  `<li><a href="/posts/${n}"><img src="/t${n}.jpg"></a><h3><a href="/posts/${n}">What the ferries of winter carried ${n}</a></h3></li>`;

describe('decorative is', () => {
  test.each([
    ['pixel', '<img src="https://x.example/c?id=7" width="1" height="1">'],
    ['pixel', '<img src="/l.gif?a=1.66" style="display: block; height: 0">'],
    ['spacer', '<img src="/img/spacer_20.gif" width="20" height="20">'],
    ['spacer', '<img src="/img/line7.gif" width="600" height="2">'],
    ['placeholder', '<img src="/img/loading.gif">'],
    ['placeholder', '<img src="data:image/svg+xml,%3csvg width=%2710%27/%3e">'],
    ['smiley', '<img src="/x/icon_wink.gif" alt=";-)" class="wp-smiley">'],
    ['smiley', '<img src="/static/face/12.gif" alt="[微笑]">'],
    ['qr-code', '<img src="/u/3f.png" alt="二维码">'],
    ['qr-code', '<p><img src="/u/3f.png"></p><p>长按识别二维码，关注我们</p>'],
    [
      'avatar',
      '<div class="author-box"><img src="/p/jo.jpg" width="80" height="80"><p>Jo writes about boats.</p></div>',
    ],
    ['avatar', '<img src="https://www.gravatar.com/avatar/0f3?s=64">'],
    ['avatar', '<a href="/@jo"><img src="/fit/c/96/96/jo.jpg" width="48" height="48"></a>'],
    ['social', '<a href="https://x.example/sharer.php?u=https%3A//a.example"><img src="/t/f.png"></a>'],
    [
      'social',
      '<div class="social-links"><a href="/f"><img src="/1.png"></a><a href="/t"><img src="/2.png"></a></div>',
    ],
    ['advert', '<div class="ad-slot"><a href="https://shop.example"><img src="/b.jpg"></a></div>'],
    ['advert', '<a href="https://shop.example"><img src="/b.gif" width="468" height="60"></a>'],
    ['related', '<div class="related-posts"><ul><li><a href="/p/1"><img src="/1.jpg">A title</a></li></ul></div>'],
    ['related', `<h3>Read more</h3><ul>${card(1)}</ul>`],
    ['related', `<h3>Das könnte Sie auch interessieren</h3><ul>${card(1)}${card(2)}</ul>`],
    ['related', `<aside><ul>${card(1)}${card(2)}</ul></aside>`],
    ['related', `<ul>${card(1)}${card(2)}${card(3)}</ul>`],
    [
      'related',
      '<article><img src="/1.jpg"><h3><a href="/p/1">What the ferries carried</a></h3><p>In winter.</p></article>',
    ],
    ['related', '<a href="/p/1"><img class="attachment-thumb wp-post-image" src="/1.jpg" width="80" height="80"></a>'],
    ['promo', '<div class="newsletter"><img src="/n.png"><p>Our letter, every Sunday in your mail.</p></div>'],
    ['promo', '<a href="https://play.google.com/store/apps/x"><img src="/google-play-badge.png"></a>'],
    ['icon', '<p>Open <img src="/ui/gear.png" width="16" height="16"> and go on.</p>'],
    ['icon', '<img src="/up/icon.heart.png" style="width:128px; height:128px">'],
    ['icon', '<img src="/logo_back.gif" width="175" height="32" alt="前のページへ戻る">'],
  ])('%s: %s', (reason, html) => {
    const found = verdicts(html);
    expect(found.length).toBeGreaterThan(0);
    for (const verdict of found) expect(verdict).toBe(reason);
  });

  test('tested with an example of every reason', () => {
    expect(new Set(DECORATIVE_RULES.map(({ reason }) => reason)).size).toBe(11);
  });
});

describe('content is', () => {
  test.each([
    ['a photograph', '<p><img src="/u/photo.jpg"></p>'],
    ['a thumbnail that leads to its file', '<a href="/u/a.jpg"><img src="/u/a_s.jpg" width="32" height="24"></a>'],
    ['a small formula', '<img class="latex" src="https://x.example/latex.php?latex=x" alt="x" width="9" height="8">'],
    ['a screenshot of a share button', '<img src="/u/share-button-dialog.jpg" width="500" height="190">'],
    ['a thing that is called icon', '<img src="/u/thump_icon_thumb.jpg" width="105" height="85">'],
    ['a poster of Avatar', '<img src="/u/avatar-poster.jpg">'],
    [
      'a captioned portrait',
      '<figure class="profile"><img src="/jo.jpg" width="200"><figcaption>Jo at sea</figcaption></figure>',
    ],
    ['a wide portrait in a profile', '<div class="profile"><img src="/jo.jpg" width="640" height="480"></div>'],
    [
      'the picture that a page is shared with',
      '<div class="sharePic"><img src="/u/1.jpg" alt="A long alternative"></div>',
    ],
    ['an embedded post’s', '<div class="social-embed"><a href="https://x.example/s/1"><img src="/p.jpg"></a></div>'],
    ['a banner across the page', '<img src="/u/panorama.jpg" width="900" height="200">'],
    [
      'a book with a link to a shop',
      '<a href="https://shop.example/dp/1"><img src="/P/1.jpg" width="114" height="160"></a>',
    ],
    [
      'a gallery of linked pages',
      '<div class="gallery"><dl><dt><a href="/f/1"><img src="/1-150x150.png"></a></dt><dd>A drum</dd></dl></div>',
    ],
    ['a class of ads in a word', '<div class="headline-shadow"><img src="/u/roads.jpg"></div>'],
    ['an embedded drawing', '<img src="data:image/svg+xml,%3csvg%3e%3cpath d=%27M0 0h9%27/%3e%3c/svg%3e">'],
    ['what a title in brackets says', '<img src="/u/1.jpg" alt="[图片]">'],
  ])('%s', (_name, html) => {
    const found = verdicts(html);
    expect(found).toEqual(found.map(() => null));
    expect(found.length).toBeGreaterThan(0);
  });

  test('the entries of an article made of articles', () => {
    const entry = (n: number) =>
      `<article><h2><a href="/b/${n}">Boat number ${n} of ten</a></h2><img src="/${n}.jpg"><p>${'It sails. '.repeat(20)}</p></article>`;
    const all = findPictures(parseHtml([1, 2, 3, 4].map(entry).join('')));
    expect(all.map((picture) => decorativeReason(picture, all))).toEqual([null, null, null, null]);
  });

  test('a page that is all in an element with a telling name', () => {
    const all = findPictures(parseHtml('<div class="post author-jo related"><p>Short.</p><img src="/a.jpg"></div>'));
    expect(decorativeReason(all[0]!, all)).toBeNull();
  });
});

test('a page of thousands of cards is judged in time', () => {
  const cards = Array.from({ length: 4000 }, (_, n) => card(n)).join('');
  const all = findPictures(parseHtml(`${PROSE}<ul>${cards}</ul>`));
  const start = performance.now();
  for (const picture of all) decorativeReason(picture, all);
  expect(performance.now() - start).toBeLessThan(5000);
});
