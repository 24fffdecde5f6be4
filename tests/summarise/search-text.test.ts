import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../src/summarise/search-text.ts';
import { WhereError } from '../../src/summarise/where/where-error.ts';
import { someRow } from './some-row.ts';

const row = someRow({
  title: 'The ALI Cloud（ＡＢＣ）',
  data: { title: 'x', summary: '流量\n推手', extra: { year: 2022, list: ['deep', { deeper: 'Straße' }] } },
});
const BODY = 'A tide table\nfor ﬁshermen';
const finds = (text: string, body = BODY): boolean => parseSearch(text).matches(row, () => body);

describe('--search', () => {
  test.each(['cloud', 'clo', 'abc', 'ａｌｉ', '推手', '2022', 'deep', 'STRASSE', 'fish', 'Tide', '（abc）'])(
    'finds %s',
    (text) => {
      expect(finds(text)).toBe(true);
    },
  );

  test.each(['rain', 'cloudy', 'summary', '流推'])('does not find %s', (text) => expect(finds(text)).toBe(false));

  test('wants all words, each anywhere', () => {
    expect(finds('table cloud 流量')).toBe(true);
    expect(finds('table rain')).toBe(false);
    expect(finds('　table　cloud　')).toBe(true);
  });

  test('wants words in quotes to stand together, over line ends too', () => {
    expect(finds('"ali cloud"')).toBe(true);
    expect(finds('"cloud ali"')).toBe(false);
    expect(finds('"table for"')).toBe(true);
    expect(finds('table "ali cloud" deep')).toBe(true);
  });

  test('takes a quote that is never closed for a character', () => {
    expect(finds('5"', 'a 5" pipe')).toBe(true);
    expect(finds('5"')).toBe(false);
  });

  test('asks for the body only where it has to', () => {
    const refuse = (): never => {
      throw new Error('the body was asked for');
    };
    expect(parseSearch('cloud 2022').matches(row, refuse)).toBe(true);
    expect(() => parseSearch('cloud 2023').matches(row, refuse)).toThrow('asked for');
  });

  test('goes through front matter that refers to itself, or nests deep, once', () => {
    const loop: Record<string, unknown> = { a: 'needle' };
    loop['self'] = [loop, loop];
    expect(parseSearch('needle').matches(someRow({ data: loop }), () => '')).toBe(true);
    expect(parseSearch('hay').matches(someRow({ data: loop }), () => '')).toBe(false);
    let deep: unknown = 'needle';
    for (let level = 0; level < 50_000; level++) deep = [deep];
    const wide = Array.from({ length: 200_000 }, () => deep);
    expect(parseSearch('needle').matches(someRow({ data: { wide } }), () => '')).toBe(true);
  });

  test.each(['', '  ', '\u3000', '" "'])('cannot look for %j', (text) => {
    expect(() => parseSearch(text)).toThrow(WhereError);
  });
});
