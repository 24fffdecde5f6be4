import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFlatToml } from '../../src/article/parse-flat-toml.ts';
import { parseTomlBlock } from '../../src/article/parse-toml-block.ts';
import { flatTomlBlock } from './flat-toml-block.ts';
import { countRealBlocks, isReadAlike } from './read-alike.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

const isAlike = (block: string) => isReadAlike(block, parseFlatToml, parseTomlBlock);

describe('parseFlatToml', () => {
  test('reads front matter as Hugo has it', () => {
    const { data, spanOf, problems } = parseFlatToml(
      'title = "A \\"b\\""\r\ndate = 2015-01-02T10:20:30+01:00\n# c\ntags=[\'x\', "y",]\n\n[cover]\n  width = 640 # px\n  draft = false\n',
    )!;
    expect(problems).toEqual([]);
    expect({ ...data, cover: { ...(data['cover'] as object) } }).toEqual({
      title: 'A "b"',
      date: '2015-01-02T10:20:30.000+01:00',
      tags: ['x', 'y'],
      cover: { width: 640, draft: false },
    });
    expect(spanOf(['title'])).toEqual({ key: [0, 5], value: [8, 17] });
    expect(spanOf(['tags', 1])).toEqual({ key: null, value: [67, 70] });
    expect(spanOf(['cover', 'width'])).toEqual({ key: [84, 89], value: [92, 95] });
    expect(spanOf(['cover', 'height'])).toBeNull();
  });

  test.each([
    ['2016-02-29', '2016-02-29'],
    ['2016-02-29 23:59:59', '2016-02-29T23:59:59.000'],
    ['2016-02-29T00:00:00Z', '2016-02-29T00:00:00.000Z'],
    ['2016-02-29T00:00:00-00:30', '2016-02-29T00:00:00.000-00:30'],
  ])('reads the date %s as the text %s', (source, text) => {
    expect(parseFlatToml(`a = ${source}\n`)!.data['a']).toBe(text);
  });

  test.each([
    'a = """b"""\n',
    "a = '''b'''\n",
    'a = "b" c\n',
    'a = "\\/"\n',
    'a = "\\U0001F600"\n',
    'a = {b = 1}\n',
    'a = [\n1]\n',
    'a = [[1]]\n',
    'a = [1,,2]\n',
    'a = 1\na = 2\n',
    'a = 1\n[a]\n',
    '[a]\n[a]\n',
    '[[a]]\n',
    '[a.b]\n',
    'a.b = 1\n',
    '"a" = 1\n',
    '1 = 1\n',
    '__proto__ = 1\n',
    'a = 010\n',
    'a = 1_000\n',
    'a = 9999999999999999\n',
    'a = inf\n',
    'a = 2015-02-29\n',
    'a = 2015-02-28T24:00:00Z\n',
    'a = 2015-02-28T10:00:00+24:00\n',
    'a = 10:20:30\n',
    'a = 2015-02-28t10:00:00\n',
    'a\t= 1\n',
    'a = 1\rb = 2\n',
    'a = b\n',
    'a: b\n',
    `a = "${'- '.repeat(300)}"\n`,
    `a = "${'['.repeat(300)}"\n`,
    `${' '.repeat(900)}a = 1\n`,
  ])('leaves to the parser what is not flat (%#)', (block) => expect(parseFlatToml(block)).toBeNull());

  test('gives what the parser gives, to the last position, or nothing, whatever the block', () => {
    let flat = 0;
    fc.assert(
      fc.property(flatTomlBlock, (block) => {
        if (isAlike(block)) flat++;
      }),
      { numRuns: 20_000 },
    );
    expect(flat).toBeGreaterThan(4000);
  });

  test('takes no noticeable time over a line that nearly matches', () => {
    const start = performance.now();
    for (const text of [
      ' ',
      'a',
      'a = ',
      '"',
      "'",
      '\\"',
      '[a,',
      '# ',
      '] #',
      '1',
      '1.',
      '-',
      '2015-01-02 ',
      '1,',
      '\n',
    ]) {
      for (const before of ['', 'a = ', 'a = "', "a = '", 'a = [', 'a = 1', '[', '#']) {
        parseFlatToml(`${before}${text.repeat(30_000)}: x`);
        parseFlatToml(`${before}${text.repeat(7000)}: x`);
      }
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.skipIf(!existsSync(CORPUS))('reads nearly all real blocks, each as the parser does', async () => {
    const { all, flat } = await countRealBlocks(CORPUS, 'toml', isAlike);
    expect(all).toBeGreaterThan(20);
    expect(flat / all).toBeGreaterThan(0.95);
  });
});
