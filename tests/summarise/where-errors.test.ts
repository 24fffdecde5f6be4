import { describe, expect, test } from 'vitest';
import { parseWhere, WhereError } from '../../src/summarise/where/parse-where.ts';
import { asked, someRow } from './some-row.ts';

function errorOf(run: () => unknown): WhereError {
  try {
    run();
  } catch (error) {
    if (error instanceof WhereError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The expression, the stretch of it that is to blame, and words that the message or the help has to have. */
const FAULTS: readonly (readonly [expression: string, blamed: string, words: string])[] = [
  ['', '', 'nothing to ask'],
  ['  ', '', 'nothing to ask'],
  ['title', 'title', 'has(title)'],
  ['title =', '', 'value is missing'],
  ['= "a"', '=', 'name is missing'],
  ['title "a"', '"a"', 'operator is missing'],
  ['title = "a', '"', 'never closed'],
  ["title = 'a", "'", 'never closed'],
  ['title = "a\\d"', '\\d', '\\\\'],
  ['title = "\\u{110000}"', '\\u{110000}', 'no such escape'],
  ['title = a b', 'b', 'quotes'],
  ['(title = a b)', 'b', 'quotes'],
  ['(title = a', '(', 'never closed'],
  ['title = a)', ')', 'never opened'],
  ['has(title', '(', 'never closed'],
  ['has title', 'title', 'has(title)'],
  ['has("title")', '"title"', 'without quotes'],
  ['lower(title) = a', 'lower', 'has(name)'],
  ['1000 < words', '1000', 'On the left stands a name'],
  ['2022-06 < date', '2022-06', 'On the left stands a name'],
  ['words > many', 'many', 'number'],
  ['words > "5"', '"5"', 'quotes out'],
  ['date > yesterday', 'yesterday', '2022-06-18'],
  ['date = "2022-02-30"', '"2022-02-30"', 'no such date'],
  ['updated = 2022-13', '2022-13', 'no such date'],
  ['updated = 2022-06-18 25:00', '2022-06-18 25:00', 'no such date'],
  ['title = /a/', '/a/', 'Type ~'],
  ['title ~ /a', '/', 'Type / at its end'],
  ['title ~ /a(/', '/a(/', 'unterminated group'],
  ['title ~ /a/g', '/a/g', 'flags'],
  ['author = null and draft', 'null', 'missing(name)'],
  ['words > 5and title = a', '5and', 'number'],
  ['rating = null', 'null', 'missing(name)'],
  ['draft > true', 'true', 'no order'],
  ['title is "a"', 'is', 'Type ='],
  ['title like "a"', 'like', 'Type ~'],
  ['title === "a"', '===', 'Type =.'],
  ['words => 5', '=>', 'Type >=.'],
  ['draft & has(tags)', '&', 'Type and'],
  ['draft | has(tags)', '|', 'Type or'],
  ['tags = [a]', '[', 'tag in ("a", "b")'],
  ['title = “a”', '“', 'Type "'],
  ['title ＝ a', '＝', 'type ='],
  ['title = 《a》（b）', '（', 'type ('],
  ['`odd key` = 1', '`', 'data["odd key"]'],
  ['data["odd key" = 1', '[', 'never closed'],
  ['data[odd] = 1', '[', 'holds no key'],
  ['extra..rating = 1', '.', 'name is missing'],
  ['images[0]src = 1', 'src', 'dot is missing'],
  ['tag in "a"', '"a"', 'in ("a", "b")'],
  ['tag in ()', ')', 'value is missing'],
  ['tag in (a b)', 'b', 'quotes'],
  ['tag not = a', '=', 'not in'],
  ['title = and', 'and', 'value is missing'],
];

describe('a mistake', () => {
  test.each(FAULTS)('in %j is pointed at: %j, %s', (expression, blamed, words) => {
    const error = errorOf(() => parseWhere(expression));
    expect(error.text).toBe(expression);
    expect(expression.slice(error.offset, error.offset + error.length)).toBe(blamed);
    expect(`${error.message} ${error.help}`).toContain(words);
    expect(error.help).toMatch(/\.$/);
  });

  test('of which there are two is pointed at in its place, not where the same words stand first', () => {
    expect(errorOf(() => parseWhere('title = a and words > a')).offset).toBe(22);
    expect(errorOf(() => parseWhere('title ~ "x(" and title ~ /(/')).offset).toBe(25);
  });

  test('is no stack overflow, however deep it nests, and takes no long time', () => {
    const deep = 'x = 1';
    expect(errorOf(() => parseWhere(`${'('.repeat(100_000)}${deep}${')'.repeat(100_000)}`)).message).toContain('100');
    expect(parseWhere(`${'not '.repeat(100_001)}x`).matches({ get: () => true })).toBe(false);
    expect(parseWhere(Array(10_000).fill(deep).join(' or ')).matches({ get: () => 1 })).toBe(true);
    expect(parseWhere(`x[0]${'.a'.repeat(200_000)} = 1`).matches({ get: () => 1 })).toBe(true);
    expect(parseWhere(Array(1000).fill(`(${deep})`).join(' and ')).matches({ get: () => 1 })).toBe(true);
    expect(parseWhere(`${'('.repeat(100)}${deep}${')'.repeat(100)}`).matches({ get: () => 1 })).toBe(true);
  });

  test.each(['"', '/', '/[', '[', 'a.', '!', '\\', '/\\', '"\\', '2022-01-01 ', '(', 'a[0]'])(
    'two hundred thousand characters of %j are read or refused in no time',
    (piece) => {
      const text = `title ~ ${piece.repeat(200_000 / piece.length)}`;
      const start = performance.now();
      try {
        parseWhere(text);
      } catch (error) {
        expect(error).toBeInstanceOf(WhereError);
      }
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe('a pattern that takes for ever', () => {
  test.each([
    ['/^(a|a)*$/', 'a'.repeat(200)],
    ['/^(a?){40}$/', 'a'.repeat(40)],
    [`/^${'a?'.repeat(36)}b/`, 'a'.repeat(60)],
    ['/a.*a.*a.*a.*a.*b/', 'a'.repeat(5000)],
  ])('is stopped and named: %s', (pattern, title) => {
    const where = parseWhere(`title = b or title ~ ${pattern}`);
    const error = errorOf(() => where.matches(asked(someRow({ title: `${title}!` }))));
    expect(error.message).toContain('too long');
    expect(error.offset).toBe('title = b or title ~ '.length);
  });

  test('is one only where it does, not where it might', () => {
    const where = parseWhere('title ~ /(a+)+b.*c.*d.*e/');
    expect(where.matches(asked(someRow({ title: `${'x'.repeat(5000)}abcde` })))).toBe(true);
  });
});
