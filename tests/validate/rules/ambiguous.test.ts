import { describe, expect, test } from 'vitest';
import type { ValueRule } from '../../../src/validate/rule.ts';
import { ambiguousBoolean } from '../../../src/validate/rules/ambiguous-boolean.ts';
import { ambiguousNumber } from '../../../src/validate/rules/ambiguous-number.ts';
import { check } from '../check-rule.ts';
import { article, BLOG } from './blog-preset.ts';

const found = (rule: ValueRule, block: string) => check(rule, article(block), { preset: BLOG });
const fixed = (rule: ValueRule, block: string) => found(rule, block).map((fault) => fault.fixed);

describe('ambiguous-boolean', () => {
  test('says who reads no as false, and writes false for a key that is true or false', () => {
    expect(found(ambiguousBoolean, 'title: 潮\ncomments: no # for now')).toEqual([
      {
        at: '3:11',
        end: '3:13',
        text: 'no',
        message: 'no is false to Hugo before 0.152 and Jekyll, and text to others',
        help: 'Write false.',
        fixed: article('title: 潮\ncomments: false # for now'),
      },
    ]);
  });

  test.each([
    ['draft: YES', 'draft: true'],
    ['draft: off\r', 'draft: false\r'],
    ['draft: y', 'draft: true'],
    ['draft: N', 'draft: false'],
  ])('mends %j', (before, after) => {
    expect(fixed(ambiguousBoolean, before)).toEqual([article(after)]);
  });

  test("tells of an author's own keys, nested ones too, and leaves them as they are", () => {
    const faults = found(ambiguousBoolean, 'own: Yes\nlayout: off\nsocial:\n  share: on\nflags: [no]');
    expect(faults.map(({ text }) => text)).toEqual(['Yes', 'off', 'on', 'no']);
    expect(faults.every((fault) => fault.fixed === null)).toBe(true);
    expect(faults[0]?.help).toBe("Write true, or 'Yes' in quotes if the word is meant.");
  });

  test.each([
    'draft: true',
    'draft: "no"',
    'own: y',
    'own: nope',
    'tags: [no]',
    'title: no',
    'own: !!str no',
    'own: &a yes-man',
  ])('says nothing of %j', (block) => {
    expect(found(ambiguousBoolean, block)).toEqual([]);
  });
});

describe('ambiguous-number', () => {
  test('says who reads 010 as what, and offers no fix', () => {
    expect(found(ambiguousNumber, 'zip: 010')).toEqual([
      {
        at: '2:6',
        end: '2:9',
        text: '010',
        message:
          '010 is the number 10 to Hexo, Astro and YAML 1.2 parsers, and the number 8 to gray-matter, Hugo and Jekyll',
        help: "Put it in quotes to keep it as it is: '010'",
        fixed: null,
      },
    ]);
  });

  test.each([
    ['own: 1_000', "Put it in quotes to keep it as it is: '1_000', or write the number as 1000"],
    ['own: 1,000', "Put it in quotes to keep it as it is: '1,000', or write the number as 1000"],
    ['own: 12:30', "Put it in quotes to keep it as it is: '12:30'"],
    ['own: 0b11', "Put it in quotes to keep it as it is: '0b11'"],
    ['own: 0o14', "Put it in quotes to keep it as it is: '0o14'"],
    ['weight: 1e3', "Put it in quotes to keep it as it is: '1e3'"],
    [
      'meta:\n  likes:\n    - 136171103105421_424647540924441',
      "Put it in quotes to keep it as it is: '136171103105421_424647540924441'",
    ],
    ['post_id: 1234567890123456789', "Put it in quotes to keep it as it is: '1234567890123456789'"],
  ])('finds %j', (block, help) => {
    expect(found(ambiguousNumber, block).map((fault) => fault.help)).toEqual([help]);
  });

  test.each([
    'weight: 10',
    'own: 2022',
    'own: 1.0',
    'own: -3.50',
    'own: .inf',
    'own: 2022-06-18',
    'own: 2022-06-18 09:33:38',
    "own: '010'",
    'own: !!str 010',
    'title: 010',
    'date: 12:30',
    'link: 010',
    'own: 1.2.3',
    'own: 192.168.0.10',
    'own: 0xyz',
  ])('says nothing of %j', (block) => {
    expect(found(ambiguousNumber, block)).toEqual([]);
  });
});

test.each([ambiguousBoolean, ambiguousNumber])('$name is for YAML only', (rule) => {
  expect(check(rule, '+++\nown = 1_000\nwhen = 12:30:00\n+++\n', { preset: BLOG })).toEqual([]);
});
