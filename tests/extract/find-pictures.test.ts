import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decorativeReason } from '../../src/extract/decorative/decorative-reason.ts';
import { DECORATIVE_RULES } from '../../src/extract/decorative/rules.ts';
import { findPictures } from '../../src/extract/pictures/find-pictures.ts';
import { parseHtml } from '../../src/html/parse-html.ts';

const pictures = (html: string) => findPictures(parseHtml(html, { positions: true }));
const sources = (html: string) => pictures(html).map(({ src }) => src);

describe('a picture', () => {
  test('has its address, texts, size, link and place', () => {
    const html =
      '<p>Text</p><a href="/big.jpg"><img src="a.jpg" alt="A  harbour" title="" width="640" height="480px"></a>';
    const [picture] = pictures(html);
    expect(picture).toMatchObject({
      src: 'a.jpg',
      candidates: [],
      alt: 'A harbour',
      title: '',
      width: 640,
      height: 480,
    });
    expect(picture).toMatchObject({ link: '/big.jpg' });
    expect(html.slice(picture!.element.startIndex!)).toMatch(/^<img/);
  });
  test('may be embedded', () => {
    const address = `data:image/png;base64,${'A'.repeat(2000)}`;
    expect(sources(`<img src="${address}">`)).toEqual([address]);
  });
  test('is none without any address', () => expect(sources('<img alt="x"><img src="">')).toEqual([]));
  test('has the other sizes as candidates, the largest first', () => {
    const [picture] = pictures(
      '<picture><source srcset="/a.webp 1200w"><img src="/a-300x200.jpg" srcset="/a-300x200.jpg 300w, /a-900x600.jpg 900w"></picture>',
    );
    expect(picture).toMatchObject({ src: '/a-300x200.jpg', candidates: ['/a.webp', '/a-900x600.jpg'] });
  });
  test('is in amp-img, and in a picture that waits for its img', () => {
    expect(sources('<amp-img src="a.jpg"><noscript><img src="a.jpg"></noscript></amp-img>')).toEqual(['a.jpg']);
    expect(sources('<figure><picture><source data-srcset="/b.jpg 900w"></picture></figure>')).toEqual(['/b.jpg']);
  });
  test('is in an empty element that a script fills', () => {
    const [picture] = pictures(
      '<div class="delayed" data-src="/c.jpg" data-alt="A bridge" data-width="976" data-height="549"></div>',
    );
    expect(picture).toMatchObject({ src: '/c.jpg', alt: 'A bridge', width: 976, height: 549 });
    expect(sources('<div data-src="/c.jpg">Text</div><div data-src="/c.html" data-alt="x"></div>')).toEqual([]);
  });
  test('is no longer a preview of few pixels where there is more', () => {
    expect(
      sources('<img src="https://i.example/max/60/a.jpg?q=20" data-hires-src="https://i.example/max/1600/a.jpg">'),
    ).toEqual(['https://i.example/max/1600/a.jpg']);
  });
});

describe('one picture', () => {
  test.each([
    [
      'a lazy image and its noscript twin',
      '<img src="data:x" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>',
    ],
    ['the twin before it', '<noscript><img src="/a.jpg"></noscript><img data-src="/a.jpg" data-image="/a.jpg">'],
    [
      'a twin that is written as text',
      '<img class="lazy" src="/blank.gif"><noscript>&lt;img src="/a.jpg"&gt;</noscript>',
    ],
    [
      'a blurred preview, an image to come and the twin',
      '<div><div><img src="/max/60/a.jpg?q=20"></div><img width="9" height="9"><noscript><img src="/max/900/a.jpg"></noscript></div>',
    ],
    [
      'a hidden embedded preview beside a picture element',
      '<div><img aria-hidden="true" src="data:image/jpeg;base64,AAAA"><picture><source srcset="/a.webp 900w"><img src="/a.jpg"></picture></div>',
    ],
    [
      'an empty spacer and the image over it',
      '<span><span><img src="data:image/svg+xml,%3csvg/%3e"></span><img src="/a.jpg"></span>',
    ],
    [
      'the same file for two screens',
      '<img class="desktop" src="/a-1024x768.jpg"><img class="phone" src="/a-480x360.jpg">',
    ],
    [
      'a picture without img beside one with it',
      '<picture><source srcset="/a-9.jpg"></picture><picture><img src="/a.jpg"></picture>',
    ],
  ])('is %s', (_name, html) => {
    const found = pictures(`<p>Before</p><figure>${html}</figure><p>After</p>`);
    expect(found).toHaveLength(1);
    expect(found[0]!.src).toMatch(/a(?:-1024x768)?\.jpg$/);
    expect(found[0]!.elements.length).toBeGreaterThan(1);
  });
  test('of a gallery has its twin in one noscript for all', () => {
    const html =
      '<div><img data-src="/a.jpg"><img data-src="/b.jpg"><noscript><img src="/a.jpg"><img src="/b.jpg"></noscript></div>';
    expect(sources(html)).toEqual(['/a.jpg', '/b.jpg']);
  });
  test('takes the address of the twin before a preview’s', () => {
    expect(
      sources('<img src="/small/x1.jpg" data-src="/l?id=1"><noscript><img src="/large/x2.jpg"></noscript>'),
    ).toEqual(['/large/x2.jpg']);
  });
});

describe('several pictures', () => {
  test.each([
    ['numbered files side by side', '<img src="/tour_10.jpg"><img src="/tour_11.jpg">', 2],
    ['the same file with text between', '<img src="/a.jpg"><p>Again:</p><img src="/a.jpg">', 2],
    [
      'a picture and a pixel in a noscript',
      '<img src="/a.jpg"><noscript><img src="//count.example/p" width="1" height="1"></noscript>',
      2,
    ],
    ['files that are all named like their size', '<img src="/x1/640.jpg"><img src="/x2/640.jpg">', 2],
    [
      'lazy ones, each with its twin',
      '<img data-src="/1"><noscript><img src="/1"></noscript><img data-src="/2"><noscript><img src="/2"></noscript>',
      2,
    ],
    ['scripts that draw by a parameter', '<img src="/img.php?id=1"><img src="/img.php?id=2">', 2],
  ])('are %s', (_name, html, count) => expect(sources(`<div>${html}</div>`)).toHaveLength(count));
});

describe('what is hidden', () => {
  test.each([
    '<div style="color: red; display : none"><img src="a.jpg"></div>',
    '<div hidden><img src="a.jpg"></div>',
    '<template><img src="a.jpg"></template>',
    '<textarea><img src="a.jpg"></textarea>',
    '<!-- <img src="a.jpg"> -->',
    '<script>document.write(\'<img src="a.jpg">\')</script>',
  ])('has no pictures: %s', (html) => expect(sources(html)).toEqual([]));
  test('are not the slides of a show, nor a page that fades in', () => {
    expect(
      sources('<ul class="slides"><li><img src="1.jpg"><li style="display:none"><img src="2.jpg"></ul>'),
    ).toHaveLength(2);
    expect(sources('<div style="visibility: hidden; opacity: 0"><img src="a.jpg"></div>')).toHaveLength(1);
  });
});

describe('any page', () => {
  test.each([
    ['nested 20,000 deep', `${'<div>'.repeat(20_000)}<img src="a.jpg">`],
    ['with 5,000 pictures in a row', '<img src="data:x">'.repeat(5000)],
    ['with 3,000 twins', '<img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>'.repeat(3000)],
    [
      'with an address of a megabyte',
      `<img src="/${'a.jpg-'.repeat(160_000)}" data-zoom="/${'.jpg'.repeat(200_000)}">`,
    ],
  ])('is read in time: %s', (_name, html) => {
    const root = parseHtml(html);
    const start = performance.now();
    expect(findPictures(root).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test('whatever the markup, every picture has an address and elements of its own, in the order of the page', () => {
  const part = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      'text',
      '<div>',
      '</div>',
      '<a href="/x">',
      '</a>',
      '<ul><li>',
      '</ul>',
      '<figure>',
      '</figure>',
    ],
    ...[
      '<figcaption>below</figcaption>',
      '<noscript>',
      '</noscript>',
      '<picture>',
      '</picture>',
      '<table><tr><td>',
      '</table>',
    ],
    ...[
      '<img>',
      '<img src="a.jpg">',
      '<img src="b.jpg">',
      '<img data-src="a.jpg">',
      '<source srcset="c.jpg 2x">',
      '<template>',
    ],
    ...[
      '&lt;img src="d.jpg"&gt;',
      '<img src="data:image/gif;base64,AA" width=1 height=1>',
      '<div hidden>',
      '<svg>',
      '<article>',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const all = pictures(parts.join(''));
      const elements = all.flatMap((picture) => [...picture.elements]);
      expect(new Set(elements).size).toBe(elements.length);
      for (const picture of all) {
        expect(picture.src).not.toBe('');
        expect(picture.elements).toContain(picture.element);
        expect([null, ...DECORATIVE_RULES.map(({ reason }) => reason)]).toContain(decorativeReason(picture, all));
      }
      const starts = all.map(({ elements: [first] }) => first!.startIndex ?? 0);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});
