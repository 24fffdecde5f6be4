import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRow } from '../../src/summarise/article-row.ts';
import { compareKeys, type SortKey, sortKeys } from '../../src/summarise/sort-key.ts';
import { parseSort } from '../../src/summarise/sort-rows.ts';
import { someRow } from './some-row.ts';

/** The values of one key in the order that `--sort` puts them in. */
const order = (values: readonly unknown[], sort = 'key'): unknown[] =>
  parseSort(sort)
    .sorted(values.map((key) => someRow({ data: { key } })))
    .map(({ data }) => data['key']);

const titles = (values: readonly string[], sort = 'title'): unknown[] =>
  parseSort(sort)
    .sorted(values.map((title) => someRow({ title })))
    .map(({ title }) => title);

describe('--sort', () => {
  test('orders numbers in texts by value', () => {
    expect(titles(['Part 10', 'Part 9', 'Part 1'])).toEqual(['Part 1', 'Part 9', 'Part 10']);
  });

  test('looks at case and accents only where all else is equal', () => {
    expect(titles(['eb', 'Ea', 'ea', 'a'])).toEqual(['a', 'ea', 'Ea', 'eb']);
    expect(titles(['eb', 'éa', 'd'])).toEqual(['d', 'éa', 'eb']);
  });

  test('orders Chinese by pinyin, before other scripts and behind digits', () => {
    // tāo, ā, bǎi
    expect(titles(['Zoo', '涛声', 'あ', '阿里', '2022', '한', '百度'])).toEqual([
      '2022',
      '阿里',
      '百度',
      '涛声',
      'Zoo',
      '한',
      'あ',
    ]);
  });

  test('orders dates by their clocks, whatever their shapes and zones', () => {
    expect(order(['2022/6/9', 'Sat, 18 Jun 2022 01:33:38 GMT', '2022-06-10', '2022-06-18T00:00:00-10:00'])).toEqual([
      '2022/6/9',
      '2022-06-10',
      '2022-06-18T00:00:00-10:00',
      'Sat, 18 Jun 2022 01:33:38 GMT',
    ]);
  });

  test('keeps dates in order where a few values are none', () => {
    expect(order(['soon', '2022/6/18', 20220610, '2022-06-09'])).toEqual(['2022-06-09', 20220610, '2022/6/18', 'soon']);
  });

  test('takes a title that is a date for the text that it is', () => {
    expect(titles(['2022-10-01', '2022/9/1'])).toEqual(['2022-10-01', '2022/9/1']);
  });

  test('orders numbers by value', () => {
    expect(order([10, 9.5, -1, Number.POSITIVE_INFINITY])).toEqual([-1, 9.5, 10, Number.POSITIVE_INFINITY]);
  });

  test('puts what is missing last, in both directions', () => {
    expect(order([null, 2, '', 1, []])).toEqual([1, 2, null, '', []]);
    expect(order([null, 2, '', 1, []], '-key')).toEqual([2, 1, null, '', []]);
  });

  test('orders values of different kinds: true and false, numbers, texts, mappings', () => {
    expect(order([{ a: 1 }, 'a', 1, true, false])).toEqual([false, true, 1, 'a', { a: 1 }]);
  });

  test('takes a list for the text of its items', () => {
    expect(order([['b'], ['a', 'c'], 'ab', ['a', 'b']])).toEqual([['a', 'b'], ['a', 'c'], 'ab', ['b']]);
  });

  test('asks the second name where the first says nothing, and the paths where none does', () => {
    const row = (path: string, date: string, title: string): ArticleRow => someRow({ path, date, title });
    const rows = [
      row('1', '2022-01-01', 'b'),
      row('2', '2023-01-01', 'b'),
      row('3', '2023-01-01', 'a'),
      row('4', '2023-01-01', 'b'),
    ];
    const paths = (sort: string) =>
      parseSort(sort)
        .sorted(rows)
        .map(({ path }) => path)
        .join('');
    expect(paths('-date,title')).toBe('3241');
    expect(paths('-date, -title')).toBe('2431');
    expect(paths('author')).toBe('1234');
    expect(paths('-author')).toBe('1234');
  });

  test('leaves the rows that it was given as they are', () => {
    const rows = [someRow({ title: 'b' }), someRow({ title: 'a' })];
    parseSort('title').sorted(rows);
    expect(rows.map(({ title }) => title)).toEqual(['b', 'a']);
  });

  test('names the columns that it needs', () => {
    expect(parseSort('-category,data.title,-data["odd key"]').names).toEqual([
      'categories',
      'data.title',
      'data["odd key"]',
    ]);
  });

  test.each([
    ['', 0],
    ['-', 0],
    ['- date', 2],
    ['date desc', 5],
    ['date,', 5],
    ['title,-', 6],
    ['-extra..a', 7],
  ])('cannot be %j: look at %i', (text, offset) => {
    expect(() => parseSort(text)).toThrow(expect.objectContaining({ name: 'WhereError', offset }));
  });

  test('is a total order, and its opposite the reverse of it but for what is missing', () => {
    const value = fc.oneof(
      fc.constantFrom(null, '', true, false, 'a', 'A', 'á', '10', '9', '阿', Number.NaN, Number.NEGATIVE_INFINITY),
      fc.constantFrom('2022-06-18', '2022/6/18', 20220618, '2023年1月1日', '2022-06-18T00:00:00+08:00', '2021'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.double(),
      fc.array(fc.string(), { maxLength: 2 }),
    );
    const isMissing = (one: unknown): boolean => one === null || one === '' || (Array.isArray(one) && one.length === 0);
    fc.assert(
      fc.property(fc.tuple(value, value, value), ([x, y, z]) => {
        const [a, b, c] = sortKeys([x, y, z], null) as [SortKey, SortKey, SortKey];
        const sign = (left: SortKey, right: SortKey): number => Math.sign(compareKeys(left, right, false));
        expect(sign(a, a)).toBe(0);
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        if (sign(a, b) === 0) expect(sign(a, c)).toBe(sign(b, c));
        const reverse = Math.sign(compareKeys(a, b, true));
        expect(reverse + (isMissing(x) || isMissing(y) ? -sign(a, b) : sign(a, b))).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  test('orders a hundred thousand titles in no time', () => {
    let seed = 1;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const words = ['潮汐', '阿里', '腾讯', 'Tides', 'part', '10', '9', '“引用”', '流量', '的'];
    const rows = Array.from({ length: 100_000 }, () => {
      return someRow({ title: Array.from({ length: 6 }, () => words[random(words.length)]).join('') });
    });
    const sort = parseSort('title');
    sort.sorted(rows.slice(0, 100));
    const start = process.cpuUsage();
    sort.sorted(rows);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });
});
