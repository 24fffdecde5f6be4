import { describe, expect, test } from 'vitest';
import type { ValueRule } from '../../../src/validate/rule.ts';
import { textAsBoolean } from '../../../src/validate/rules/text-as-boolean.ts';
import { textAsDate } from '../../../src/validate/rules/text-as-date.ts';
import { textAsNull } from '../../../src/validate/rules/text-as-null.ts';
import { textAsNumber } from '../../../src/validate/rules/text-as-number.ts';
import { check } from '../check-rule.ts';
import { article, BLOG } from './blog-preset.ts';

const found = (rule: ValueRule, block: string) => check(rule, article(block), { preset: BLOG });
const fixed = (rule: ValueRule, block: string) => found(rule, block).map((fault) => fault.fixed);

describe('text-as-date', () => {
  test('points at a title that is a date, says who reads it so and what they show', () => {
    expect(found(textAsDate, 'title: 2022-06-18')).toEqual([
      {
        at: '2:8',
        end: '2:18',
        text: '2022-06-18',
        message: '2022-06-18 is read as a date by Hexo, Astro and gray-matter, and shown as "Sat Jun 18 2022 …"',
        help: "Put it in quotes: '2022-06-18'",
        fixed: article("title: '2022-06-18'"),
      },
    ]);
  });

  test.each([
    ['title: 2022-06-18 # a diary', "title: '2022-06-18' # a diary"],
    ['title: 2022-06-18 09:33:38\r\nlang: en\r', "title: '2022-06-18 09:33:38'\r\nlang: en\r"],
    ['tags: [日记, 2022-06-18]', "tags: [日记, '2022-06-18']"],
    ['tags:\n  - 2022-06-18T01:33:38Z', "tags:\n  - '2022-06-18T01:33:38Z'"],
    ['slug: 2022-06-18', "slug: '2022-06-18'"],
    ['categories:\n  - [a, 2022-06-18]', "categories:\n  - [a, '2022-06-18']"],
  ])('puts quotes round the date in %j and leaves the rest', (before, after) => {
    expect(fixed(textAsDate, before)).toEqual([article(after)]);
  });

  test.each([
    'date: 2022-06-18',
    "title: '2022-06-18'",
    'title: !!str 2022-06-18',
    'title: !!str &day 2022-06-18',
    'title: 2022-06-18 in Kyoto',
    'title: 2022-06',
    'title: 2022/06/18',
    'title: 2022-06-18 09:33',
    'title:\n  from: 2022-06-18',
    'fetched: 2022-06-18',
  ])('says nothing of %j', (block) => {
    expect(found(textAsDate, block)).toEqual([]);
  });
});

describe('text-as-number', () => {
  test.each([
    ['title: 1984', '1984 is read as a number, where text is meant'],
    ['title: 3.10', '3.10 is read as the number 3.1'],
    ['title: .5', '.5 is read as the number 0.5'],
    ['title: 0x1F', '0x1F is read as the number 31'],
    ['title: 1_000', '1_000 is read as the number 1000 to gray-matter, Hugo and Jekyll, and text to others'],
    [
      'tags: [010]',
      '010 is read as the number 10 to Hexo, Astro and YAML 1.2 parsers, and the number 8 to gray-matter, Hugo and Jekyll',
    ],
  ])('%s: %s', (block, message) => {
    expect(found(textAsNumber, block).map((fault) => fault.message)).toEqual([message]);
  });

  test.each([
    ['title: 1984', "title: '1984'"],
    ['title: 12:30\r', "title: '12:30'\r"],
    ['title: 1e3 # thousand', "title: '1e3' # thousand"],
    ['tags: [python, 3.10]', "tags: [python, '3.10']"],
    ['tags:\n- 010\n- 二', "tags:\n- '010'\n- 二"],
    ['slug: 007', "slug: '007'"],
    ['description: 1,000', "description: '1,000'"],
  ])('mends %j', (before, after) => {
    expect(fixed(textAsNumber, before)).toEqual([article(after)]);
  });

  test.each([
    'tags: [2022, 7]',
    'tags:\n  - 2022',
    'author: 42',
    'tags: ["3.10"]',
    'title: 1.2.3',
    'title: 12:60',
    'title: 1984 and after',
    'title: !!str 1984',
    'weight: 010',
    'version: 3.10',
    'link: 010',
  ])('says nothing of %j', (block) => {
    expect(found(textAsNumber, block)).toEqual([]);
  });
});

describe('text-as-boolean', () => {
  test('says what the tag on is to whom', () => {
    expect(found(textAsBoolean, 'tags: [on, off-road]')).toEqual([
      {
        at: '2:8',
        end: '2:10',
        text: 'on',
        message: 'on is true to Hugo before 0.152 and Jekyll, and text to others',
        help: "Put it in quotes: 'on'",
        fixed: article("tags: ['on', off-road]"),
      },
    ]);
  });

  test.each([
    ['lang: no', "lang: 'no'"],
    ['title: Yes', "title: 'Yes'"],
    ['title: N', "title: 'N'"],
    ['title: true', "title: 'true'"],
    ['tags:\n  - TRUE # the band', "tags:\n  - 'TRUE' # the band"],
    ['slug: off\r', "slug: 'off'\r"],
  ])('mends %j', (before, after) => {
    expect(fixed(textAsBoolean, before)).toEqual([article(after)]);
  });

  test('offers no fix where the author may mean that there is none', () => {
    expect(fixed(textAsBoolean, 'excerpt: no\ntags: off')).toEqual([null, null]);
  });

  test.each([
    'excerpt: false',
    'author: false',
    'draft: no',
    'comments: yes',
    'layout: no',
    'own: no',
    'title: "no"',
    'title: No country for old men',
    'title: yEs',
    'tags: [norway]',
  ])('says nothing of %j', (block) => {
    expect(found(textAsBoolean, block)).toEqual([]);
  });
});

describe('text-as-null', () => {
  test('says that a title null is empty, and offers no fix', () => {
    expect(found(textAsNull, 'title: null')).toEqual([
      {
        at: '2:8',
        end: '2:12',
        text: 'null',
        message: 'null is read as no value, so this title is empty',
        help: "Write the title, or 'null' in quotes if the word itself is meant.",
        fixed: null,
      },
    ]);
  });

  test.each(['title: ~', 'title: Null # none', 'tags: [a, NULL]', 'tags:\n  - ~'])('finds the one of %j', (block) => {
    expect(found(textAsNull, block)).toHaveLength(1);
  });

  test.each([
    'title:',
    'title: ""',
    'tags: null',
    'layout: null',
    'author: ~',
    'own: null',
    "title: 'null'",
    'title: nULL',
  ])('says nothing of %j', (block) => {
    expect(found(textAsNull, block)).toEqual([]);
  });
});

test.each([textAsDate, textAsNumber, textAsBoolean, textAsNull])('$name is for YAML only', (rule) => {
  expect(check(rule, '+++\ntitle = 1984\ntags = [3.10, true]\n+++\n', { preset: BLOG })).toEqual([]);
  expect(check(rule, '{"title": 1984, "tags": [true, null]}\n', { preset: BLOG })).toEqual([]);
});
