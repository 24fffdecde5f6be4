import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { parseYamlBlock } from '../../src/article/parse-yaml-block.ts';
import { fixArticle } from '../../src/validate/fix-article.ts';
import { type RepairedBlock, repairBlock } from '../../src/validate/repair-block.ts';

/** Each cause as `line:column rule`, counted in the block as it was given. */
function causes(block: string, { diagnosed } = repairBlock(block)): string[] {
  return diagnosed
    .map(({ rule, diagnosis }) => ({ name: rule.name, start: diagnosis.start }))
    .sort((a, b) => a.start - b.start)
    .map(({ name, start }) => {
      const above = block.slice(0, start).split('\n');
      return `${above.length}:${above.at(-1)!.length + 1} ${name}`;
    });
}

/** What can be read after the repair. */
const dataOf = ({ block }: RepairedBlock) => parseYamlBlock(block).data;

describe('a block that cannot be read', () => {
  test.each([
    [
      'a: Foo: bar\nb: @x\nc: [1, 2\nd: "x\ne: y\n',
      ['1:7 unquoted-colon', '2:4 reserved-character', '3:4 unclosed-bracket', '4:4 unbalanced-quote'],
    ],
    ['a: x\n b: y\nc：z\nd = w\n', ['2:1 bad-indent', '3:2 fullwidth-colon', '4:3 equals-for-colon']],
    [
      'tags:\n\t- a\n\t- b\ntitle: [WIP] x\nauthor: "A" b\n',
      ['2:1 tab-indent', '4:8 unquoted-bracket', '5:13 text-after-quote'],
    ],
    ["a: 'It's'\nb: 'It's'\nc: 'It's'\n", ['1:7 unbalanced-quote', '2:7 unbalanced-quote', '3:7 unbalanced-quote']],
    ['a: *x\nb: !y z\na: 1\n', ['1:4 undefined-alias', '2:4 unknown-tag', '3:1 duplicate-key']],
    ['title Tides\n// for later\nauthor: `kr`\n', ['1:1 missing-colon', '2:1 wrong-comment', '3:9 reserved-character']],
  ])('has every fault told at its place, with its cause: %j', (block, expected) => {
    expect(causes(block)).toEqual(expected);
  });

  test('is mended as a whole, where every cause has a sure mending', () => {
    const { mended, isWhole, isReadable } = repairBlock('a: Foo: bar # c\nb: @x\n\nc: [1, 2\n');
    expect([mended, isWhole, isReadable]).toEqual(["a: 'Foo: bar' # c\nb: '@x'\n\nc: [1, 2]\n", true, true]);
  });

  test('is not mended by half, where one cause has none', () => {
    const { mended, isWhole, isReadable } = repairBlock('a: Foo: bar\nb: [x: y: z]\n');
    expect([mended, isWhole, isReadable]).toEqual([null, false, true]);
  });

  test.each([
    ['above', 'title: Foo: bar\ndescription: |\n  a: b: "c [\n\n  @x `\nend: 1\n', ['1:11 unquoted-colon']],
    ['below', 'description: |\n  a: b: "c [\n  # no comment\nauthor: @x\n', ['4:9 reserved-character']],
    ['on both sides', 'a: "x\nd: >-\n  it\'s: [\n  "b\nc: @x\n', ['1:4 unbalanced-quote', '5:4 reserved-character']],
  ])('with a text block: what stands in it is text, the fault is %s', (_, block, expected) => {
    expect(causes(block)).toEqual(expected);
    expect(repairBlock(block).mended).not.toBeNull();
  });

  test('keeps what a text block says', () => {
    const text = '  a: b: "c [\n\n  @x `\n';
    expect(dataOf(repairBlock(`title: Foo: bar\nd: |\n${text}`))).toEqual({
      title: 'Foo: bar',
      d: 'a: b: "c [\n\n@x `\n',
    });
  });

  test('what nothing explains is left out with its entry, and the rest can be read', () => {
    const block = 'title: Tides\ntags: [sea: moon: sun]\nauthor: Mara\nlist:\n  - a\n  - b\n';
    const repaired = repairBlock(block);
    expect(causes(block, repaired)).toEqual(['2:13 yaml-syntax']);
    expect(dataOf(repaired)).toEqual({ title: 'Tides', author: 'Mara', list: ['a', 'b'] });
    expect(repaired.isWhole).toBe(false);
  });

  test('a place in the repaired block leads back to the same character', () => {
    const block = 'a: Foo: bar\n  b: x\nc: [x: y: z]\nlast: [1, 2\nend: Mara\n';
    const { block: repaired, origin } = repairBlock(block);
    for (const word of ['Foo', 'last', '1, 2', 'end', 'Mara'])
      expect(origin(repaired.indexOf(word))).toBe(block.indexOf(word));
    expect(origin(repaired.length)).toBe(block.length);
  });

  test('an indented fence within it does not become one', () => {
    expect(repairBlock(' ---\ntitle: x\n').block).not.toMatch(/^---/m);
  });

  test.each([
    '- a\n- b\n',
    'just words\n',
    '"\n',
    '[\n',
    '{{{{\n',
    '\t\n\t:\n',
    ': :\n',
    '? ?\n',
    '%\n',
    '*\n',
    '&\n',
    '!\n',
  ])('ends for %j, with something to say or nothing wrong', (block) => {
    const { diagnosed, isReadable } = repairBlock(block);
    expect(isReadable || diagnosed.length > 0).toBe(true);
  });
});

describe('a long block', () => {
  const lines = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}: v\n`).join('');

  test('has faults told at their places wherever they are, and is mended as a whole', () => {
    const block = `title: Foo: bar\n${lines(400, 'a')}author: @kr\n${lines(400, 'b')}tags: [sea\n${lines(400, 'c')}end: "x\n`;
    const repaired = repairBlock(block);
    expect(causes(block, repaired)).toEqual([
      '1:11 unquoted-colon',
      '402:9 reserved-character',
      '803:7 unclosed-bracket',
      '1204:6 unbalanced-quote',
    ]);
    expect(repaired.mended).toContain("author: '@kr'\nb0: v\n");
    expect(repaired.mended!.length).toBe(block.length + 2 + 2 + 1 + 1);
  });

  test('has a value over very many lines read as one, next to a fault', () => {
    const items = Array.from({ length: 500 }, (_, index) => `  item ${index},\n`).join('');
    const block = `title: Foo: bar\nlist: [\n${items}  end]\nauthor: @kr\n`;
    expect(causes(block)).toEqual(['1:11 unquoted-colon', '504:9 reserved-character']);
  });

  test('has more faults told the longer it is', () => {
    const block = Array.from({ length: 600 }, (_, index) =>
      index % 12 === 5 ? `k${index}: a: b\n` : `k${index}: v\n`,
    ).join('');
    expect(causes(block)).toHaveLength(50);
    expect(repairBlock(block).mended).not.toBeNull();
  });

  test('that is no front matter at all is given up soon, with a word', () => {
    const prose = Array.from({ length: 30_000 }, (_, index) => `Some words ${index} that are no key\n`).join('');
    const { isReadable, diagnosed } = repairBlock(prose);
    expect(isReadable).toBe(false);
    expect(diagnosed.length).toBeGreaterThan(0);
  });
});

test('of three equal keys a line goes only if the value that counts stays', async () => {
  const text = '---\ntitle: A\ntitle: B\ntitle: A\n---\n';
  expect((await fixArticle(new Article('a.md', text))).text).toBe(text);
});
