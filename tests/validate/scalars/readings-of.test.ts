import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Reading, readingsOf, toolsOf, whoReadsWhat } from '../../../src/validate/scalars/readings-of.ts';

const require = createRequire(import.meta.url);
// The js-yaml that gray-matter reads with.
const { safeLoad } = createRequire(require.resolve('gray-matter'))('js-yaml') as { safeLoad(text: string): unknown };

/** What the tests hold against parsers: every shape of numbers, words and dates, and its near misses. */
const SOURCES =
  `2022 0 -5 +5 3.10 1.0 010 0777 08 0123 08123 -010 +010 00 0o14 0O14 -0o14 0b11 0B11 -0b11 0x1F 0X1F -0x1F 0xZZ
1_000 1_000_ _1000 1,000 1,000.5 1e3 1E3 1e+3 1.0e3 1.5e+3 1.e3 1e-3 .5 -.5 +.5 .5e3 5. . 12:30 12:30:45 1:2 12:60 12:30.5
1:30:20.5 -12:30 012:30 0:30 1:2:3:4 .inf -.inf +.inf .Inf .nan .NaN inf nan Infinity null Null NULL ~ nULL true True TRUE tRUE
false yes Yes YES yEs no No on ON off Off y Y n N t f 2022-06-18 2022-6-8 2022-06-18T09:33:38Z 2022-06-18t09:33:38z
2022-06-18T09:33:38+08:00 2022-06-18T09:33:38.123456+0800 2022-02-30 2022-13-45 2022/06/18 2022-06 20220618 12345-06-18 = 0x
0b 0o 0o8 09 0.10 00.5 01.5 1__0 1.1.1 v1 1st 9999999999999999999 12345678901234567890123 1_000.5 0_1 0x_F +1_000 tags Foo
-foo 1-2 999999999999999 9999999999999999 -0`
    .split(/\s+/)
    .concat([
      '2022-06-18 09:33:38',
      '2022-06-18 09:33',
      '2022-06-18 09:33:38 +08:00',
      '2022-06-18 09:33:38 +8',
      '2022-6-8 9:33:08',
    ]);

function plain({ kind, shown }: Reading): string {
  if (kind === 'date') return 'date';
  return kind === 'integer' || kind === 'float' ? `number ${shown}` : `${kind} ${shown}`;
}

function described(value: unknown): string {
  if (value instanceof Date) return 'date';
  if (value === null) return 'null null';
  return `${typeof value === 'string' ? 'text' : typeof value} ${Object.is(value, -0) ? 0 : value}`;
}

const by = (source: string, tool: string): Reading => readingsOf(source).find(({ tools }) => tools.includes(tool))!;

describe('readingsOf', () => {
  test.each(SOURCES)('%s is to gray-matter what js-yaml 3 makes of it', (source) => {
    expect(plain(by(source, 'gray-matter'))).toBe(described((safeLoad(`a: ${source}`) as { a: unknown }).a));
  });

  test.each(SOURCES)('%s is to YAML 1.2 what the core schema makes of it', (source) => {
    expect(plain(by(source, 'YAML 1.2 parsers'))).toBe(described(parse(`a: ${source}`).a));
  });

  // Seen on Hugo 0.111.3.
  test.each([
    ['no', 'boolean false'],
    ['Y', 'boolean true'],
    ['yEs', 'text yEs'],
    ['010', 'number 8'],
    ['08', 'number 8'],
    ['0o14', 'number 12'],
    ['0B11', 'number 3'],
    ['0X1F', 'number 31'],
    ['-0x1F', 'number -31'],
    ['1_000_', 'number 1000'],
    ['1,000', 'text 1,000'],
    ['1e3', 'number 1000'],
    ['-.5', 'number -0.5'],
    ['.', 'text .'],
    ['12:30', 'text 12:30'],
    ['9999999999999999999', 'number 9999999999999999999'],
    ['2022-06-18', 'text 2022-06-18'],
    ['null', 'null null'],
  ])('%s is %s to Hugo before 0.152', (source, expected) => {
    expect(plain(by(source, 'Hugo before 0.152'))).toBe(expected);
  });

  // From goccy/go-yaml, token/token.go.
  test.each([
    ['no', 'text no'],
    ['true', 'boolean true'],
    ['010', 'number 8'],
    ['08', 'text 08'],
    ['1_000', 'number 1000'],
    ['1e3', 'text 1e3'],
    ['1.0e3', 'number 1000'],
    ['0X1F', 'text 0X1F'],
    ['12:30', 'text 12:30'],
    ['2022-06-18', 'text 2022-06-18'],
    ['18446744073709551616', 'text 18446744073709551616'],
  ])('%s is %s to Hugo', (source, expected) => {
    expect(plain(by(source, 'Hugo'))).toBe(expected);
  });

  // From safe_yaml 1.0.5, transform/*.rb and parse/*.rb.
  test.each([
    ['no', 'boolean false'],
    ['On', 'boolean true'],
    ['y', 'text y'],
    ['010', 'number 8'],
    ['08', 'text 08'],
    ['1,000', 'number 1000'],
    ['1e3', 'text 1e3'],
    ['1.5e+3', 'number 1500.0'],
    ['3.10', 'number 3.1'],
    ['12:30', 'number 750.0'],
    ['0o14', 'text 0o14'],
    ['-0b11', 'text -0b11'],
    ['2022-06-18', 'date'],
    ['2022-02-30', 'text 2022-02-30'],
    ['2022-6-8', 'text 2022-6-8'],
    ['2022-06-18 09:33:38 +0800', 'date'],
    ['2022-06-18 09:73:38', 'text 2022-06-18 09:73:38'],
  ])('%s is %s to Jekyll', (source, expected) => {
    expect(plain(by(source, 'Jekyll'))).toBe(expected);
  });

  // From js-yaml 4, lib/type/*.js.
  test.each([
    ['no', 'text no'],
    ['010', 'number 10'],
    ['-0o14', 'number -12'],
    ['0b11', 'number 3'],
    ['1_000', 'text 1_000'],
    ['12:30', 'text 12:30'],
    ['-.5', 'text -.5'],
    ['2022-06-18', 'date'],
  ])('%s is %s to Hexo and Astro', (source, expected) => {
    expect(plain(by(source, 'Hexo'))).toBe(expected);
    expect(by(source, 'Hexo').tools).toContain('Astro');
  });

  test.each([
    ['2022-06-18', 'Sat Jun 18 2022'],
    ['2022-02-30', 'Wed Mar 02 2022'],
    ['2022-06-18T01:00:00+08:00', 'Fri Jun 17 2022'],
    ['2022-06-17 23:30:00 -5', 'Sat Jun 18 2022'],
  ])('%s begins, printed by JavaScript in UTC, with %s', (source, expected) => {
    expect(by(source, 'Hexo').shown).toBe(expected);
    expect(new Date(safeLoad(source) as Date).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+).*/, '$1 $3 $2 $4')).toBe(
      expected,
    );
  });

  test('what is longer than any number is text, and costs nothing', () => {
    const digits = '1'.repeat(200_000);
    expect(readingsOf(digits).every(({ kind }) => kind === 'text')).toBe(true);
  });
});

describe('whoReadsWhat', () => {
  test('names the tools of each meaning, the text last', () => {
    expect(whoReadsWhat(readingsOf('no'))).toBe('false to Hugo before 0.152 and Jekyll, and text to others');
    expect(whoReadsWhat(readingsOf('010'))).toBe(
      'the number 10 to Hexo, Astro and YAML 1.2 parsers, and the number 8 to gray-matter, Hugo and Jekyll',
    );
  });

  test('is brief where all agree', () => {
    expect(whoReadsWhat(readingsOf('3.10'))).toBe('the number 3.1');
    expect(whoReadsWhat(readingsOf('1.0'))).toBe('the number 1');
  });

  test('tells numbers that lost digits from those that kept them', () => {
    expect(whoReadsWhat(readingsOf('12345678901234567'))).toBe(
      'the number 12345678901234568 to Hexo, Astro, gray-matter and YAML 1.2 parsers, and the number 12345678901234567 to Hugo and Jekyll',
    );
  });
});

describe('toolsOf', () => {
  test('names Hugo once where old and new agree', () => {
    expect(toolsOf(readingsOf('1'))).toBe('Hexo, Astro, gray-matter, Hugo, Jekyll and YAML 1.2 parsers');
  });
});
