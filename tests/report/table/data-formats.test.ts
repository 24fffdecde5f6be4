import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../../../src/report/table/table.ts';
import { readCsv } from './read-csv.ts';
import { renderTable } from './render.ts';

type Row = Record<string, unknown>;

const columns = (...names: string[]): TableColumn<Row>[] => names.map((name) => ({ name, value: (row) => row[name] }));

const render = async (name: 'tsv' | 'csv' | 'json' | 'ndjson', rows: Row[], ...names: string[]) =>
  (await renderTable(name, rows, { columns: columns(...names) })).text;

const ROWS: Row[] = [
  { name: 'plum', weight: 40, from: ['Spain', 'Italy'], extra: { ripe: true } },
  { name: 'a\t"b",\\\r\nc', weight: null, from: [], extra: null },
];

describe('tsv', () => {
  test('has a heading and a line a row; lists are joined, nothing is empty, what would part cells is escaped', async () => {
    expect(await render('tsv', ROWS, 'name', 'weight', 'from', 'extra')).toBe(
      'name\tweight\tfrom\textra\nplum\t40\tSpain, Italy\t{"ripe":true}\na\\t"b",\\\\\\r\\nc\t\t\t\n',
    );
  });

  test('is its heading where there are no rows', async () => {
    expect(await render('tsv', [], 'name', 'weight')).toBe('name\tweight\n');
  });

  test('shows the value, not the text that people see', async () => {
    const weight: TableColumn<Row> = { name: 'weight', value: (row) => row['weight'], text: () => 'heavy' };
    expect((await renderTable('tsv', ROWS.slice(0, 1), { columns: [weight] })).text).toBe('weight\n40\n');
  });
});

describe('json and ndjson', () => {
  test('hold every value as it is', async () => {
    const text = await render('json', ROWS, 'name', 'weight', 'from', 'extra');
    expect(JSON.parse(text)).toEqual(ROWS);
    expect(text.split('\n')).toHaveLength(5);
    const lines = (await render('ndjson', ROWS, 'name', 'weight', 'from', 'extra')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(ROWS);
  });

  test('are an empty array and nothing where there are no rows', async () => {
    expect(await render('json', [], 'name')).toBe('[]\n');
    expect(await render('ndjson', [], 'name')).toBe('');
  });

  test('say null for what is not there, and keep the order of the columns and keys of any name', async () => {
    expect(await render('ndjson', [{ b: 1, __proto__: null }], 'b', '2022', '__proto__', 'a')).toBe(
      '{"b":1,"2022":null,"__proto__":null,"a":null}\n',
    );
  });

  test('hold nothing that commands a terminal', async () => {
    const text = await render('ndjson', [{ name: '\u001b[2J\u009b\u202e' }], 'name');
    expect(text).toBe('{"name":"\\u001b[2J\\u009b\\u202e"}\n');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '文', "'", ';', '\t', '=', '\\') }),
  fc.string({ unit: 'grapheme' }),
);

describe('csv', () => {
  test('quotes what has to be, and leaves the rest bare', async () => {
    const rows = [
      { a: 'plum', b: 'a "b"' },
      { a: '1,5', b: ' x' },
      { a: null, b: '=1+1' },
      { a: ['x', 'y'], b: 'one\r\ntwo' },
    ];
    expect(await render('csv', rows, 'a', 'b')).toBe('a,b\nplum,"a ""b"""\n"1,5"," x"\n,=1+1\n"x, y","one\r\ntwo"\n');
  });

  test('does not lose a row whose only cell is empty', async () => {
    expect(await render('csv', [{ a: null }, { a: 'x' }], 'a')).toBe('a\n""\nx\n');
  });

  test('is read back by the rules of RFC 4180', async () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((count) => {
      return fc.array(fc.array(anyText, { minLength: count, maxLength: count }), { minLength: 1 });
    });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const names = rows[0]!.map((_, index) => `key ${index}`);
        const objects = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [names[index]!, cell])));
        expect(readCsv(await render('csv', objects, ...names))).toEqual([names, ...rows]);
      }),
    );
  });

  test.skipIf(spawnSync('sqlite3', ['--version']).status !== 0)('is read back by sqlite3', async () => {
    const rows = fc.sample(fc.record({ a: anyText, b: anyText }), 300).map(({ a, b }) => ({
      // sqlite3 cannot hold what is not text.
      a: `${a.toWellFormed().replaceAll('\0', '')}.`,
      b: b.toWellFormed().replaceAll('\0', ''),
    }));
    const folder = mkdtempSync(join(tmpdir(), 'article-kit-'));
    try {
      const file = join(folder, 'fruit.csv');
      writeFileSync(file, await render('csv', rows, 'a', 'b'));
      const commands = ['.mode csv', `.import '${file}' fruit`, '.mode json', 'select * from fruit;'];
      const json = execFileSync('sqlite3', [':memory:'], { input: commands.join('\n'), encoding: 'utf8' });
      expect(JSON.parse(json)).toEqual(rows);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
