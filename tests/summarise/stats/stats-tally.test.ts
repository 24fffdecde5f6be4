import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type StatsOptions, StatsTally } from '../../../src/summarise/stats/stats-tally.ts';
import { type SomeFile, someFile } from './some-file.ts';

const NOW = new Date('2024-01-10T12:00:00Z');

function statsOf(files: readonly SomeFile[], options: Partial<StatsOptions> = {}) {
  const tally = new StatsTally({ now: NOW, ...options });
  for (const file of files) tally.add(someFile(file));
  return tally.summary();
}

describe('statistics', () => {
  test('sum words, minutes, images, links and bytes', () => {
    const { totals } = statsOf([
      { words: 100, minutes: 1, images: 2, links: 3, bytes: 400 },
      { words: 50, minutes: 2, images: 0, links: 1, bytes: 100 },
    ]);
    expect(totals).toEqual({ articles: 2, words: 150, minutes: 3, images: 2, links: 4, bytes: 500 });
  });

  test('count an article whose body was not measured, and nothing of its body', () => {
    const tally = new StatsTally({ now: NOW });
    const { row } = someFile({ words: null, minutes: null, images: null, links: null, body: null });
    tally.add({ path: 'a.md', row, measure: null, bytes: null, problem: {} });
    const { totals, lengths, health } = tally.summary();
    expect(totals).toEqual({ articles: 1, words: 0, minutes: 0, images: 0, links: 0, bytes: 0 });
    expect(lengths).toBeNull();
    expect([health.emptyBody.count, health.withoutImages.count, health.unreadableFrontMatter.paths]).toEqual([
      0,
      0,
      ['a.md'],
    ]);
  });

  test('leave out of all but health a file that cannot be read', () => {
    const tally = new StatsTally({ now: NOW });
    tally.add({ path: 'gone.md', row: null, measure: null, bytes: null, problem: {} });
    const { totals, dates, health } = tally.summary();
    expect([totals.articles, dates.undated]).toEqual([0, 0]);
    expect(health.unreadable).toEqual({ count: 1, paths: ['gone.md'] });
    expect(health.missingTitle.count).toBe(0);
  });

  test('have groups and fields only if they were asked for', () => {
    expect(Object.keys(statsOf([{}]))).toEqual(['totals', 'dates', 'lengths', 'linkDomains', 'imageDomains', 'health']);
    const { by, fields } = statsOf([{ data: { layout: 'post' } }], { by: 'layout', fields: true });
    expect(by?.groups.map(({ name }) => name)).toEqual(['post']);
    expect(fields?.map(({ key }) => key)).toEqual(['layout']);
  });

  test('are plain JSON', () => {
    const stats = statsOf([{ linksTo: ['https://a.net/'], data: { tags: ['x'] } }], { by: 'tag', fields: true });
    expect(JSON.parse(JSON.stringify(stats))).toEqual(stats);
  });

  test('of no articles are nothing', () => {
    const { totals, dates, lengths } = statsOf([]);
    expect([totals.articles, dates.first, dates.histogram, lengths]).toEqual([0, null, null, null]);
  });

  test('keep no text of the articles in memory', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const tally = new StatsTally({ now: NOW, by: 'tag', fields: true });
    const size = 200_000;
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let number = 0; number < 500; number++) {
      const file =
        `title ${number} of this article, tag ${number} of this article, https://host${number}.example.net/ `.padEnd(
          size,
          `${number} `,
        );
      const [title, tag, link] = file.split(/, | (?=\d* *$)/, 3) as [string, string, string];
      const data = { title, tags: [tag], link };
      tally.add(someFile({ title, tags: [tag], linksTo: [link.slice(0, 40)], text: file, data, path: 'a.md' }));
    }
    collect();
    expect(tally.summary().totals.articles).toBe(500);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * size);
  });
});
