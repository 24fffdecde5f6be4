import { execFileSync, spawnSync } from 'node:child_process';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../report/table/cells-of.ts';
import { readCsv } from '../report/table/read-csv.ts';
import { World } from './world.ts';

/** Titles that mean something in one of the formats, or take more than a byte, a unit or a column for a character. */
const TITLES = [
  'Plain, with a comma',
  'He said "low tide"; she said \'high\'',
  ' blanks around ',
  'two\nlines, and a\ttab',
  'a | b \\ c `d` *e* _f_ [g](h) <b>i</b> &amp; $j$ ~~k~~',
  '=HYPERLINK("https://example.com")',
  'https://example.com/a_b_c?d=e&f=g',
  '三千只表：“慢”，也是一种快',
  'قراءة في المد والجزر 2026',
  'שפל וגאות',
  '👩‍👩‍👧 🇨🇦 e\u0301 ｶﾅ',
  '007',
  '# no heading',
  'NULL',
  '{"a": [1, "x"]}',
];

const COLUMNS = ['path', 'title', 'date', 'tags', 'words', 'extra'];

const FOLDER = Object.fromEntries([
  ...TITLES.map((title, index) => {
    const fields = {
      title,
      date: `2026-03-${10 + index}T09:30:00+01:00`,
      tags: ['sea, wide', title],
      extra: { rating: index },
    };
    return [
      `posts/${10 + index} of many.md`,
      `${JSON.stringify(fields, null, 1)}\n<p>${'word '.repeat(index * 700)}</p>\n`,
    ];
  }),
  ['posts/2025-11-30-bare.md', 'No front matter.\n'],
]);

type Row = Record<string, unknown>;

async function listAs(format: string): Promise<string> {
  const { out, err, code } = await new World(FOLDER).run(['list', '--columns', COLUMNS.join(), '--format', format]);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

const jsonRows = async (): Promise<Row[]> => JSON.parse(await listAs('json'));

/** What a value is where every cell is a text. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const textRows = (rows: Row[]) => rows.map((row) => COLUMNS.map((name) => textOf(row[name])));

describe('list', () => {
  test('as JSON has the values of the front matter', async () => {
    const rows = await jsonRows();
    const titled = rows.filter(({ title }) => title !== null);
    expect(titled.map(({ title }) => title)).toEqual(TITLES);
    expect(titled[7]).toEqual({
      path: 'posts/17 of many.md',
      title: '三千只表：“慢”，也是一种快',
      date: '2026-03-17T09:30:00+01:00',
      tags: ['sea, wide', '三千只表：“慢”，也是一种快'],
      words: 4900,
      extra: { rating: 7 },
    });
    expect(rows.find(({ title }) => title === null)).toEqual({
      path: 'posts/2025-11-30-bare.md',
      title: null,
      date: '2025-11-30',
      tags: [],
      words: 3,
      extra: null,
    });
  });

  test('as NDJSON says the same, a row on each line', async () => {
    const lines = (await listAs('ndjson')).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await jsonRows());
  });

  test('as CSV says the same to a reader of RFC 4180', async () => {
    expect(readCsv(await listAs('csv'))).toEqual([COLUMNS, ...textRows(await jsonRows())]);
  });

  test.skipIf(spawnSync('sqlite3', ['--version']).error !== undefined)('as CSV says the same to sqlite3', async () => {
    const world = new World({ 'list.csv': await listAs('csv') });
    const input = ['.mode csv', `.import ${world.at('list.csv')} articles`, '.mode json', 'select * from articles;'];
    const rows: Row[] = JSON.parse(
      execFileSync('sqlite3', [':memory:'], { input: input.join('\n'), encoding: 'utf8' }),
    );
    expect(Object.keys(rows[0]!)).toEqual(COLUMNS);
    expect(rows.map(Object.values)).toEqual(textRows(await jsonRows()));
  });

  test('as TSV says the same, what would break a line or a cell written with a backslash', async () => {
    const lines = (await listAs('tsv')).trimEnd().split('\n');
    const signs: Record<string, string> = { '\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\' };
    const cells = lines.map((line) =>
      line.split('\t').map((cell) => cell.replace(/\\[tnr\\]/g, (sign) => signs[sign]!)),
    );
    expect(cells).toEqual([COLUMNS, ...textRows(await jsonRows())]);
  });

  test.each(['markdown', 'html'])('as %s shows the same to a reader of the page', async (format) => {
    const text = await listAs(format);
    const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
    const [headings, ...cells] = cellsOf(format === 'html' ? text : micromark(text, options));
    expect(headings).toEqual(COLUMNS);
    const shown = (await jsonRows()).map((row) => {
      // The day is enough for people, and a star says that only the file's name has it.
      const date = `${textOf(row['date']).slice(0, 10)}${row['title'] === null ? '*' : ''}`;
      return COLUMNS.map((name) => asShown(name === 'date' ? date : textOf(row[name])));
    });
    expect(cells.map((row) => row.map(asShown))).toEqual(shown);
  });
});

/** A page shows white space as one blank, except where a line breaks. */
function asShown(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.join('\n');
}
