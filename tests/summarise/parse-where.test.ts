import { describe, expect, test } from 'vitest';
import { parseWhere } from '../../src/summarise/where/parse-where.ts';
import { asked, someRow } from './some-row.ts';

const finds = (expression: string, row: Parameters<typeof someRow>[0]): boolean =>
  parseWhere(expression).matches(asked(someRow(row)));
const among = (expression: string, data: Record<string, unknown>): boolean => finds(expression, { data });

describe('a comparison', () => {
  test('of texts is exact with =', () => {
    expect(finds('title = Tides', { title: 'Tides' })).toBe(true);
    expect(finds('title = tides', { title: 'Tides' })).toBe(false);
    expect(finds('title = "Tides "', { title: 'Tides' })).toBe(false);
  });

  test('takes a letter for the same, whether its accent is a character of its own or not', () => {
    expect(finds('author = "Zo\\u00e9"', { author: 'Zoe\u0301' })).toBe(true);
    expect(finds('author = "Zoe\\u0301"', { author: 'Zo\u00e9' })).toBe(true);
  });

  test('of texts looks at neither case nor width with ~', () => {
    expect(finds('title ~ abc', { title: 'ＡＢＣ' })).toBe(true);
    expect(finds('title ~ "ＡＢＣ"', { title: 'xabcx' })).toBe(true);
    expect(finds('title ~ STRASSE', { title: 'Straße' })).toBe(true);
    expect(finds('title ~ ガ', { title: 'ｶﾞ' })).toBe(true);
    expect(finds('title ~ KG', { title: '5㎏' })).toBe(true);
    expect(finds('title ~ "Ϊ\\u0301"', { title: 'ΐ' })).toBe(true);
  });

  test('with a pattern looks at case unless it says i', () => {
    expect(finds('title ~ /abc/', { title: 'ABC' })).toBe(false);
    expect(finds('title ~ /abc/i', { title: 'ABC' })).toBe(true);
  });

  test('reads patterns that are written for Unicode mode, and those that are not', () => {
    expect(finds('title ~ /^\\p{Script=Han}+$/', { title: '潮汐' })).toBe(true);
    expect(finds('title ~ /^[\\w-.]+\\-$/', { title: 'a.b-' })).toBe(true);
    expect(finds('title ~ /a\\/b[/]c/', { title: 'a/b/c' })).toBe(true);
  });

  test('of numbers and of lists takes the text of each for ~', () => {
    expect(finds('words ~ 23', { words: 1234 })).toBe(true);
    expect(finds('tag ~ 里', { tags: ['云', '阿里'] })).toBe(true);
  });

  test('of a text with a number is false, and so is its opposite direction', () => {
    for (const sign of ['=', '<', '<=', '>', '>=']) {
      expect(among(`rating ${sign} 5`, { rating: '5' })).toBe(false);
      expect(among(`rating ${sign} "5"`, { rating: 5 })).toBe(false);
      expect(among(`rating ${sign} 5`, {})).toBe(false);
      expect(among(`rating ${sign} "5"`, { rating: null })).toBe(false);
      expect(among(`rating ${sign} 2022-06`, { rating: 'soon' })).toBe(false);
      expect(among(`rating ${sign} 5`, { rating: Number.NaN })).toBe(false);
      expect(among(`rating ${sign} x`, { rating: { x: 'x' } })).toBe(false);
    }
  });

  test('with != is true exactly where the one with = is not', () => {
    expect(among('rating != 5', { rating: '5' })).toBe(true);
    expect(among('rating != 5', {})).toBe(true);
    expect(among('rating != 5', { rating: [4, 5] })).toBe(false);
    expect(among('rating !~ 5', { rating: 15 })).toBe(false);
  });

  test('of texts goes by the order of --sort', () => {
    expect(among('version > "1.9"', { version: '1.10' })).toBe(true);
    expect(finds('title < b', { title: 'Árbol' })).toBe(true);
  });

  test('of a list asks whether any item will do', () => {
    expect(finds('tag = b', { tags: ['a', 'b'] })).toBe(true);
    expect(among('sizes > 10', { sizes: [3, 12] })).toBe(true);
    expect(among('sizes > 10', { sizes: [3, '12'] })).toBe(false);
  });

  test('of a column that is text takes what looks like a number, a date or a boolean as text', () => {
    expect(finds('title = 1984', { title: '1984' })).toBe(true);
    expect(finds('tag = 2022-06', { tags: ['2022-06'] })).toBe(true);
    expect(finds('author = true', { author: 'true' })).toBe(true);
    expect(finds('title = 2022-99', { title: '2022-99' })).toBe(true);
  });

  test('of a key takes 2022 for a number beside numbers, and for a year beside dates', () => {
    expect(among('year = 2022', { year: 2022 })).toBe(true);
    expect(among('updated = 2022', { updated: 'Sat, 18 Jun 2022 01:33:38 GMT' })).toBe(true);
    expect(among('updated > 2021', { updated: '2022-06-18' })).toBe(true);
    expect(among('updated > 2022', { updated: '2022-06-18' })).toBe(false);
    expect(among('year = 2022', { year: '2022' })).toBe(false);
  });

  test('of a key reads dates of every shape', () => {
    for (const updated of ['2022年6月18日', '2022/6/18 9:33', 20220618, 1655516018]) {
      expect(among('updated = 2022-06-18', { updated })).toBe(true);
    }
  });

  test('with a date in quotes is one with a date for the column, with a text for a key', () => {
    expect(finds('date >= "2022-06"', { date: '2022-06-18' })).toBe(true);
    expect(among('updated = "2022-06"', { updated: '2022-06-18' })).toBe(false);
  });
});

describe('an expression', () => {
  test('joins with and before or, and negates before both', () => {
    expect(finds('title = a or title = b and words > 5', { title: 'a', words: 1 })).toBe(true);
    expect(finds('(title = a or title = b) and words > 5', { title: 'a', words: 1 })).toBe(false);
    expect(finds('not title = a and words = 1', { title: 'b', words: 1 })).toBe(true);
    expect(finds('not not title = a', { title: 'a' })).toBe(true);
  });

  test('needs no spaces, and takes line breaks and full-width spaces for spaces', () => {
    expect(finds('(words>5)and\n(title="a"or(not(draft)))', { title: 'a', words: 6 })).toBe(true);
    expect(finds('words\u3000>\u30005', { words: 6 })).toBe(true);
  });

  test('reads the signs of programming languages', () => {
    expect(finds('!draft && (words == 5 || title <> "a") && title =~ /a/', { title: 'a', words: 5 })).toBe(true);
  });

  test('reads and, or, not, in, has and missing in capitals, too', () => {
    expect(finds('NOT draft AND (title IN (a, b) OR HAS(tags)) And Missing(author)', { title: 'b' })).toBe(true);
  });

  test('takes a name alone for the question whether it is true', () => {
    expect(among('draft', { draft: true })).toBe(true);
    expect(among('draft', { draft: 'true' })).toBe(false);
    expect(among('not draft', {})).toBe(true);
    expect(among('draft = FALSE', { draft: false })).toBe(true);
  });

  test('lets words that are signs be keys behind data', () => {
    expect(among('data.not = 1 and data.in', { not: 1, in: true })).toBe(true);
    expect(among('has = 1 and missing = 2', { has: 1, missing: 2 })).toBe(true);
  });

  test('names what it asks for, each once, columns by their own name', () => {
    const { names } = parseWhere(
      'category = a or has(categories) or data.title = b or images[0]["a.b"] = c or images > 1',
    );
    expect(names).toEqual(['categories', 'data.title', 'images.0["a.b"]', 'images']);
  });

  test('asks only what it needs from left to right', () => {
    const names: string[] = [];
    parseWhere('title = a and words > 5').matches({ get: (name) => names.push(name) });
    expect(names).toEqual(['title']);
  });
});

describe('has and missing', () => {
  test.each([[null], [''], [[]], [{}]])('take %j for missing', (rating) => {
    expect(among('missing(rating)', { rating })).toBe(true);
    expect(among('has(rating)', { rating })).toBe(false);
  });

  test.each([[0], [false], [' '], [[null]]])('take %j for a value', (rating) => {
    expect(among('has(rating)', { rating })).toBe(true);
  });

  test('never find what only JavaScript knows', () => {
    expect(among('has(constructor) or has(title.length) or has(data.__proto__)', { title: 'a' })).toBe(false);
    expect(finds('has(toString)', {})).toBe(false);
  });
});
