import { describe, expect, test } from 'vitest';
import { file, HOSTILE, issue, render } from './render.ts';

const TEXT = ['---', 'layout: post', 'title: 文章: 你好', 'tags: [', '  a', '---'].join('\n');

describe('the pretty format', () => {
  test('says where, how bad, which rule, what and what to do, and shows the line', async () => {
    const colon = issue({
      line: 3,
      column: 10,
      endColumn: 11,
      rule: 'unquoted-colon',
      message: 'A colon and a space begin a new value',
      help: "Put quotes round the whole: title: '文章: 你好'",
      fixable: true,
    });
    const open = issue({ line: 4, column: 7, endLine: 5, endColumn: 4, severity: 'warning', rule: 'open-list' });
    const report = await render('pretty', [file(TEXT, [colon, open])], {}, { files: 10 });
    expect(report).toBe(`posts/a.md:3:10 error unquoted-colon
  A colon and a space begin a new value
  2 | layout: post
  3 | title: 文章: 你好
    |            ^
  help: Put quotes round the whole: title: '文章: 你好'
  fix: --fix mends this

posts/a.md:4:7 warning open-list
  This is not ripe
  3 | title: 文章: 你好
  4 | tags: [
    |       ^
  5 |   a

1 error and 1 warning in 1 of 10 files; 1 of them can be mended with --fix
`);
  });

  test('shows the line after where there is none before, and aligns the numbers', async () => {
    const first = await render('pretty', [file('aaa\nbbb', [issue()])]);
    expect(first).toContain('  This is not ripe\n  1 | aaa\n    | ^^^\n  2 | bbb\n\n');
    const text = `${'x\n'.repeat(8)}nine\nten`;
    const ninth = issue({ line: 9, endLine: 10, endColumn: 2 });
    expect(await render('pretty', [file(text, [ninth])])).toContain(
      '   8 | x\n   9 | nine\n     | ^^^^\n  10 | ten\n\n',
    );
  });

  test('does without the line where it is not known', async () => {
    const unknown = { path: 'a.md', issues: [issue({ path: 'a.md' })], lines: () => null };
    expect(await render('pretty', [unknown])).toBe('a.md:1:1 error unripe\n  This is not ripe\n\n1 error in 1 file\n');
  });

  test('paints the place, the severity, the caret and what to do, and leaves the rest plain', async () => {
    const paint = (tone: string, text: string) => `<${tone} ${text}>`;
    const warning = issue({ severity: 'warning', help: 'Wait.', fixable: true });
    expect(
      await render('pretty', [file('plum', [warning])], { paint }),
    ).toBe(`<strong posts/a.md:1:1> <warn warning> <faint unripe>
  This is not ripe
<faint   1 |> plum
<faint     |> <warn ^^^>
  <good help:> Wait.
  <good fix:> --fix mends this

<warn 1 warning> in 1 file; it can be mended with --fix
`);
    const error = await render('pretty', [file('plum', [issue()])], { paint });
    expect(error).toContain('<bad error>');
    expect(error).toContain('<bad ^^^>');
  });

  test('keeps control characters of files from the terminal', async () => {
    const bad = issue({ path: HOSTILE, rule: HOSTILE, message: HOSTILE, help: HOSTILE });
    const report = await render('pretty', [file(HOSTILE.replaceAll('\n', ''), [bad])]);
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(report.trimEnd().split('\n')).toHaveLength(7);
  });
});

describe('the last line', () => {
  const last = async (summary: object) => (await render('pretty', [], {}, summary)).trimEnd();

  test('is glad where there is nothing', async () => {
    expect(await last({ files: 10 })).toBe('10 files checked, nothing to complain about.');
    expect(await last({ files: 1 })).toBe('1 file checked, nothing to complain about.');
    expect(await last({ files: 2, mended: 5 })).toBe(
      '2 files checked, 5 faults mended, nothing left to complain about.',
    );
  });

  test('counts what there is', async () => {
    const some = { files: 10, filesWithIssues: 2, errors: 3, warnings: 2 };
    expect(await last({ ...some, fixable: 4 })).toBe(
      '3 errors and 2 warnings in 2 of 10 files; 4 of them can be mended with --fix',
    );
    expect(await last({ ...some, fixable: 5 })).toBe(
      '3 errors and 2 warnings in 2 of 10 files; all of them can be mended with --fix',
    );
    expect(await last({ ...some, warnings: 0, filesWithIssues: 10 })).toBe('3 errors in 10 files');
    expect(await last({ ...some, errors: 0, mended: 1 })).toBe('1 fault mended, 2 warnings left in 2 of 10 files');
  });
});
