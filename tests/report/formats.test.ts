import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../src/report/formats/index.ts';
import type { Report, Surface } from '../../src/report/report.ts';

interface Fruit {
  name: string;
  weight: number | null;
}

const report = (rows: readonly Fruit[]): Report<Fruit> => ({
  columns: [
    { name: 'name', cell: ({ name }) => name },
    { name: 'weight', cell: ({ weight }) => weight },
  ],
  line: ({ name, weight }) =>
    weight === null
      ? null
      : { sign: '✓', tone: 'good', left: name, right: `${weight} g`, note: weight > 99 ? 'heavy' : '' },
  widths: { left: 6, right: 5 },
  total: rows.length,
});

async function render(name: FormatName, rows: readonly Fruit[], surface: Partial<Surface> = {}): Promise<string> {
  const format = await FORMATS[name]();
  const on: Surface = { paint: (_tone, text) => text, width: null, ...surface };
  const lines = rows.map((row, index) => format.row(row, index, report(rows), on));
  return [format.head(report(rows), on), ...lines, format.foot(rows.length, 'All weighed.', report(rows), on)].join('');
}

const FRUIT: Fruit[] = [
  { name: 'plum', weight: 40 },
  { name: 'mango\t\\\n', weight: null },
  { name: '苹果', weight: 150 },
];

describe('json', () => {
  test('is one array', async () => {
    expect(JSON.parse(await render('json', FRUIT))).toEqual(FRUIT);
    expect(JSON.parse(await render('json', []))).toEqual([]);
  });
});

describe('ndjson', () => {
  test('is one object a line', async () => {
    const lines = (await render('ndjson', FRUIT)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(FRUIT);
  });
});

describe('tsv', () => {
  test('has a heading and keeps each row on one line', async () => {
    expect(await render('tsv', FRUIT)).toBe('name\tweight\nplum\t40\nmango\\t\\\\\\n\t\n苹果\t150\n');
  });
});

describe('pretty', () => {
  test('aligns by display width and ends with the summary', async () => {
    expect(await render('pretty', FRUIT)).toBe('✓ plum   → 40 g\n✓ 苹果   → 150 g  heavy\n\nAll weighed.\n');
  });

  test('paints the sign and what matters less', async () => {
    const painted = await render('pretty', FRUIT, {
      paint: (tone, text) => (tone === 'plain' ? text : `<${tone} ${text}>`),
    });
    expect(painted).toContain('<good ✓> 苹果   <faint →> 150 g  <faint heavy>\n');
  });

  test('shows a long list on a terminal as its summary, and says how to see all', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ name: `kiwi ${index}`, weight: 70 }));
    expect(await render('pretty', many, { width: 80 })).toBe('All weighed.\nEvery article: --format tsv\n');
    expect((await render('pretty', many)).split('\n')).toHaveLength(54);
    expect((await render('pretty', many.slice(1), { width: 80 })).split('\n')).toHaveLength(53);
  });

  test('is the summary alone when there are no rows', async () => {
    expect(await render('pretty', [])).toBe('All weighed.\n');
  });
});
