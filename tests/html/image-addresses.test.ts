import { describe, expect, test } from 'vitest';
import { imageAddresses } from '../../src/html/image-addresses.ts';
import { parseHtml } from '../../src/html/parse-html.ts';
import { isPictureAddress, isStandIn } from '../../src/html/picture-address.ts';
import { parseSrcset } from '../../src/html/srcset.ts';

describe('parseSrcset', () => {
  test('reads widths and densities', () => {
    expect(parseSrcset('a.jpg 640w, b.jpg 2x,c.jpg')).toEqual([
      { url: 'a.jpg', width: 640, density: null },
      { url: 'b.jpg', width: null, density: 2 },
      { url: 'c.jpg', width: null, density: null },
    ]);
  });
  test('leaves commas inside addresses where they are', () => {
    const urls = parseSrcset('/w_640,c_fit/a.jpg 640w, /w_1280,c_fit/a.jpg 1280w').map(({ url }) => url);
    expect(urls).toEqual(['/w_640,c_fit/a.jpg', '/w_1280,c_fit/a.jpg']);
  });
  test('ends an address at a comma before white space', () => {
    expect(parseSrcset('a.jpg, b.jpg').map(({ url }) => url)).toEqual(['a.jpg', 'b.jpg']);
  });
  test('keeps an address whose descriptor cannot be read', () => {
    expect(parseSrcset('a.jpg wide, b.jpg -2x')).toEqual([
      { url: 'a.jpg', width: null, density: null },
      { url: 'b.jpg', width: null, density: null },
    ]);
  });
  test.each(['', ' , ,', ','.repeat(50_000), `a ${'('.repeat(50_000)}`])('ends with any text', (text) => {
    expect(parseSrcset(text).length).toBeLessThan(2);
  });
});

describe('isStandIn', () => {
  test.each([
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    '/img/blank.gif',
    '/themes/x/images/loading.svg?v=2',
    'https://static.example/placeholder-640x480.png',
    '/img/1x1.png',
    '/img/lazy_placeholder.gif',
    '/s.gif',
  ])('knows %s', (address) => expect(isStandIn(address)).toBe(true));
  test.each([
    '/photos/grey-heron.jpg',
    '/photos/loading-dock.jpg',
    '/photos/pixel-art.png',
    '/photos/empty-chairs.jpg',
    '/vi/abc/default.jpg',
    '/l.jpg',
  ])('takes %s for a picture', (address) => expect(isStandIn(address)).toBe(false));
});

describe('isPictureAddress', () => {
  test.each([
    'a.jpg',
    '/a.PNG?x=1',
    'https://i.example/a.jpg!w600',
    '/a.jpg-w600',
    '//x.example/p?wx_fmt=jpeg',
    'data:image/png;base64,AA',
  ])('says yes to %s', (address) => expect(isPictureAddress(address)).toBe(true));
  test.each([
    '',
    '/article/7',
    'https://x.example/jpg',
    '{"a":"b.jpg"}',
    '<img src="a.jpg">',
    'javascript:show("a.jpg")',
  ])('says no to %s', (address) => expect(isPictureAddress(address)).toBe(false));
});

describe('imageAddresses', () => {
  const urls = (attributes: string) => {
    const [image] = parseHtml(`<img ${attributes}>`).getElementsByTagName('img');
    return imageAddresses(image!).map(({ url, role }) => `${role} ${url}`);
  };
  test.each([
    'data-src',
    'data-lazy-src',
    'data-original',
    'data-actualsrc',
    'data-echo',
    'real_src',
    '_src',
    'data-defer-src',
  ])('puts the address in %s before src', (name) =>
    expect(urls(`src="/blurred.jpg" ${name}="/a.jpg"`)).toEqual(['lazy /a.jpg', 'shown /blurred.jpg']),
  );
  test('puts other sizes of the picture after src', () => {
    expect(urls('data-orig-file="/a.jpg" src="/a-300x200.jpg"')).toEqual(['shown /a-300x200.jpg', 'full /a.jpg']);
  });
  test('keeps a copy in src before the address that it had', () => {
    const attributes = 'src="images/a.png" data-original-src="http://x.example/a.png"';
    expect(urls(attributes)).toEqual(['shown images/a.png', 'full http://x.example/a.png']);
    expect(urls('data-original-src="//x.example/a.png"')).toEqual(['full //x.example/a.png']);
  });
  test('takes another size where src is a stand-in', () => {
    expect(urls('src="/none.gif" file="/forum/a.jpg"')).toEqual(['full /forum/a.jpg', 'stand-in /none.gif']);
  });
  test('does not believe a GIF beside the address of a photograph', () => {
    expect(urls('src="/img/leeres-bild.gif" data-retina-src="/a.jpg"')[0]).toBe('full /a.jpg');
  });
  test('orders a set by size', () => {
    expect(urls('data-srcset="/s.jpg 300w, /l.jpg 900w, /m.jpg 600w"')).toEqual([
      'set /l.jpg',
      'set /m.jpg',
      'set /s.jpg',
    ]);
  });
  test.each([
    'alt="IMG_1.jpg"',
    'data-filename="IMG_1.jpg"',
    'data-permalink="/x/a.jpg/"',
    'data-pin-url="https://x.example/post"',
    'data-meta=\'{"src":"/b.jpg"}\'',
    'data-delay="0.5"',
    'onerror="this.src=\'/b.jpg\'"',
    'data-author-avatar="/b.jpg"',
  ])('finds no address of the picture in %s', (attribute) => {
    expect(urls(`src="/a.jpg" ${attribute}`)).toEqual(['shown /a.jpg']);
  });
  test('keeps template tags and drops line ends', () => {
    expect(urls('src="{{ site.baseurl }}/assets/\na.jpg"')).toEqual(['shown {{ site.baseurl }}/assets/a.jpg']);
  });
});
