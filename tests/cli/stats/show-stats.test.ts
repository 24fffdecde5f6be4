import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showStats } from '../../../src/cli/stats/show-stats.ts';
import { widthOf } from '../../../src/report/display-width.ts';
import type { Paint } from '../../../src/report/report.ts';
import { type StatsOptions, StatsTally } from '../../../src/summarise/stats/stats-tally.ts';
import { anyLabel, ascii, plain } from '../../report/charts/some-style.ts';
import { type SomeFile, someFile } from '../../summarise/stats/some-file.ts';

const NOW = new Date('2024-01-10T12:00:00Z');
const view = (width: number, paths: string[] = []) => ({ ...plain(width), paths, now: NOW });

function statsOf(files: readonly SomeFile[], options: Partial<StatsOptions> = {}) {
  const tally = new StatsTally({ now: NOW, ...options });
  for (const file of files) tally.add(someFile(file));
  return tally.summary();
}

describe('statistics for people', () => {
  test('show a folder at a glance', () => {
    const files = [
      { path: 'a.md', date: '2021-03-01', words: 1200, minutes: 4, bytes: 9000, linksTo: ['https://kelp.net/a', '/b'] },
      { path: 'b.md', date: '2022-03-01', words: 300, minutes: 1, bytes: 3000, imagesFrom: ['https://img.net/a.png'] },
      { path: 'c.md', date: null, title: null, words: 60, minutes: 1, bytes: 500, linksTo: ['https://kelp.net'] },
    ];
    expect(showStats(statsOf(files), view(72, ['posts']))).toBe(
      `\
3 articles · 1,560 words · 6 minutes to read · 1 image · 3 links · 13 kB

Dates  2021-03-01 to 2022-03-01, 1 article without a date
  day         articles
  2021-03-01         1  ████████████████████████████████████████████████
  ⋮ 364 days without an article
  2022-03-01         1  ████████████████████████████████████████████████

Length  60 to 1,200 words
  median 300 · mean 520 · nine in ten up to 1,020
  words        articles
  50–99               1  ███████████████████████████████████████████████
  100–199             0
  200–499             1  ███████████████████████████████████████████████
  500–999             0
  1,000–1,999         1  ███████████████████████████████████████████████

Links  3 in all
  kelp.net    2  67 %  █████████████████████████████████████████████████
  (own site)  1  33 %

Images  1 in all
  img.net  1  100 %  ██████████████████████████████████████████████████

Health
  ! 1  33 %  without a title
    article-kit list posts --where "missing(title)"
  ! 1  33 %  without a date
    article-kit list posts --where "missing(date)"
    2  67 %  without images
    article-kit list posts --where "images = 0"
`,
    );
  });

  test('show a calendar where the dates are within a year', () => {
    const files = Array.from({ length: 30 }, (_, index) => ({
      date: new Date(Date.UTC(2022, 0, 1 + index * 10)).toISOString(),
    }));
    const lines = showStats(statsOf(files), view(80)).split('\n');
    // 1 January 2022 was a Saturday, and so was 12 March, 70 days later.
    expect(lines.find((line) => line.startsWith('  Sat '))).toMatch(/^ {2}Sat █·········█/);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}2022-01 +4 {2}█+$/));
  });

  test('show groups, and what the missing value is', () => {
    const stats = statsOf([{ tags: ['海'], words: 1500 }, { tags: ['海', 'b'] }, {}], { by: 'tag' });
    expect(showStats(stats, view(60))).toBe(
      `\
3 articles · 1,500 words · 0 minutes to read · 0 images
0 links · 0 bytes

By tag  articles with several count in each of them
  tag       articles  words  minutes  images
  海               2  1,500        0       0  ██████████████
  b                1      0        0       0  ███████
  (no tag)         1      0        0       0
`,
    );
  });

  test('show fifty groups by size, and all of those in time', () => {
    const files = Array.from({ length: 70 }, (_, index) => ({ tags: [`t${index}`], date: `${1900 + index}-01-01` }));
    const byTag = showStats(statsOf(files, { by: 'tag' }), view(80));
    expect(byTag.match(/^ {2}t\d+ /gm)).toHaveLength(50);
    expect(byTag).toContain('⋮ 20 more groups: --format tsv shows every one\n');
    expect(showStats(statsOf(files, { by: 'year' }), view(80)).match(/^ {2}\d{4} /gm)).toHaveLength(70);
  });

  test('show fields', () => {
    const files = [
      { data: { title: 'A', date: '2022-06-18', tags: ['x', 'y'] } },
      { data: { title: 'A', date: '2022/06/19', rating: 4.5 } },
      { data: { title: '' } },
    ];
    expect(showStats(statsOf(files, { fields: true }), view(80))).toContain(`\
Fields  in how many articles, types, values
  title   3  100 %  string; 1 empty
    2 values: "A" (2), ""
  date    2   67 %  string
    2 values: "2022-06-18", "2022/06/19"
    dates: iso 1, slashes 1; 2022-06-18 to 2022-06-19
  rating  1   33 %  number
    1 value: 4.5
    numbers: 4.5
  tags    1   33 %  array
    lists: 2 items
  tags[]  1   33 %  string
    2 values: "x", "y"
`);
  });

  test('show fields by the least and the greatest of their values', () => {
    const files = [
      { data: { rating: 4.5, tags: ['x', 'y'], date: '2022-06-18' } },
      { data: { rating: 3, tags: [], date: '2021-06-18' } },
    ];
    const text = showStats(statsOf(files, { fields: true }), view(80));
    expect(text).toContain('dates: iso 2; 2021-06-18 to 2022-06-18\n');
    expect(text).toContain('numbers: 3 to 4.5\n');
    expect(text).toContain('lists: 0 to 2 items, 1 on average\n');
  });

  test('show whole words where a mean or a median lies between two', () => {
    const text = showStats(statsOf([{ words: 10 }, { words: 15 }]), view(80));
    expect(text).toContain('median 13 · mean 13 · nine in ten up to 15\n');
  });

  test('name articles that are the same, and where to find the others', () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path: `${path}.md`, title: 'Tides', text: path }));
    expect(showStats(statsOf(files), view(100))).toContain(`\
  ! 5  100 %  with the title of another  article-kit stats --json
      "Tides": a.md, b.md, c.md, and 2 more
    5  100 %  without images             article-kit list --where "images = 0"
`);
  });

  test('say that nothing is amiss', () => {
    expect(showStats(statsOf([{ imagesFrom: ['a.png'] }]), view(80))).toContain('\nHealth  ✓ nothing amiss\n');
  });

  test('of no articles say so, and what could not be read', () => {
    expect(showStats(statsOf([]), view(80))).toBe('No articles.\n');
    const tally = new StatsTally({ now: NOW });
    tally.add({ path: 'a.md', row: null, measure: null, bytes: null, problem: {} });
    expect(showStats(tally.summary(), view(80))).toBe(
      'No articles.\n\nHealth\n  ! 1    cannot be read  article-kit validate\n',
    );
  });

  test('are ASCII where the terminal is', () => {
    const stats = statsOf([{ date: '2021-01-01' }, { date: '2022-01-01', words: 3000 }, { title: 'x'.repeat(500) }]);
    expect(showStats(stats, { ...ascii(70), paths: [], now: NOW })).toMatch(/^[\n -~]+$/);
  });

  test('keep within the width, with and without colours, whatever the articles', () => {
    const file = fc.record(
      {
        path: anyLabel,
        title: fc.option(anyLabel),
        date: fc.option(
          fc
            .date({ min: new Date('1000-01-01'), max: new Date('3000-01-01'), noInvalidDate: true })
            .map((date) => date.toISOString()),
        ),
        author: fc.option(anyLabel),
        tags: fc.array(anyLabel, { maxLength: 3 }),
        words: fc.nat({ max: 50_000 }),
        text: fc.constantFrom('', 'same', 'other'),
        linksTo: fc.array(fc.webUrl(), { maxLength: 3 }),
        data: fc.dictionary(anyLabel, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
      },
      { requiredKeys: [] },
    );
    const asked = fc.record({
      by: fc.option(fc.constantFrom('tag', 'month', 'a.b'), { nil: undefined }),
      fields: fc.boolean(),
    });
    const painted: Paint = (tone, text) => `\u001b[${tone.length}m${text}\u001b[0m`;
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 8 }),
        asked,
        fc.integer({ min: 40, max: 200 }),
        (files, options, width) => {
          const stats = statsOf(files as SomeFile[], options);
          const shown = showStats(stats, view(width));
          for (const line of shown.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
          const coloured = showStats(stats, { ...view(width), paint: painted });
          expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(shown);
        },
      ),
      { numRuns: 60 },
    );
  });
});
