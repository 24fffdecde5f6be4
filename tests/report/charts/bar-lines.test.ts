import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarRow, barLines } from '../../../src/report/charts/bar-lines.ts';
import { widthOf } from '../../../src/report/display-width.ts';
import { anyLabel, ascii, plain } from './some-style.ts';

const bar = (label: string, value: number, ...figures: string[]): BarRow => ({ label, value, figures });

describe('bars', () => {
  test('are as long as their values, in eighths of a column', () => {
    const rows = [bar('a', 8, '8'), bar('b', 4, '4'), bar('c', 1, '1'), bar('d', 0, '0')];
    // Two blanks, a label, two blanks, a figure, two blanks: 8 of 16 columns are left.
    expect(barLines({ rows }, plain(16))).toEqual(['  a  8  ████████', '  b  4  ████', '  c  1  █', '  d  0']);
    const halves = [bar('a', 16, ''), bar('b', 1, ''), bar('c', 9, '')];
    expect(barLines({ rows: halves }, plain(15)).map((line) => line.trim())).toEqual([
      'a    ████████',
      'b    ▌',
      'c    ████▌',
    ]);
  });

  test('of the smallest value can still be seen', () => {
    const rows = [bar('a', 1_000_000), bar('b', 1)];
    expect(barLines({ rows }, plain(20)).at(1)).toBe('  b  ▏');
    expect(barLines({ rows }, ascii(20)).at(1)).toBe('  b  #');
  });

  test('line up beside labels in any script', () => {
    const rows = [bar('科技', 2, '2'), bar('news', 2, '10'), bar('é', 2, '3')];
    expect(barLines({ rows }, plain(20))).toEqual([
      '  科技   2  ████████',
      '  news  10  ████████',
      '  é      3  ████████',
    ]);
  });

  test('have headings above the figures', () => {
    const lines = barLines(
      { rows: [bar('a', 1, '1', '200')], heading: { label: 'tag', figures: ['n', 'words'] } },
      plain(40),
    );
    expect(lines[0]).toBe('  tag  n  words');
    expect(lines[1]).toMatch(/^ {2}a {4}1 {4}200 {2}█+$/);
  });

  test('leave out figures, the last ones first, before there is no room for label and bar', () => {
    const rows = [bar('a label of some length', 1, '1,000', '2,000,000', '3,000,000')];
    const figures = (width: number) => barLines({ rows }, plain(width))[0]!.match(/[\d,]+/g);
    expect(figures(80)).toEqual(['1,000', '2,000,000', '3,000,000']);
    expect(figures(50)).toEqual(['1,000', '2,000,000']);
    expect(figures(40)).toEqual(['1,000']);
  });

  test('say where something is left out, and draw no bar for what is no group', () => {
    const rows: BarRow[] = [
      bar('2001', 1, '1'),
      { remark: '9 years without an article' },
      { ...bar('(none)', 900, '900'), isFaint: true },
    ];
    expect(barLines({ rows }, plain(40))).toEqual([
      `  2001      1  ${'█'.repeat(25)}`,
      '  ⋮ 9 years without an article',
      '  (none)  900',
    ]);
  });

  test('are ASCII where the terminal is', () => {
    const rows = [bar('a'.repeat(60), 3, '3'), { remark: 'gap' }];
    expect(barLines({ rows }, ascii(40)).join('\n')).toMatch(/^[\n -~]+$/);
  });

  test('keep within the width, and grow with their values, whatever there is to draw', () => {
    const row = fc.oneof(
      fc.record({
        label: anyLabel,
        value: fc.nat(),
        figures: fc.array(fc.nat().map(String), { maxLength: 5 }),
        isFaint: fc.boolean(),
      }),
      fc.record({ remark: anyLabel }),
    );
    const heading = fc.record({ label: anyLabel, figures: fc.array(anyLabel, { maxLength: 5 }) });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        heading,
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        (rows, head, width, isAscii) => {
          const lines = barLines({ rows, heading: head }, isAscii ? ascii(width) : plain(width));
          expect(lines).toHaveLength(rows.length + 1);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          for (const line of lines) expect(line).not.toMatch(/[\n\t\u001b]/);
        },
      ),
    );
    const values = fc.array(fc.nat({ max: 5000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 20, max: 200 }), (numbers, width) => {
        const lines = barLines({ rows: numbers.map((value) => bar('x', value)) }, plain(width));
        const eighths = lines.map((line) =>
          [...line.slice(3).trim()].reduce((sum, block) => sum + '▏▎▍▌▋▊▉█'.indexOf(block) + 1, 0),
        );
        const most = Math.max(...numbers);
        for (const [index, value] of numbers.entries()) {
          const exact = most === 0 ? 0 : (value / most) * Math.max(...eighths);
          expect(Math.abs(eighths[index]! - exact)).toBeLessThanOrEqual(1);
          expect(eighths[index]! > 0).toBe(value > 0);
        }
      }),
    );
  });
});
