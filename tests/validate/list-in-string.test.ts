import { describe, expect, test } from 'vitest';
import { docusaurus } from '../../src/validate/presets/docusaurus.ts';
import { generic } from '../../src/validate/presets/generic.ts';
import { jekyll } from '../../src/validate/presets/jekyll.ts';
import { listInString } from '../../src/validate/rules/list-in-string.ts';
import { check } from './check-rule.ts';

const listed = (block: string, preset = generic) => check(listInString, `---\n${block}\n---\n`, { preset });

describe('list-in-string', () => {
  test('makes a list of what commas part', () => {
    expect(listed('tags: rain, high wind # today')).toEqual([
      {
        at: '2:7',
        end: '2:22',
        text: 'rain, high wind',
        message: 'rain, high wind is one text, not 2 tags: no tool reads "," as the end of one',
        help: 'Write a list: tags: [rain, high wind]',
        fixed: '---\ntags: [rain, high wind] # today\n---\n',
      },
    ]);
  });

  test('takes quotes away, and puts them where an item needs them', () => {
    expect(listed('categories: "c#, 2024, no, it\'s, 海, node.js"')[0]?.fixed).toBe(
      `---\ncategories: ['c#', '2024', 'no', "it's", 海, node.js]\n---\n`,
    );
  });

  test('writes TOML and JSON in their own way', () => {
    const preset = generic;
    expect(check(listInString, '+++\ntags = "a, b"\n+++\n', { preset })[0]).toMatchObject({
      help: 'Write a list: tags = ["a", "b"]',
      fixed: '+++\ntags = ["a", "b"]\n+++\n',
    });
    expect(check(listInString, '{\n"tags": "a, b"\n}\n', { preset })[0]).toMatchObject({
      help: 'Write a list: "tags": ["a", "b"]',
      fixed: '{\n"tags": ["a", "b"]\n}\n',
    });
  });

  test.each(['雨，风', '雨、风', 'rain; wind', 'rain | wind', 'rain；wind'])(
    'reports %j, and leaves it to the author',
    (text) => {
      const [fault, ...others] = listed(`tags: ${text}`);
      expect(others).toEqual([]);
      expect(fault?.help).toMatch(/^Write a list: tags: \[\S+, \S+\]$/);
      expect(fault?.fixed).toBeNull();
    },
  );

  test('reports a block of text, and leaves it to the author', () => {
    expect(listed('tags: >\n  rain, wind')[0]?.fixed).toBeNull();
  });

  test('takes the brackets off a list that stands in quotes', () => {
    expect(listed("tags: '[sea, high wind]'")).toMatchObject([
      {
        message: "'[sea, high wind]' is one text, not 2 tags: brackets within a text make no list",
        fixed: '---\ntags: [sea, high wind]\n---\n',
      },
    ]);
    expect(listed(`tags: "['c#', 'no']"`)[0]?.fixed).toBe("---\ntags: ['c#', 'no']\n---\n");
  });

  test.each([
    ['with brackets of its own', `tags: '[sea], moon'`],
    ['with a list within', `tags: '[[sea], moon]'`],
    ['with quotes that do not match', `tags: "['sea, moon']"`],
  ])('leaves a list %s to the author', (_, block) => {
    expect(listed(block)).toMatchObject([{ fixed: null }]);
  });

  test.each([
    [
      "tags: '[sea, moon]'",
      `'[sea, moon]' is one text, not 2 tags: it is cut at its blanks alone, into "[sea," and "moon]"`,
    ],
    [
      'tags: sea, moon, sun',
      'sea, moon, sun is one text, not 3 tags: it is cut at its blanks alone, into "sea,", "moon," and 1 more',
    ],
    ['categories: sea,moon', 'sea,moon is one text, not 2 categories: it is cut at blanks alone, and has none'],
  ])('says what Jekyll makes of %s', (block, message) => {
    expect(listed(block, jekyll)).toMatchObject([{ message }]);
  });

  test('overlooks a comma at the end', () => {
    expect(listed('tags: rain, wind,')[0]?.fixed).toBe('---\ntags: [rain, wind]\n---\n');
  });

  test.each([
    ['one tag', 'tags: rain'],
    ['one tag of two words, and what Jekyll cuts at its blanks', 'tags: high wind\ncategories: jekyll update'],
    ['a list', 'tags: [rain, wind]\ncategories: [Portland, Oregon]'],
    ['a sentence', 'tags: Rain fell on the town all day until the evening, when at last it stopped'],
    ['a text that has commas', 'title: Rain, wind\nkeywords: rain, wind\nauthor: Lee, Ann'],
    ['one tag and a comma', 'tags: rain,'],
    ['empty parts', 'tags: rain,,wind'],
    ['several kinds of separators', 'tags: a, b; c'],
  ])('has nothing against %s', (_, block) => {
    expect(listed(block)).toEqual([]);
  });

  test('reads every key that has to have a list', () => {
    expect(listed('keywords: rain, wind', docusaurus)[0]?.fixed).toBe('---\nkeywords: [rain, wind]\n---\n');
  });
});
