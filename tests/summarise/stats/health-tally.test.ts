import { describe, expect, test } from 'vitest';
import { HealthTally } from '../../../src/summarise/stats/health-tally.ts';
import { type SomeFile, someFile } from './some-file.ts';

/** What is found in articles called a, b, c and so on, on 10 January 2024. */
function healthOf(...files: SomeFile[]) {
  const tally = new HealthTally(new Date('2024-01-10T23:00:00Z'));
  for (const [index, file] of files.entries()) {
    const { row, measure } = someFile({ path: 'abcdefgh'[index]!, imagesFrom: ['a.png'], ...file });
    tally.add(row!, measure!.text);
  }
  return tally.summary();
}

describe('health', () => {
  test('finds nothing amiss with an article that has it all', () => {
    expect(Object.values(healthOf({})).map(({ count }) => count)).toEqual(new Array(11).fill(0));
  });

  test('finds what is missing', () => {
    const health = healthOf(
      { title: null },
      { date: null },
      { author: null },
      { body: 'empty', words: 0 },
      { images: 0 },
    );
    expect(health.missingTitle).toEqual({ count: 1, paths: ['a'] });
    expect(health.missingDate.paths).toEqual(['b']);
    expect(health.missingAuthor.paths).toEqual(['c']);
    expect(health.emptyBody.paths).toEqual(['d']);
    expect(health.withoutImages.paths).toEqual(['e']);
  });

  test('finds dates that are none, but not where there is no date at all', () => {
    const health = healthOf(
      { data: { date: 'next Tuesday' }, date: null },
      { data: { date: '2022-02-30' }, date: '2022-02-03', dateSource: 'file-name' },
      { data: { date: '' }, date: null },
      { data: { date: '2022-02-03' } },
    );
    expect(health.brokenDate.paths).toEqual(['a', 'b']);
    expect(health.missingDate.paths).toEqual(['a', 'c']);
  });

  test('finds dates in the future, with a day of grace for zones', () => {
    const health = healthOf({ date: '2024-01-10' }, { date: '2024-01-11T12:00:00+14:00' }, { date: '2024-01-12' });
    expect(health.futureDate.paths).toEqual(['c']);
  });

  test('finds articles with the same title, whatever its white space', () => {
    const { sameTitle } = healthOf(
      { title: '潮汐  表' },
      { title: 'Tides' },
      { title: ' 潮汐 表' },
      { title: 'tides' },
      { title: null },
      { title: null },
      { title: '潮汐\n表' },
    );
    expect(sameTitle).toEqual({
      count: 3,
      sets: 1,
      examples: [{ what: '潮汐 表', count: 3, paths: ['a', 'c', 'g'] }],
    });
  });

  test('finds articles with the same text, but not those without text', () => {
    const { sameBody } = healthOf({ text: 'One' }, { text: 'Two' }, { text: '' }, { text: 'One' }, { text: '' });
    expect(sameBody).toEqual({ count: 2, sets: 1, examples: [{ what: null, count: 2, paths: ['a', 'd'] }] });
  });

  test('counts all, and keeps the first thousand paths', () => {
    const tally = new HealthTally(new Date());
    for (let number = 0; number < 1200; number++) {
      tally.add(someFile({ path: `${number}`, author: null, title: 'Tides' }).row!, 'Same');
    }
    const { missingAuthor, sameTitle, sameBody } = tally.summary();
    expect([missingAuthor.count, missingAuthor.paths.length, missingAuthor.paths[999]]).toEqual([1200, 1000, '999']);
    expect([sameTitle.count, sameTitle.sets, sameTitle.examples[0]?.paths.length]).toEqual([1200, 1, 1000]);
    expect(sameBody.count).toBe(1200);
  });
});
