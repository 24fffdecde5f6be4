import { describe, expect, test } from 'vitest';
import type { ValueRule } from '../../src/validate/rule.ts';
import { placeholderImage } from '../../src/validate/rules/placeholder-image.ts';
import { protocolRelativeUrl } from '../../src/validate/rules/protocol-relative-url.ts';
import { urlFormat } from '../../src/validate/rules/url-format.ts';
import { urlSpace } from '../../src/validate/rules/url-space.ts';
import { check } from './check-rule.ts';
import { somePreset } from './some-preset.ts';

const yaml = (key: string, value: string) => `---\n${key}: ${value}\n---\n`;
const one = (rule: ValueRule, key: string, value: string) =>
  check(rule, yaml(key, value), { preset: somePreset })[0] ?? null;

describe('url-format', () => {
  test.each([
    ['htp://kelp.net/a', 'http://kelp.net/a'],
    ['htps://kelp.net/a', 'https://kelp.net/a'],
    ['httsp://kelp.net/a', 'https://kelp.net/a'],
    ['hhttp://kelp.net/a', 'http://kelp.net/a'],
    ['http//kelp.net/a', 'http://kelp.net/a'],
    ['https//kelp.net/a', 'https://kelp.net/a'],
    ['http:/kelp.net/a', 'http://kelp.net/a'],
    ['http:///kelp.net/a', 'http://kelp.net/a'],
    ['https:kelp.net/a', 'https://kelp.net/a'],
    ['https;//kelp.net/a', 'https://kelp.net/a'],
    ['https：//kelp.net/a', 'https://kelp.net/a'],
    ['ｈｔｔｐ://kelp.net/a', 'http://kelp.net/a'],
    ['http:\\\\kelp.net\\a', 'http://kelp.net/a'],
    ['https://kelp.net\\a', 'https://kelp.net/a'],
    ['https://https://kelp.net/a', 'https://kelp.net/a'],
    ["'htp://kelp.net/a'", "'http://kelp.net/a'"],
  ])('%s becomes %s', (written, mended) => {
    expect(one(urlFormat, 'link', written)).toMatchObject({ at: '2:7', fixed: yaml('link', mended) });
  });

  test.each([
    'www.kelp.net/a',
    'kelp.net',
    'kelp.net/a',
    'http:///',
    'http://',
    'https:///a',
    'http://https://kelp.net/a',
    'http://localhost:4000/a',
    'file:///home/a.html',
    'C:\\a\\b.html',
  ])('%s is wrong, and nobody knows what is right', (written) => {
    expect(one(urlFormat, 'link', written)).toMatchObject({ fixed: null });
  });

  test.each([
    'https://kelp.net/a',
    'HTTP://kelp.net/a',
    'ftp://kelp.net/a',
    'mailto:a@kelp.net',
    '//kelp.net/a',
    '/a/b',
    '#top',
    'about.html',
    'https://web.archive.org/web/2022/http://kelp.net/a',
    'https://kelp.net/a?b=c\\d',
    'hxxp://kelp.net/a',
    '"{{ site.url }}/a"',
    "''",
  ])('%s is sound', (written) => expect(one(urlFormat, 'link', written)).toBeNull());

  test.each([
    '/img/a.png',
    'a.png',
    'img/a.png',
    './a.png',
    'assets/a.v2.png',
    '//cdn.kelp.net/a.png',
    'kelp.app/a.png',
  ])('a picture may be at %s', (written) => expect(one(urlFormat, 'cover', written)).toBeNull());

  test.each(['www.kelp.net/a.png', 'img.kelp.com/a.png', 'D:\\a.png', 'htp://kelp.net/a.png', 'img\\a.png'])(
    'a picture cannot be at %s',
    (written) => expect(one(urlFormat, 'cover', written)).not.toBeNull(),
  );

  test("looks at an author's own key only where its value begins like an address of the web", () => {
    expect(one(urlFormat, 'feed', 'htp://kelp.net/a')).toMatchObject({ fixed: yaml('feed', 'http://kelp.net/a') });
    expect(one(urlFormat, 'feed', 'http//kelp.net')).not.toBeNull();
    for (const sound of [
      'www.kelp.net',
      'http/1.1',
      'path/to',
      'and/or',
      'http:// or https://?',
      'http2://x',
      'https',
    ]) {
      expect(one(urlFormat, 'feed', sound), sound).toBeNull();
    }
    expect(one(urlFormat, 'title', 'htp://kelp.net')).toBeNull();
  });

  test('leaves what is written with escapes to the author', () => {
    expect(one(urlFormat, 'link', '"htp:\\/\\/kelp.net"')).toMatchObject({ fixed: null });
  });
});

describe('protocol-relative-url', () => {
  test('tells of links, not of pictures', () => {
    expect(one(protocolRelativeUrl, 'link', '//kelp.net/a')).toMatchObject({ at: '2:7', fixed: null });
    expect(one(protocolRelativeUrl, 'cover', '//kelp.net/a.png')).toBeNull();
    expect(one(protocolRelativeUrl, 'link', 'https://kelp.net//a')).toBeNull();
  });
});

describe('url-space', () => {
  test.each([
    ['https://kelp.net/low tide.jpg', 'https://kelp.net/low%20tide.jpg'],
    ['https://kelp.net/low tide (1).jpg?a=b', 'https://kelp.net/low%20tide%20(1).jpg?a=b'],
    ["' https://kelp.net/a '", "'https://kelp.net/a'"],
    ["'/img/a.png '", "'/img/a.png'"],
    ['"https://kelp.net/a\u200b"', '"https://kelp.net/a"'],
  ])('%s becomes %s', (written, mended) => {
    expect(one(urlSpace, 'cover', written)).toMatchObject({ fixed: yaml('cover', mended) });
  });

  test.each([
    'https://kelp.net/a.png https://kelp.net/b.png',
    'https://kelp.net/a.png, b.png',
    'https://kelp.net/a.png (by Ann).png',
    'https://kelp .net/a.png',
    'https://kelp.net/a (archived)',
    '"https://kelp.net/a\\tb.png"',
    'https://kelp.net/a\u200bb.png',
  ])('%s may mean anything', (written) => expect(one(urlSpace, 'cover', written)).toMatchObject({ fixed: null }));

  test.each(['https://kelp.net/a', '/img/low tide.png', 'low tide.png', '|\n  https://kelp.net/a'])(
    '%s is sound',
    (written) => expect(one(urlSpace, 'cover', written)).toBeNull(),
  );

  test('names what cannot be seen', () => {
    expect(one(urlSpace, 'link', '"https://kelp.net/a\u200b"')?.message).toBe(
      'https://kelp.net/a has an invisible character (U+200B) behind it',
    );
  });
});

describe('placeholder-image', () => {
  test.each([
    'https://via.placeholder.com/600x400',
    'http://placehold.it/300',
    '//placekitten.com/200/300',
    '/path/to/image.png',
    'path/to/cover.jpg',
    'https://kelp.net/img/grey.gif',
    '/images/blank.gif?v=2',
    'https://kelp.net/static/loading.gif',
    'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  ])('%s is one', (written) => expect(one(placeholderImage, 'cover', written)).toMatchObject({ at: '2:8' }));

  test.each([
    '/img/tides.png',
    'https://example.com.kelp.net/a.png',
    'https://kelp.net/reloading.gif',
    'https://kelp.net/loading.gif/tides.png',
    './no-image.png',
    'https://img.kelp.net/vi/x/default.jpg',
    `data:image/png;base64,${'A'.repeat(400)}`,
    '"{{ path/to/image.png }}"',
  ])('%s is none', (written) => expect(one(placeholderImage, 'cover', written)).toBeNull());

  test('looks at pictures only', () => expect(one(placeholderImage, 'link', 'https://example.com/')).toBeNull());
});
