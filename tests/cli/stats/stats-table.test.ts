import { describe, expect, test } from 'vitest';
import { type FilledTable, statsTable } from '../../../src/cli/stats/stats-table.ts';
import { type StatsOptions, StatsTally } from '../../../src/summarise/stats/stats-tally.ts';
import { type SomeFile, someFile } from '../../summarise/stats/some-file.ts';

/** The names of the columns, and the values of each row. */
function cellsOf(files: readonly SomeFile[], options: Partial<StatsOptions> = {}) {
  const tally = new StatsTally({ now: new Date('2024-01-10'), ...options });
  for (const file of files) tally.add(someFile(file));
  const { table, rows } = statsTable(tally.summary()) as FilledTable<unknown>;
  return [
    table.columns.map(({ name }) => name),
    ...rows.map((row) => table.columns.map((column) => column.value(row))),
  ];
}

describe('statistics as a table', () => {
  test('have a row for each figure', () => {
    const rows = cellsOf([
      { words: 60, minutes: 1, linksTo: ['https://kelp.net', '/a'], bytes: 70 },
      { words: 40, minutes: 1, date: null },
    ]);
    expect(rows.slice(0, 22)).toEqual([
      ['section', 'name', 'value'],
      ['totals', 'articles', 2],
      ['totals', 'words', 100],
      ['totals', 'minutes', 2],
      ['totals', 'images', 0],
      ['totals', 'links', 2],
      ['totals', 'bytes', 70],
      ['dates', 'dated', 1],
      ['dates', 'undated', 1],
      ['dates', 'first', '2022-06-18'],
      ['dates', 'last', '2022-06-18'],
      ['dates by day', '2022-06-18', 1],
      ['lengths', 'articles', 2],
      ['lengths', 'min', 40],
      ['lengths', 'median', 50],
      ['lengths', 'p90', 58],
      ['lengths', 'max', 60],
      ['lengths', 'mean', 50],
      ['articles by words', '0-49', 1],
      ['articles by words', '50-99', 1],
      ['linkDomains', 'kelp.net', 1],
      ['linkDomains', '(others)', 0],
    ]);
    expect(rows).toContainEqual(['health', 'missingDate', 1]);
    expect(rows).toContainEqual(['health', 'sameBody', 0]);
  });

  test('have a row for each group', () => {
    expect(cellsOf([{ tags: ['a'], words: 5 }, {}], { by: 'tag' })).toEqual([
      ['group', 'articles', 'words', 'minutes', 'images', 'links'],
      ['a', 1, 5, 0, 0, 0],
      [null, 1, 0, 0, 0, 0],
    ]);
  });

  test('have a row for each key of the front matter', () => {
    const files = [{ data: { date: '2022-06-18', n: 3 } }, { data: { date: '2022/06/19', n: null, tags: ['x'] } }];
    const [heading, ...rows] = cellsOf(files, { fields: true });
    const named = rows.map((row) => Object.fromEntries(row.map((value, index) => [heading![index], value])));
    expect(named.map(({ key }) => key)).toEqual(['date', 'n', 'tags', 'tags[]']);
    expect(named[0]).toMatchObject({
      articles: 2,
      share: 1,
      types: ['string'],
      distinct: 2,
      min: '2022-06-18',
      max: '2022-06-19',
      dateShapes: ['iso', 'slashes'],
      samples: ['2022-06-18', '2022/06/19'],
    });
    expect(named[1]).toMatchObject({ types: ['integer', 'null'], empty: 1, min: 3, max: 3, dateShapes: [] });
    expect(named[2]).toMatchObject({ minItems: 1, maxItems: 1, min: null });
  });
});
