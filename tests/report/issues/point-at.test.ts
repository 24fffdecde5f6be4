import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/report/display-width.ts';
import { pointAt } from '../../../src/report/issues/point-at.ts';

describe('pointAt', () => {
  test('puts the carets under the fault, below Chinese text too', () => {
    const text = 'title = "阿里" catgory';
    expect(pointAt({ text, offset: 13, length: 7 }, null)).toEqual([text, `${' '.repeat(15)}^^^^^^^`]);
    expect(pointAt({ text, offset: 9, length: 2 }, null)[1]).toBe(`${' '.repeat(9)}^^^^`);
  });

  test('points behind the last character where something is missing', () => {
    expect(pointAt({ text: 'words >', offset: 7, length: 0 }, null)).toEqual(['words >', `${' '.repeat(7)}^`]);
  });

  test('stays on one line, whatever was typed', () => {
    const [line, carets] = pointAt({ text: 'a\nb\u202ec = 1', offset: 3, length: 1 }, null);
    expect(line).toBe('a\\nb\\u202ec = 1');
    expect(carets).toBe('    ^^^^^^');
  });

  test('cuts what is too long round the fault', () => {
    const text = `${'潮'.repeat(100)} = oops and ${'汐'.repeat(100)}`;
    const [line, carets] = pointAt({ text, offset: 103, length: 4 }, 40);
    expect(widthOf(line)).toBeLessThanOrEqual(40);
    const at = carets.indexOf('^');
    expect(carets.trim()).toBe('^^^^');
    expect(widthOf(line.slice(0, line.indexOf('oops')))).toBe(at);
  });
});
