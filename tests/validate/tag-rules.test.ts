import { describe, expect, test } from 'vitest';
import type { ValueRule } from '../../src/validate/rule.ts';
import { duplicateTag } from '../../src/validate/rules/duplicate-tag.ts';
import { separatorInTag } from '../../src/validate/rules/separator-in-tag.ts';
import { slugFormat } from '../../src/validate/rules/slug-format.ts';
import { tagCase } from '../../src/validate/rules/tag-case.ts';
import { check } from './check-rule.ts';
import { somePreset } from './some-preset.ts';

const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;
const find = (rule: ValueRule, text: string, options = {}) => check(rule, text, { preset: somePreset, options });

describe('duplicate-tag', () => {
  test.each([
    [yaml('tags: [sea, moon, sea]'), yaml('tags: [sea, moon]')],
    [yaml('tags: [sea, sea, moon]'), yaml('tags: [sea, moon]')],
    [yaml('tags: [sea , "sea" , moon]'), yaml('tags: [sea , moon]')],
    [yaml('tags:', '- sea', '- moon', '- sea'), yaml('tags:', '- sea', '- moon')],
    [yaml('tags:', '  - sea', "  - 'sea'", '  - moon'), yaml('tags:', '  - sea', '  - moon')],
    [yaml('tags:', '  - sea # salt', '  - sea # more', 'a: b'), yaml('tags:', '  - sea # salt', '  # more', 'a: b')],
    ['---\r\ntags:\r\n- sea\r\n- sea\r\n---\r\n', '---\r\ntags:\r\n- sea\r\n---\r\n'],
    ['{\n  "tags": [\n    "sea",\n    "sea"\n  ]\n}\n', '{\n  "tags": [\n    "sea"\n  ]\n}\n'],
    ['+++\ntags = ["sea", "moon", "sea"]\n+++\n', '+++\ntags = ["sea", "moon"]\n+++\n'],
  ])('%j becomes %j', (text, mended) => expect(find(duplicateTag, text)).toMatchObject([{ fixed: mended }]));

  test('knows an item however its characters are composed', () => {
    expect(find(duplicateTag, yaml('tags: [caf\u00e9, cafe\u0301]'))).toHaveLength(1);
  });

  test('mends nothing that belongs to more than the item', () => {
    expect(find(duplicateTag, yaml('tags:', '- sea', '- &s sea'))).toMatchObject([{ fixed: null }]);
    expect(find(duplicateTag, yaml('tags: [sea, # salt', '  sea]'))).toMatchObject([{ fixed: null }]);
  });

  test.each([
    [yaml('tags: [sea, Sea]')],
    [yaml('tags: [sea]', 'categories: [sea]')],
    [yaml('own: [sea, sea]')],
    [yaml('categories:', '- [sea, moon]', '- [sea, sun]')],
    [yaml('tags: sea')],
  ])('%j has none', (text) => expect(find(duplicateTag, text)).toEqual([]));
});

describe('tag-case', () => {
  test('tells of the later one', () => {
    expect(find(tagCase, yaml('tags: [Moon, sea, moon]'))).toMatchObject([
      { at: '2:19', text: 'moon', message: 'moon and Moon in tags differ in capital letters only', fixed: null },
    ]);
  });

  test('is silent of tags that are the same, and of other lists', () => {
    expect(find(tagCase, yaml('tags: [moon, moon]', 'categories: [Moon]'))).toEqual([]);
  });
});

describe('separator-in-tag', () => {
  test.each([
    ['[sea，moon]', '[sea, moon]'],
    ['[潮汐，月亮， 海]', '[潮汐, 月亮, 海]'],
    ['[tide, 潮汐，月亮]', '[tide, 潮汐, 月亮]'],
  ])('%s becomes %s', (written, mended) => {
    expect(find(separatorInTag, yaml(`tags: ${written}`))).toMatchObject([{ fixed: yaml(`tags: ${mended}`) }]);
  });

  test.each([
    '["sea, moon"]',
    '\n- sea, moon',
    '\n- 海、月\n- tide',
    '\n- sea; moon\n- tide',
    '\n- a\n- b, c, d',
    '[sea，@moon]',
    '[海；月]',
  ])('%j has one, and is left to the author', (written) =>
    expect(find(separatorInTag, yaml(`tags: ${written}`))).toMatchObject([{ fixed: null }]),
  );

  test.each([
    '\n- Portland, Oregon\n- tide',
    '[sea, moon]',
    '["R&amp;D", tide]',
    '["1,000"]',
    'sea, moon',
    '[C++, C#]',
  ])('%j has none', (written) => expect(find(separatorInTag, yaml(`tags: ${written}`))).toEqual([]));
});

describe('slug-format', () => {
  test.each([
    ['slug: high and low', 'the slug high and low has a space'],
    ['slug: "tides "', 'the slug tides  has a space at its end or beginning'],
    ['slug: tides?', 'the slug tides? has ?, where the path of an address ends'],
    ['slug: c#', 'the slug c# has #, where the path of an address ends'],
    ['slug: "%E6%BD%AE"', 'the slug %E6%BD%AE has a percent sign, which is encoded a second time'],
    ['slug: tides.html', 'the slug tides.html has an ending, which becomes part of the address'],
    ['permalink: https://kelp.net/tides/', 'the permalink https://kelp.net/tides/ is a whole address'],
    ['permalink: /low tide/', 'the permalink /low tide/ has a space'],
    ['permalink: /tides/#low', 'the permalink /tides/#low has #, where the path of an address ends'],
  ])('%s', (line, message) => expect(find(slugFormat, yaml(line))).toMatchObject([{ message, fixed: null }]));

  test.each([
    'slug: 潮汐',
    'slug: High-Tide_2',
    'slug: /2022/06/tides.html',
    'slug: 2022',
    'slug: ""',
    'permalink: /tides.html',
    'permalink: tides/',
    'permalink: /:year/:title/',
    'permalink: "/{{ page.x }}/?a"',
    'permalink: false',
  ])('%s is sound', (line) => expect(find(slugFormat, yaml(line))).toEqual([]));

  test('tells of slashes where they are not allowed', () => {
    expect(find(slugFormat, yaml('slug: /a/tides.html'), { allowSlashes: false })).toMatchObject([
      { help: 'Write tides.' },
    ]);
  });
});
