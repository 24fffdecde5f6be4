import { describe, expect, test } from 'vitest';
import { docusaurus } from '../../src/validate/presets/docusaurus.ts';
import { generic } from '../../src/validate/presets/generic.ts';
import { hugo } from '../../src/validate/presets/hugo.ts';
import { valueType } from '../../src/validate/rules/value-type.ts';
import { check } from './check-rule.ts';

const typed = (block: string, preset = generic, options = {}) =>
  check(valueType, `---\n${block}\n---\n`, { preset, options });

describe('value-type', () => {
  test.each([
    ['title: [A, B]', '2:8', '"title" holds a list, where one text belongs'],
    ['title:\n  - A', '3:3', '"title" holds a list, where one text belongs'],
    ['title: {name: A}', '2:8', '"title" holds keys of its own, where one text belongs'],
    ['date: [2024-05-06]', '2:7', '"date" holds a list, where one date belongs'],
    ['date: true', '2:7', '"date" holds true, where one date belongs'],
    ['draft: maybe', '2:8', '"draft" holds maybe, where true or false belongs'],
    ['draft: 1', '2:8', '"draft" holds 1, where true or false belongs'],
    ['draft: [true]', '2:8', '"draft" holds a list, where true or false belongs'],
    ['thumbnail: 12', '2:12', '"thumbnail" holds 12, where the address of one picture belongs'],
    ['cover: true', '2:8', '"cover" holds true, where the address of one picture belongs'],
    ['link: [a]', '2:7', '"link" holds a list, where one address belongs'],
    ['permalink: true', '2:12', '"permalink" holds true, where one path belongs'],
    ['weight: heavy', '2:9', '"weight" holds heavy, where a number belongs'],
  ])('%j', (block, at, message) => {
    expect(typed(block).map((fault) => [fault.at, fault.message])).toEqual([[at, message]]);
  });

  test.each([
    ['other rules speak of', 'title: 2024\ndescription: true\ndraft: "false"\ncomments: yes\ndate: never'],
    ['an empty value', 'title:\ndate: ""\ndraft: []'],
    ['lists where they may be', 'tags: [a]\ncategories: [[a, b], c]\nauthor: [Ann, Bob]\nimage: [/a.png]'],
    ['maps where they may be', 'author: {name: Ann}\ncover: {image: /a.png}\nmenu: {main: {weight: 1}}'],
    ['false where it means none', 'permalink: false\ncover: false\nlayout: false'],
    ['a number in quotes', 'weight: "10"'],
    ['a number for a slug', 'slug: 2024'],
    ['dates of any kind', 'date: 1094729700\nupdated: 2024-05-06T07:08:09Z'],
    ['keys of their own', 'mood: [a]\nparams: {title: [a]}'],
  ])('has nothing against %s', (_, block) => {
    expect(typed(block)).toEqual([]);
  });

  test('shows how to put brackets in quotes', () => {
    const [fault] = typed("title: [it's]");
    expect(fault?.help).toBe(`If the brackets belong to the text, put it in quotes: title: "[it's]"`);
    expect(fault?.fixed).toBeNull();
  });

  test('shows both words for true or false', () => {
    expect(typed('draft: maybe')[0]?.help).toBe('Write draft: true or draft: false.');
    const [fault] = check(valueType, '+++\ndraft = "maybe"\n+++\n', { preset: generic });
    expect(fault?.help).toBe('Write draft = true or draft = false.');
  });

  test('makes a list of the one value of a key that has to have a list', () => {
    expect(typed('tags: rain', docusaurus)[0]?.fixed).toBe('---\ntags: [rain]\n---\n');
    expect(typed("tags: '2024'", docusaurus)[0]?.fixed).toBe("---\ntags: ['2024']\n---\n");
    expect(typed('keywords: no', docusaurus)[0]?.fixed).toBe("---\nkeywords: ['no']\n---\n");
    expect(check(valueType, '+++\nimages = "/a.png"\n+++\n', { preset: hugo })[0]?.fixed).toBe(
      '+++\nimages = ["/a.png"]\n+++\n',
    );
  });

  test('leaves several values in one text to list-in-string', () => {
    expect(typed('tags: rain, wind', docusaurus)).toEqual([]);
  });

  test('takes maps for the keys of its option only', () => {
    expect(typed('author: {name: Ann}', generic, { maps: [] })).toHaveLength(1);
    expect(typed('title: {en: A}', generic, { maps: ['title'] })).toEqual([]);
  });
});
