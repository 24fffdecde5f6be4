import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../../../src/report/table/table.ts';
import { renderTable } from './render.ts';
import { AMBIGUOUS_WIDE, CODE_POINTS, type School, SEEN, show } from './screen.ts';

/** What terminals agree on, as long as they know emoji sequences. */
const AGREED = fc.oneof(
  fc.constantFrom(
    'word',
    ' ',
    'a-b/c.html',
    '2022-06-18',
    'é',
    'e\u0301',
    'ö',
    '…',
    '“',
    '”',
    '—',
    '·',
    'Привет',
    'λόγος',
  ),
  fc.constantFrom(
    '腾讯',
    '，',
    '「流量」',
    '東京タワー',
    'ｶﾞｲﾄﾞ',
    '서울에서',
    '서울'.normalize('NFD'),
    '𠮷野',
    '葛\u{e0100}',
    '\u3000',
  ),
  fc.constantFrom('👨‍👩‍👧‍👦', '👩🏽‍🤝‍👨🏿', '👍🏽', '👩‍💻', '❤️', '⚠️', '❤', '1️⃣', '🇨🇳', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '⭐', '☕', '🫨'),
  fc.constantFrom(
    'مرحبا',
    'بالعالم 100',
    'שָׁלוֹם',
    'دوست‌داشتن',
    '\u200f',
    '\u200e',
    '\u200b',
    '\ufeff',
    '\u2060',
    '\u061c',
  ),
  fc.constantFrom(
    '\u0007',
    '\u001b[2J',
    '\u001b[5G',
    '\t',
    '\n',
    '\u0000',
    '\u009b',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ud800',
  ),
);

/** Nobody knows how wide these will be. */
const UNASSIGNED = /\p{Cn}/gu;

/** Text of any kind: scripts too that each terminal takes for another width. */
const ANY = fc.oneof(
  AGREED,
  fc.constantFrom(
    'नमस्ते',
    'தமிழ்',
    'বাংলা',
    'ภาษาไทยกำ',
    'မြန်မာ',
    'ខ្មែរ',
    'ລາວກຳ',
    '\u00ad',
    '\u0301',
    'Z\u0351\u0347',
    '䷀',
    'ꀀ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(UNASSIGNED, '')),
);

const cells = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 12 }).map((texts) => texts.join(''));

const column = fc.record(
  {
    align: fc.constantFrom('start' as const, 'end' as const),
    cut: fc.constantFrom('end' as const, 'middle' as const),
    least: fc.integer({ min: 1, max: 30 }),
    rank: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: [] },
);

/** A table of texts, and how it looks at some width. */
const tables = (parts: fc.Arbitrary<string>) =>
  fc.array(column, { minLength: 1, maxLength: 8 }).chain((columns) =>
    fc.record({
      columns: fc.constant(
        columns.map((options, index): TableColumn<string[]> => {
          return { name: `key ${index}`, value: (row) => row[index], ...options };
        }),
      ),
      rows: fc.array(fc.array(cells(parts), { minLength: columns.length, maxLength: columns.length }), {
        maxLength: 6,
      }),
      width: fc.integer({ min: 20, max: 200 }),
    }),
  );

/** What has no place of its own: a mark that begins a cell is drawn upon the space before it. */
const WITHOUT_PLACE = /[\p{Cf}\p{M}]/gu;

/** Which columns of the terminal the rule leaves free; it stands below the headings. */
function gapsOf(lines: readonly string[]): number[] {
  return Array.from(lines[1]!, (sign, at) => (sign === ' ' ? at : -1)).filter((at) => at >= 0);
}

function expectStraight(text: string, width: number, school: School) {
  const lines = text.trimEnd().split('\n');
  for (const line of lines) {
    const shown = show(line, school);
    expect(shown.length).toBeLessThanOrEqual(width);
    for (const gap of gapsOf(lines)) expect((shown[gap] ?? ' ').replace(WITHOUT_PLACE, '')).toBe(' ');
  }
}

describe('a table on a terminal', () => {
  test('fits and has straight columns where terminals agree on the width of its characters', async () => {
    await fc.assert(
      fc.asyncProperty(tables(AGREED), async ({ rows, columns, width }) => {
        expectStraight((await renderTable('table', rows, { columns }, { width })).text, width, SEEN);
      }),
    );
  });

  test.each([
    ['counts what is seen', SEEN],
    ['counts code points', CODE_POINTS],
  ])('fits and has straight columns whatever it holds, on one that can move its cursor and %s', async (_, school) => {
    await fc.assert(
      fc.asyncProperty(tables(ANY), async ({ rows, columns, width }) => {
        const { text } = await renderTable('table', rows, { columns }, { width, canMoveCursor: true });
        expectStraight(text, width, school);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the line within the terminal where the parts of a family stand side by side', async () => {
    const columns: TableColumn<string[]>[] = [0, 1].map((at) => ({ name: `${at}`, value: (row) => row[at] }));
    const rows = [['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'x']];
    const { text } = await renderTable('table', rows, { columns }, { width: 19, canMoveCursor: true });
    expect(show(text.split('\n')[2]!, CODE_POINTS)).toHaveLength(19);
    expect(show(text.split('\n')[2]!, SEEN)).toHaveLength(19);
  });

  test('begins each cell in its column even on one that takes quotes and accents for wide', async () => {
    const columns: TableColumn<string[]>[] = [0, 1].map((at) => ({ name: `key ${at}`, value: (row) => row[at] }));
    const rows = [
      ['“流量”与“推手”', 'plum'],
      ['café crème brûlée', 'kiwi'],
      ['no such sign here', 'fig'],
    ];
    const { text } = await renderTable('table', rows, { columns }, { width: 80, canMoveCursor: true });
    const lines = text.split('\n').slice(2, 5);
    expect(lines.map((line) => show(line, AMBIGUOUS_WIDE).slice(19).join(''))).toEqual(['plum', 'kiwi', 'fig']);
  });
});
