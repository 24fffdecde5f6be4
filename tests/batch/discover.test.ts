import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DiscoverRequest, discover } from '../../src/batch/discover.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The paths found, with a problem's code behind its path. */
async function find(cwd: string, paths: string[], more: Partial<DiscoverRequest> = {}): Promise<string[]> {
  const found = await discover({ cwd, paths, ...more });
  expect([...found]).toHaveLength(found.length);
  return Array.from(found, ({ path, problem }) => (problem === undefined ? path : `${path} (${problem.code})`));
}

describe('a folder', () => {
  test('is walked for articles, whatever the case of their endings', async () => {
    const cwd = temporaryFolder(['a.md', 'b.MARKDOWN', 'c/d.html', 'c/e.Htm', 'f.txt', 'g.md.bak', 'html']);
    expect(await find(cwd, ['.'])).toEqual(['a.md', 'b.MARKDOWN', 'c/d.html', 'c/e.Htm']);
  });

  test('leaves hidden files, hidden folders and node_modules out', async () => {
    const cwd = temporaryFolder([
      'a.md',
      '.b.md',
      '.git/c.md',
      'd/.e/f.md',
      'node_modules/g.md',
      'd/node_modules/h.md',
    ]);
    expect(await find(cwd, ['.'])).toEqual(['a.md']);
  });

  test('is shown as it was named, tidied', async () => {
    const cwd = temporaryFolder(['x/y/a.md']);
    for (const path of ['x', 'x/', './x', 'x//y/..']) expect(await find(cwd, [path])).toEqual(['x/y/a.md']);
    expect(await find(join(cwd, 'x'), ['../x/y'])).toEqual(['../x/y/a.md']);
    expect(await find(cwd, [join(cwd, 'x')])).toEqual([join(cwd, 'x/y/a.md')]);
  });

  test('may have names with spaces, CJK characters, a leading dash and line ends', async () => {
    const names = ['-x.md', 'a b.md', 'line\nend.md', '标题 与 空格.html'];
    const cwd = temporaryFolder(names);
    expect(await find(cwd, ['.'])).toEqual(names);
  });

  test('called x.md is a folder all the same', async () => {
    const cwd = temporaryFolder(['x.md/y.md']);
    expect(await find(cwd, ['.'])).toEqual(['x.md/y.md']);
  });

  test('is not looked into when outputs go there, unless it is named', async () => {
    const cwd = temporaryFolder(['a.md', 'out/b.md']);
    expect(await find(cwd, ['.'], { outFolder: './out/' })).toEqual(['a.md']);
    expect(await find(cwd, ['**/*.md'], { outFolder: 'out' })).toEqual(['a.md']);
    expect(await find(cwd, ['out'], { outFolder: 'out' })).toEqual(['out/b.md']);
    expect(await find(cwd, ['out/*.md'], { outFolder: 'out' })).toEqual(['out/b.md']);
  });
});

describe('symbolic links', () => {
  test('to files are articles under their own names', async () => {
    const cwd = temporaryFolder(['store/a.md', 'posts/b.md']);
    symlinkSync('../store/a.md', join(cwd, 'posts/link.md'));
    expect(await find(cwd, ['posts'])).toEqual(['posts/b.md', 'posts/link.md']);
  });

  test('to folders outside are followed, and a folder that is reached without them is read once', async () => {
    const cwd = temporaryFolder(['store/a.md', 'posts/z/b.md']);
    symlinkSync('../store', join(cwd, 'posts/link'));
    symlinkSync('z', join(cwd, 'posts/alias'));
    expect(await find(cwd, ['posts'])).toEqual(['posts/link/a.md', 'posts/z/b.md']);
  });

  test('in a circle end', async () => {
    const cwd = temporaryFolder(['posts/x/a.md', 'other/b.md']);
    symlinkSync('..', join(cwd, 'posts/x/up'));
    symlinkSync('../..', join(cwd, 'posts/x/top'));
    symlinkSync('../other', join(cwd, 'posts/other'));
    symlinkSync('../posts', join(cwd, 'other/posts'));
    symlinkSync('self.md', join(cwd, 'posts/self.md'));
    expect(await find(cwd, ['posts'])).toEqual(['posts/other/b.md', 'posts/self.md (unreadable)', 'posts/x/a.md']);
    expect(await find(cwd, ['posts/**/*.md'])).toContain('posts/x/a.md');
  });

  test('that are broken are problems, by walk, by glob and by name', async () => {
    const cwd = temporaryFolder(['posts/b.md']);
    symlinkSync('gone.md', join(cwd, 'posts/a.md'));
    symlinkSync('gone.png', join(cwd, 'posts/a.png'));
    expect(await find(cwd, ['posts'])).toEqual(['posts/a.md (not-found)', 'posts/b.md']);
    expect(await find(cwd, ['posts/*.md'])).toEqual(['posts/a.md (not-found)', 'posts/b.md']);
    expect(await find(cwd, ['posts/a.md'], { passWithNoFiles: true })).toEqual(['posts/a.md (not-found)']);
  });
});

describe('a file named outright', () => {
  test('is taken whatever its name and whatever ignores it', async () => {
    const cwd = temporaryFolder({ '.gitignore': '*', '.hidden/a.md': '', 'b.txt': '', 'node_modules/c.md': '' });
    expect(await find(cwd, ['.hidden/a.md', 'b.txt', 'node_modules/c.md'])).toHaveLength(3);
  });

  test('may look like a glob', async () => {
    const cwd = temporaryFolder(['a[1].md', 'a1.md']);
    expect(await find(cwd, ['a[1].md'])).toEqual(['a[1].md']);
  });

  test('is found once however often it is named', async () => {
    const cwd = temporaryFolder(['x/a.md', 'x/b.md']);
    expect(await find(cwd, ['x/b.md', 'x', './x/b.md', 'x/*.md', join(cwd, 'x/b.md')])).toEqual(['x/a.md', 'x/b.md']);
  });

  test('that is missing is a problem, and the others are still found', async () => {
    const cwd = temporaryFolder(['a.md']);
    expect(await find(cwd, ['b.md', 'a.md', 'a.md/c.md'])).toEqual([
      'a.md',
      'a.md/c.md (not-found)',
      'b.md (not-found)',
    ]);
  });
});

describe('a glob', () => {
  test('takes what it names, and articles only where it leaves the ending open', async () => {
    const cwd = temporaryFolder(['x/a.md', 'x/b.html', 'x/c.txt', 'x/y/d.md']);
    expect(await find(cwd, ['x/*'])).toEqual(['x/a.md', 'x/b.html']);
    expect(await find(cwd, ['x/**'])).toEqual(['x/a.md', 'x/b.html', 'x/y/d.md']);
    expect(await find(cwd, ['x/*.txt'])).toEqual(['x/c.txt']);
    expect(await find(cwd, ['{x,z}/**/*.{md,txt}'])).toEqual(['x/a.md', 'x/c.txt', 'x/y/d.md']);
  });

  test('leaves hidden and ignored files and node_modules out', async () => {
    const cwd = temporaryFolder({ '.gitignore': 'c.md', 'a.md': '', '.b.md': '', 'c.md': '', 'node_modules/d.md': '' });
    expect(await find(cwd, ['**/*.md'])).toEqual(['a.md']);
    expect(await find(cwd, ['**/*.md'], { obeyIgnoreFiles: false })).toEqual(['a.md', 'c.md']);
    expect(await find(cwd, ['node_modules/*.md'])).toEqual(['node_modules/d.md']);
  });

  test('may begin above the working folder or at the root', async () => {
    const cwd = temporaryFolder(['x/a.md', 'y/b.md']);
    expect(await find(join(cwd, 'y'), ['../x/*.md'])).toEqual(['../x/a.md']);
    expect(await find(cwd, [join(cwd, 'x/*.md')])).toEqual([join(cwd, 'x/a.md')]);
  });

  test('that matches nothing is a problem unless that is allowed', async () => {
    const cwd = temporaryFolder([]);
    expect(await find(cwd, ['*.md', 'x'])).toEqual(['*.md (no-match)', 'x (not-found)']);
    expect(await find(cwd, ['*.md', 'x', '.'], { passWithNoFiles: true })).toEqual([]);
  });
});

describe('a list', () => {
  test('names files and folders, never globs or standard input', async () => {
    const cwd = temporaryFolder(['*.md', 'a.md', '-', 'x/b.md']);
    expect(await find(cwd, [], { listed: ['*.md', '-', 'x'] })).toEqual(['*.md', '-', 'x/b.md']);
  });
});

test('the order is that of code units', async () => {
  const cwd = temporaryFolder(['b.md', 'B.md', 'a/z.md', 'a-b.md', 'é.md', '中.md', 'a.md']);
  expect(await find(cwd, ['.'])).toEqual(['B.md', 'a-b.md', 'a.md', 'a/z.md', 'b.md', 'é.md', '中.md']);
});

test('the order is the same for one folder and for many paths, with folders, links and faults in it', async () => {
  const names = ['a/z.md', 'a-/z.md', 'a0/z.md', 'a.md', 'a/b/c.md', 'a/b.md', 'a/b-.md', '\u{1f600}.md', '\ufb00.md'];
  const cwd = temporaryFolder([...names, 'elsewhere/x.md', 'elsewhere/y/z.md', 'top.md']);
  mkdirSync(join(cwd, 'site'));
  for (const name of ['a', 'a-', 'a0', 'a.md', '\u{1f600}.md', '\ufb00.md'])
    renameSync(join(cwd, name), join(cwd, 'site', name));
  symlinkSync('../elsewhere', join(cwd, 'site/a-link'));
  symlinkSync('../top.md', join(cwd, 'site/a-top.md'));
  symlinkSync('nowhere', join(cwd, 'site/a1.md'));
  const paths = await find(cwd, ['site']);
  expect(paths).toEqual([
    'site/a-/z.md',
    'site/a-link/x.md',
    'site/a-link/y/z.md',
    'site/a-top.md',
    'site/a.md',
    'site/a/b-.md',
    'site/a/b.md',
    'site/a/b/c.md',
    'site/a/z.md',
    'site/a0/z.md',
    'site/a1.md (not-found)',
    'site/\u{1f600}.md',
    'site/\ufb00.md',
  ]);
  expect(await find(cwd, ['site', 'site/a'])).toEqual(paths);
});

test('an empty folder is a problem', async () => {
  const cwd = temporaryFolder([]);
  mkdirSync(join(cwd, 'empty'));
  expect(await find(cwd, ['empty'])).toEqual(['empty (no-match)']);
});
