import { describe, expect, test } from 'vitest';
import { LOOK_AHEAD } from '../../../src/report/table/formats/table.ts';
import { TABLE_FORMATS } from '../../../src/report/table/index.ts';
import type { TableColumn } from '../../../src/report/table/table.ts';
import { renderTable } from './render.ts';

interface Fruit {
  name: string;
  weight: number | null;
  from?: string[];
}

const NAME: TableColumn<Fruit> = { name: 'name', value: ({ name }) => name };
const WEIGHT: TableColumn<Fruit> = { name: 'weight', value: ({ weight }) => weight, align: 'end' };
const FROM: TableColumn<Fruit> = { name: 'from', value: ({ from }) => from };

const FRUIT: Fruit[] = [
  { name: 'plum', weight: 40, from: ['Spain', 'Italy'] },
  { name: '苹果', weight: 1150 },
  { name: 'kiwi', weight: null, from: ['New Zealand'] },
];

const draw = async (rows: Fruit[], columns = [NAME, WEIGHT, FROM], surface = {}) =>
  (await renderTable('table', rows, { columns }, surface)).text;

describe('a table for people', () => {
  test('has headings above a rule, numbers at the right, and no spaces at the end of lines', async () => {
    expect(await draw(FRUIT)).toBe(
      [
        'name  weight  from',
        '────  ──────  ────────────',
        'plum      40  Spain, Italy',
        '苹果    1150',
        'kiwi          New Zealand',
        '',
      ].join('\n'),
    );
  });

  test('is headings alone where there are no rows', async () => {
    expect(await draw([])).toBe('name  weight  from\n────  ──────  ────\n');
  });

  test('cuts what is too long at its end, or in its middle, but never a number', async () => {
    const long = [{ name: 'a very long name of a fruit', weight: 123456789, from: ['posts/2019/some-name.html'] }];
    expect((await draw(long, [NAME, WEIGHT, { ...FROM, cut: 'middle' }], { width: 40 })).split('\n')[2]).toBe(
      'a very long n…  123456789  post…ame.html',
    );
  });

  test('says which columns it left out', async () => {
    const { text, dropped } = await renderTable('table', FRUIT, { columns: [NAME, WEIGHT, FROM] }, { width: 20 });
    expect(text).toContain('name  weight\n');
    expect(dropped).toEqual(['from']);
    expect((await renderTable('table', FRUIT, { columns: [NAME] })).dropped).toEqual([]);
  });

  test('paints texts and not the space round them', async () => {
    const tones: TableColumn<Fruit>[] = [{ ...NAME, tone: () => 'good' }, WEIGHT, { ...FROM, tone: () => 'faint' }];
    const paint = (tone: string, text: string) => (tone === 'plain' ? text : `<${tone}>${text}</>`);
    expect((await draw(FRUIT.slice(0, 2), tones, { paint })).split('\n')).toEqual([
      '<strong>name</>  <strong>weight</>  <strong>from</>',
      '<faint>────  ──────  ────────────</>',
      '<good>plum</>      40  <faint>Spain, Italy</>',
      '<good>苹果</>    1150',
      '',
    ]);
  });

  test('spells out what would break the line or command the terminal', async () => {
    const [, , row] = (await draw([{ name: 'a\u001b[2J\nb\ud800', weight: 1 }], [NAME])).split('\n');
    expect(row).toBe('a\\u001b[2J\\nb\ufffd');
  });

  test('keeps right-to-left texts from drawing the numbers beside them to their other side', async () => {
    const [, , row] = (await draw([{ name: 'שלום', weight: 7 }])).split('\n');
    expect(row).toBe('\u200eשלום\u200e       7');
  });

  test('puts the cursor where the next column begins after a text whose width terminals dispute', async () => {
    const rows = [
      { name: '⚠️ nut', weight: 40 },
      { name: 'plum', weight: 40 },
      { name: 'café', weight: null },
    ];
    const moved = (await draw(rows, [NAME, WEIGHT], { width: 80, canMoveCursor: true })).split('\n');
    expect(moved.slice(2)).toEqual(['⚠️ nut  \u001b[9G    40', 'plum        40', 'café', '']);
    expect(await draw(rows, [NAME, WEIGHT], { width: 80 })).not.toContain('\u001b');
  });

  test('begins as soon as it has seen enough, and cuts later cells to the widths that it chose', async () => {
    const writer = (await TABLE_FORMATS.table()).open<Fruit>(
      { title: 'Fruit', columns: [NAME, WEIGHT] },
      { paint: (_tone, text) => text, width: 80 },
    );
    const early = Array.from({ length: LOOK_AHEAD }, (_, index) =>
      writer.row({ name: 'plum', weight: 1000000 + index }),
    );
    expect(early.slice(0, -1).join('')).toBe('');
    expect(early.at(-1)!.split('\n')).toHaveLength(LOOK_AHEAD + 3);
    expect(writer.row({ name: 'gooseberry', weight: 10000000 })).toBe('goo…  10000000\n');
    expect(writer.end()).toBe('');
  });

  test('into a pipe cuts nothing, even where it comes late', async () => {
    const rows = [...Array.from({ length: LOOK_AHEAD }, () => FRUIT[0]!), { name: 'gooseberry', weight: 5 }];
    expect(await draw(rows, [NAME, WEIGHT])).toMatch(/\ngooseberry +5\n$/);
  });
});
