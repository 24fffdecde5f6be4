import { expect, test } from 'vitest';
import { mergedListItem } from '../../../src/validate/rules/merged-list-item.ts';
import { check } from '../check-rule.ts';
import { article, BLOG } from './blog-preset.ts';

const found = (block: string) => check(mergedListItem, article(block), { preset: BLOG });

test('points at the item that is none, and moves it below the one above', () => {
  expect(found('tags:\n  - 海\n    - 月\n  - tide')).toEqual([
    {
      at: '4:5',
      end: '4:8',
      text: '- 月',
      message: '- 月 is no item of its own: it is indented deeper than the line above, and read as a part of 海',
      help: 'Indent it like the item above:   - 月',
      fixed: article('tags:\n  - 海\n  - 月\n  - tide'),
    },
  ]);
});

test.each([
  ['tags:\n- a\n   - b', 'tags:\n- a\n- b'],
  ['tags:\r\n- a\r\n - b\r', 'tags:\r\n- a\r\n- b\r'],
  ['tags:\n  - a\n    - b # second', 'tags:\n  - a\n  - b # second'],
])('mends %j', (before, after) => {
  expect(found(before).map((fault) => fault.fixed)).toEqual([article(after)]);
});

test('finds each of several items', () => {
  expect(found('tags:\n  - a\n    - b\n      - c').map(({ at }) => at)).toEqual(['4:5', '5:7']);
});

test('finds items below a value that stands on the line of its key, and leaves them: what that value is, is open', () => {
  const faults = found('tags: a\n  - b');
  expect(faults.map(({ text, fixed }) => [text, fixed])).toEqual([['- b', null]]);
  expect(faults[0]?.help).toBe('Write each item of tags on a line of its own, with "- " before it.');
});

test("leaves an author's own list as it is, since a list in a list may be meant", () => {
  expect(found('parts:\n  - a\n    - b').map((fault) => fault.fixed)).toEqual([null]);
});

test.each(['own:\n  tags:\n    - a\n    - b', 'own:\n  - tags:\n      - a\n      - b'])(
  'mends the list of a known key wherever that stands: %j',
  (mended) => {
    expect(found(mended.replace(/- b$/, '   - b')).map(({ fixed }) => fixed)).toEqual([article(mended)]);
  },
);

test.each([
  'tags:\n  - a\n  - b',
  'tags:\n  - - a\n    - b',
  'tags:\n  - a\n    and b',
  'tags:\n  - a\n    -b',
  'tags:\n  - "a\n    - b"',
  'tags:\n  - |\n    a\n    - b',
  'description: a walk\n  - and a swim',
  'own: a walk\n  - and a swim',
])('says nothing of %j', (block) => {
  expect(found(block)).toEqual([]);
});
