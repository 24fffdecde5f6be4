import { describe, expect, test } from 'vitest';
import { generic } from '../../src/validate/presets/generic.ts';
import { emptyValue } from '../../src/validate/rules/empty-value.ts';
import { check } from './check-rule.ts';

const empty = (block: string) => check(emptyValue, `---\n${block}\n---\n`, { preset: generic });

describe('empty-value', () => {
  test('points at the key where nothing stands behind it', () => {
    expect(empty('title: A\nauthor:   # later')).toEqual([
      {
        at: '3:1',
        end: '3:7',
        text: 'author',
        message: '"author" has nothing behind it',
        help: 'Write the author there, or take the line out.',
        fixed: null,
      },
    ]);
  });

  test('points at empty quotes, also with blanks in them', () => {
    expect(empty('date: ""\nlink: "  "').map(({ at, text, message }) => [at, text, message])).toEqual([
      ['2:7', '""', '"date" is an empty text'],
      ['3:7', '"  "', '"link" is an empty text'],
    ]);
  });

  test('points at an empty list where none belongs', () => {
    expect(empty('thumbnail: []')[0]).toMatchObject({ at: '2:12', message: '"thumbnail" is an empty list' });
  });

  test('does not tell to take out what is required', () => {
    expect(empty('title:')[0]?.help).toBe('Write the title there.');
  });

  test.each([
    [
      'what templates for new articles leave empty',
      'tags:\ncategories:\ndescription: ""\nkeywords:\nexcerpt:\nsubtitle:',
    ],
    ['an empty list of several', 'tags: []\nauthors: []\ncomments: []'],
    ['a null that is written out', 'author: null\ndate: ~'],
    ["an author's own keys, and those inside maps", 'mood:\nparams:\n  title:'],
    ['what is not empty', 'title: 0\ndraft: false\nauthor: "0"'],
  ])('has nothing against %s', (_, block) => {
    expect(empty(block)).toEqual([]);
  });
});
