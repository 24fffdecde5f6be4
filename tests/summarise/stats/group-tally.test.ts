import { describe, expect, test } from 'vitest';
import { GroupTally } from '../../../src/summarise/stats/group-tally.ts';
import { type SomeFile, someFile } from './some-file.ts';

function groupsBy(key: string, files: readonly SomeFile[]) {
  const tally = new GroupTally(key);
  for (const file of files) tally.add(someFile(file).row!);
  return tally.summary().groups;
}

/** The groups by name, with how many articles each has. */
const sizes = (key: string, files: readonly SomeFile[]) =>
  groupsBy(key, files).map(({ name, articles }) => [name, articles]);

describe('groups', () => {
  test('sum what their articles have', () => {
    const files = [
      { categories: ['news'], words: 10, minutes: 1, images: 2, links: 3 },
      { categories: ['news'], words: 5, minutes: 1, images: 0, links: 4 },
    ];
    expect(groupsBy('category', files)).toEqual([
      { name: 'news', articles: 2, words: 15, minutes: 2, images: 2, links: 7 },
    ]);
  });

  test('hold an article in each of its values, and once where a value comes twice', () => {
    expect(sizes('tag', [{ tags: ['a', 'b', 'a'] }, { tags: ['b'] }])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  test('come by size, of equal size by name as people count, and articles without a value last', () => {
    const files = [{}, {}, {}, { tags: ['part 10'] }, { tags: ['part 9'] }, { tags: ['z'] }, { tags: ['z'] }];
    expect(sizes('tag', files)).toEqual([
      ['z', 2],
      ['part 9', 1],
      ['part 10', 1],
      [null, 3],
    ]);
  });

  test('of months and years come in order of time', () => {
    const files = [
      { date: '2022-10-01' },
      { date: '2022-09-30T23:59:59-11:00' },
      { date: '2022-10-03' },
      { date: '0987-01-01' },
      { date: null },
    ];
    expect(sizes('month', files)).toEqual([
      ['0987-01', 1],
      ['2022-09', 1],
      ['2022-10', 2],
      [null, 1],
    ]);
    expect(sizes('year', files)).toEqual([
      ['0987', 1],
      ['2022', 3],
      [null, 1],
    ]);
  });

  test('of weekdays begin with Monday', () => {
    // 18 June 2022 was a Saturday, 1 January 1900 a Monday.
    const files = [{ date: '2022-06-19' }, { date: '2022-06-18T23:00:00-08:00' }, { date: '1900-01-01' }];
    expect(sizes('weekday', files)).toEqual([
      ['Monday', 1],
      ['Saturday', 1],
      ['Sunday', 1],
    ]);
  });

  test('of authors know several from one with a comma in the name', () => {
    const files = [
      { author: 'Ada, Bob', data: { authors: ['Ada', { name: 'Bob' }] } },
      { author: 'Ada', data: { author: 'Ada' } },
      { author: 'King, Jr.', data: { author: 'King, Jr.' } },
      { author: null },
    ];
    expect(sizes('author', files)).toEqual([
      ['Ada', 2],
      ['Bob', 1],
      ['King, Jr.', 1],
      [null, 1],
    ]);
  });

  test('can be by any key of the front matter: a path, texts, numbers, lists, maps', () => {
    const files = [
      { data: { extra: { rating: 5 }, 'a.b': 'dotted' } },
      { data: { extra: { rating: [5, ' 4 '] } } },
      { data: { extra: { rating: { of: 3 } } } },
      { data: { extra: { rating: '' } } },
      { data: { extra: null } },
      { data: {} },
    ];
    expect(sizes('extra.rating', files)).toEqual([
      ['5', 2],
      ['{"of":3}', 1],
      ['4', 1],
      [null, 3],
    ]);
    expect(sizes('a.b', files)).toEqual([
      ['dotted', 1],
      [null, 5],
    ]);
    expect(sizes('constructor', files)).toEqual([[null, 6]]);
  });

  test('by categories and tags are those by category and tag', () => {
    expect(sizes('tags', [{ tags: ['a'], data: { tags: 'a, b' } }])).toEqual([['a', 1]]);
    expect(sizes('categories', [{ categories: ['c'] }])).toEqual([['c', 1]]);
  });

  test('by domain take the address that the front matter says the article is from, and no link', () => {
    const linksTo = ['https://elsewhere.net/'];
    const files = [
      { data: { source: 'https://www.Kelp.net:8080/a?b' }, linksTo },
      { data: { url: '/path', blogger_orig_url: 'http://kelp.net/b' }, linksTo },
      { data: { url: 'https://copy.net/c', canonical_url: 'https://origin.net/c' } },
      { data: { source: { name: 'Kelp' } }, linksTo },
    ];
    expect(sizes('domain', files)).toEqual([
      ['kelp.net', 2],
      ['origin.net', 1],
      [null, 1],
    ]);
  });

  test('have names of bounded length', () => {
    const [group] = groupsBy('summary', [{ data: { summary: 'x'.repeat(500) } }]);
    expect(group?.name).toBe(`${'x'.repeat(119)}…`);
  });
});
