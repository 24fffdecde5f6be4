import { describe, expect, test } from 'vitest';
import { file, issue, render } from './render.ts';

describe('the GitHub format', () => {
  test('annotates the span, errors before warnings', async () => {
    const warning = issue({ severity: 'warning', help: 'Wait.' });
    const error = issue({ path: './b.md', line: 3, column: 8, endColumn: 9 });
    expect(await render('github', [file('', [warning]), file('', [error])])).toBe(
      `::error file=b.md,line=3,col=8,endLine=3,endColumn=9,title=unripe::This is not ripe
::warning file=posts/a.md,line=1,col=1,endLine=1,endColumn=4,title=unripe::This is not ripe%0AWait.
`,
    );
  });

  test('leaves the columns out where the span has several lines, as the runner wants it', async () => {
    const report = await render('github', [file('', [issue({ line: 2, endLine: 4 })])]);
    expect(report).toBe('::error file=posts/a.md,line=2,endLine=4,title=unripe::This is not ripe\n');
  });

  test('escapes what would end a property, a command or a line', async () => {
    const bad = issue({ path: '50%, a:b\n.md', message: '100%: a, b\r\n::stop-commands::x' });
    expect(await render('github', [file('', [bad])])).toBe(
      '::error file=50%25%2C a%3Ab%0A.md,line=1,col=1,endLine=1,endColumn=4,title=unripe' +
        '::100%25: a, b%0D%0A::stop-commands::x\n',
    );
  });

  test('says where an issue is and how many there are when GitHub will not show them all', async () => {
    const errors = Array.from({ length: 12 }, (_, index) => issue({ line: index + 1 }));
    const warnings = errors.slice(0, 10).map((error) => ({ ...error, severity: 'warning' as const }));
    const lines = (await render('github', [file('', [...errors, ...warnings])])).trimEnd().split('\n');
    expect(lines).toHaveLength(23);
    expect(lines[9]).toMatch(/^::error .*::This is not ripe$/);
    expect(lines[10]).toMatch(/^::error .*::posts\/a\.md:11:1: This is not ripe$/);
    expect(lines[21]).toMatch(/^::warning .*::This is not ripe$/);
    expect(lines[22]).toBe(
      '::notice::12 errors and 10 warnings: GitHub shows at most 10 of each as annotations, the log of this step has them all.',
    );
  });

  test('says nothing of limits that are not reached', async () => {
    const errors = Array.from({ length: 10 }, () => issue());
    expect(await render('github', [file('', errors)])).not.toContain('::notice');
    expect(await render('github', [])).toBe('');
  });
});
