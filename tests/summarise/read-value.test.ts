import { describe, expect, test } from 'vitest';
import { parseName, parseNames, writeName } from '../../src/summarise/name.ts';
import { readValue } from '../../src/summarise/read-value.ts';
import { WhereError } from '../../src/summarise/where/where-error.ts';
import { someRow } from './some-row.ts';

describe('a name', () => {
  const data = {
    title: 'raw',
    images: [{ src: '/a.png', tags: ['x', 'y'] }, { src: '/b.png' }, 'c'],
    extra: { rating: 4.5, 'odd key': 1, 'a.b': 2 },
    'og:image': '/og.png',
    词: '中文',
    data: { title: 'nested' },
    grid: [[{ x: 1 }, { x: 2 }], [{ x: 3 }]],
  };
  const row = someRow({ title: 'worked out', categories: ['c'], tags: ['t'], images: 3, data });

  test.each([
    ['title', 'worked out'],
    ['data.title', 'raw'],
    ['data["title"]', 'raw'],
    ['data.data.title', 'nested'],
    ['category', ['c']],
    ['tag', ['t']],
    ['images', 3],
    ['images.1.src', '/b.png'],
    ['images[1].src', '/b.png'],
    ['images[01].src', '/b.png'],
    ['images.01.src', undefined],
    ['images.9.src', undefined],
    ['images.src', ['/a.png', '/b.png']],
    ['images.tags', ['x', 'y']],
    ['images.2', 'c'],
    ['grid.x', [1, 2, 3]],
    ['extra.rating', 4.5],
    ['extra["odd key"]', 1],
    ["extra['a.b']", 2],
    ['extra.rating.more', undefined],
    ['og:image', '/og.png'],
    ['词', '中文'],
    ['nothing', undefined],
    ['title.length', undefined],
    ['data.images.length', []],
    ['toString', undefined],
    ['extra.__proto__', undefined],
  ])('%s reads %j', (name, value) => expect(readValue(row, name)).toEqual(value));

  test('is data for the whole front matter', () => expect(readValue(row, 'data')).toBe(data));

  test.each(['', ' ', 'a b', 'a.', '.a', 'a..b', 'a[', 'a["b"', 'a["b"]c', 'a["b"].', 'a=b', '"a"', 'a["b"] '])(
    'is not %j',
    (text) => expect(() => parseName(text)).toThrow(WhereError),
  );

  test('is written in one way, whatever way it was typed', () => {
    expect(writeName(parseName('images[0]["src"]'))).toBe('images.0.src');
    expect(writeName(parseName('data["odd \\"key"]'))).toBe('data["odd \\"key"]');
  });
});

describe('names with commas', () => {
  test('are found at their places', () => {
    expect(parseNames('path, extra["a,b"] ,title')).toEqual([
      { path: ['path'], offset: 0, length: 4 },
      { path: ['extra', 'a,b'], offset: 6, length: 12 },
      { path: ['title'], offset: 20, length: 5 },
    ]);
  });

  test.each([
    ['', 0],
    ['a,', 2],
    [',a', 0],
    ['a,,b', 2],
    ['a b', 2],
  ])('%j is faulty at %i', (text, offset) => {
    expect(() => parseNames(text)).toThrow(expect.objectContaining({ name: 'WhereError', offset }));
  });
});
