import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFlatYaml } from '../../src/article/parse-flat-yaml.ts';
import { parseYamlBlock } from '../../src/article/parse-yaml-block.ts';
import { flatBlock } from './flat-block.ts';
import { countRealBlocks, isReadAlike } from './read-alike.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

const isAlike = (block: string) => isReadAlike(block, parseFlatYaml, parseYamlBlock);

describe('parseFlatYaml', () => {
  test('reads front matter as it usually is', () => {
    const block = parseFlatYaml(
      "title: 'It''s: here'\r\ndate: 2022-06-18\r\n# tags\r\ntags:\r\n- 港口\r\n- 1.50 # why\r\nauthor:\r\n  name: \"A\\nB\"\r\ndraft: false\r\nurl:\r\n",
    )!;
    expect(block.data).toEqual({
      title: "It's: here",
      date: '2022-06-18',
      tags: ['港口', 1.5],
      author: { name: 'A\nB' },
      draft: false,
      url: null,
    });
    expect(block.spanOf(['title'])).toEqual({ key: [0, 5], value: [7, 20] });
    expect(block.spanOf(['tags', 1])).toEqual({ key: null, value: [63, 67] });
    expect(block.spanOf(['tags', 2])).toBeNull();
  });

  test('reads a list in brackets, with and without a comma at its end', () => {
    expect(parseFlatYaml('a: [x, "y, z", \'\', 1,]\nb: []\n')!.data).toEqual({ a: ['x', 'y, z', '', 1], b: [] });
  });

  test('reads plain and quoted text that goes on over lines', () => {
    const { data, spanOf } = parseFlatYaml(
      "a: one\n  two\r\n\r\n  three # four\nb:\n- \"x \n\n\n y\\n\"\n- 'it''s\n  z'\nc:\n",
    )!;
    expect(data).toEqual({ a: 'one two\nthree', b: ['x\n\ny\n', "it's z"], c: null });
    expect(spanOf(['a'])).toEqual({ key: [0, 1], value: [3, 23] });
    expect(spanOf(['b', 1])).toEqual({ key: null, value: [50, 61] });
  });

  test('reads text with a mark of its own, folded or not, with its last line end or without', () => {
    const { data, spanOf } = parseFlatYaml('a: |\n  one\n   two\n\nb: >-\n  three\n  four\n\n  five\n')!;
    expect(data).toEqual({ a: 'one\n two\n', b: 'three four\nfive' });
    expect(spanOf(['a'])).toEqual({ key: [0, 1], value: [3, 18] });
  });

  test('reads a list of mappings', () => {
    const { data, spanOf } = parseFlatYaml('a:\n- b: c\n  d:\n  - e\n-   f: |\n      g\n    h: {}\n')!;
    expect(data).toEqual({
      a: [
        { b: 'c', d: ['e'] },
        { f: 'g\n', h: {} },
      ],
    });
    expect(spanOf(['a', 0])).toEqual({ key: null, value: [5, 20] });
    expect(spanOf(['a', 1, 'h'])).toEqual({ key: [42, 43], value: [45, 47] });
  });

  test.each([
    'a: |+\n  text\n',
    'a: |2\n  text\n',
    'a: |\n\n  text\n',
    'a: >\n  one\n    two\n',
    'a: |\n    one\n  two\n',
    'a: one\n  two: three\n',
    'a: one # two\n  three\n',
    'a: one\ntwo\n',
    'a: one\n# two\n  three\n',
    'a: "one\ntwo"\n',
    'a: "one\\\n  two"\n',
    "a: 'one\n  two' three\n",
    `a: |\n${' '.repeat(900)}text\n`,
    `a: one\n  ${'- '.repeat(300)}two\n`,
    'a: x: y\n',
    'a: &b x\n',
    'a: *b\n',
    'a: !t x\n',
    'a: {b: c}\n',
    'a: [b: c]\n',
    'a: [[b]]\n',
    'a: [b,, c]\n',
    'a: [b]]\n',
    'a:\n  - b: c\n - d\n',
    'a:\n  - - b\n',
    'a:\n  - "b": c\n',
    'a: "\\x41"\n',
    'a: b\na: c\n',
    'a:\tb\n',
    'a: b\rc: d\n',
    '"a": b\n',
    '__proto__: a\n',
    'true: a\n',
    '1: a\n',
    '? a\n',
    '<<: a\n',
    '- a\n',
    'just text\n',
    ' a: b\n',
    '\ufeffa: b\n',
    'a: b\n---\nc: d\n',
    `a: ${'- '.repeat(300)}x\n`,
    `a: b\nc: '${'['.repeat(300)}'\n`,
    `a:\n${' '.repeat(900)}b: c\n`,
    `a: ${'x'.repeat(100_000)}\n`,
  ])('leaves to the parser what is not flat (%#)', (block) => expect(parseFlatYaml(block)).toBeNull());

  test('gives what the parser gives, to the last position, or nothing, whatever the block', () => {
    let flat = 0;
    fc.assert(
      fc.property(flatBlock, (block) => {
        if (isAlike(block)) flat++;
      }),
      { numRuns: 30_000 },
    );
    expect(flat).toBeGreaterThan(6000);
  });

  test('takes no noticeable time over a line that nearly matches', () => {
    const start = performance.now();
    const texts = [
      ' ',
      'a ',
      'a:',
      '"',
      "'",
      "''",
      '\\"',
      '[a,',
      '# ',
      '- ',
      '-',
      'a # ',
      ': ',
      '\n',
      ' \n',
      '\n a',
      '\n  a: "',
    ];
    for (const text of texts) {
      for (const before of ['', 'a:', 'a: "', "a: '", 'a: [', 'a: b', '- ', '#', 'a: |\n ', 'a: >\n b', 'a: b\n']) {
        parseFlatYaml(`${before}${text.repeat(30_000)}: x`);
        parseFlatYaml(`${before}${text.repeat(7000)}: x`);
      }
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.skipIf(!existsSync(CORPUS))('reads nearly all real blocks, each as the parser does', async () => {
    const { all, flat } = await countRealBlocks(CORPUS, 'yaml', isAlike);
    expect(all).toBeGreaterThan(1000);
    expect(flat / all).toBeGreaterThan(0.95);
  });
});
