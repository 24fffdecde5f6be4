import { describe, expect, test } from 'vitest';
import type { IssueFormatName } from '../../../src/report/issues/index.ts';
import { file, HOSTILE, issue, render } from './render.ts';

const PLUM = issue({ path: 'a/plum.md', line: 2, column: 4, endColumn: 6, help: 'Wait.', fixable: true });
const PEAR = issue({ path: 'a/plum.md', line: 3, severity: 'warning', message: 'Not a “plum”' });
const FIG = issue({ path: '文章/fig.md' });
const FILES = [file('', [PLUM, PEAR]), file('', [FIG])];
const WORST = [file(HOSTILE, [issue({ path: HOSTILE, rule: HOSTILE, message: HOSTILE, help: HOSTILE })])];

describe('the line format', () => {
  test('is one line for each issue, as compilers write it', async () => {
    expect(await render('line', FILES)).toBe(
      `a/plum.md:2:4: error: This is not ripe [unripe]
a/plum.md:3:1: warning: Not a “plum” [unripe]
文章/fig.md:1:1: error: This is not ripe [unripe]
`,
    );
    expect(await render('line', [])).toBe('');
  });
});

describe('the json format', () => {
  test('is one array of objects with the promised fields, in their order', async () => {
    const text = await render('json', FILES);
    expect(JSON.parse(text)).toEqual([PLUM, PEAR, FIG]);
    expect(text.split('\n')[1]).toBe(
      '  {"path":"a/plum.md","line":2,"column":4,"endLine":2,"endColumn":6,"severity":"error","rule":"unripe",' +
        '"message":"This is not ripe","help":"Wait.","fixable":true},',
    );
    expect(JSON.parse(await render('json', []))).toEqual([]);
  });

  test('shows no field that an issue has besides', async () => {
    const more = { ...FIG, edits: [{ start: 0, end: 1, text: '' }] };
    expect(JSON.parse(await render('json', [file('', [more])]))).toEqual([FIG]);
  });
});

describe('the ndjson format', () => {
  test('is one object a line', async () => {
    const lines = (await render('ndjson', FILES)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual([PLUM, PEAR, FIG]);
    expect(await render('ndjson', [])).toBe('');
  });
});

describe('hostile paths and messages', () => {
  const LINES: readonly [IssueFormatName, number][] = [
    ['line', 1],
    ['json', 3],
    ['ndjson', 1],
    ['sarif', 3],
    ['github', 1],
  ];

  test.each(LINES)('neither break a line of %s nor command a terminal', async (name, count) => {
    const text = await render(name, WORST);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.trimEnd().split('\n')).toHaveLength(count);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test('come out of JSON as they went in', async () => {
    const [read] = JSON.parse(await render('json', WORST)) as (typeof PLUM)[];
    expect([read?.path, read?.message]).toEqual([HOSTILE, HOSTILE]);
  });
});
