import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discover } from '../../src/batch/discover.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function find(cwd: string, path = '.', obeyIgnoreFiles = true): Promise<string[]> {
  return Array.from(await discover({ cwd, paths: [path], obeyIgnoreFiles }), (found) => found.path);
}

test('.gitignore and .articlekitignore leave out what they say, and --no-ignore overrules both', async () => {
  const cwd = temporaryFolder({
    '.gitignore': 'a.md\n',
    '.articlekitignore': '/drafts/\n',
    'a.md': '',
    'b.md': '',
    'drafts/c.md': '',
  });
  expect(await find(cwd)).toEqual(['b.md']);
  expect(await find(cwd, '.', false)).toEqual(['a.md', 'b.md', 'drafts/c.md']);
});

test('.articlekitignore can take back what .gitignore leaves out', async () => {
  const cwd = temporaryFolder({
    '.gitignore': '*.html\n',
    '.articlekitignore': '!keep.html\n',
    'a.html': '',
    'keep.html': '',
  });
  expect(await find(cwd)).toEqual(['keep.html']);
});

test('rules deeper down outweigh those above, but cannot open an ignored folder', async () => {
  const cwd = temporaryFolder({
    '.gitignore': '*.html\n/closed/\n',
    'x/.gitignore': '!a.html\n',
    'x/a.html': '',
    'x/b.html': '',
    'closed/.gitignore': '!*\n',
    'closed/c.html': '',
  });
  expect(await find(cwd)).toEqual(['x/a.html']);
});

test('rules above the named folder hold up to the root of the repository and no further', async () => {
  const cwd = temporaryFolder({
    '.gitignore': 'a.md\n',
    'repository/.gitignore': 'b.md\n',
    'repository/posts/a.md': '',
    'repository/posts/b.md': '',
    'repository/posts/c.md': '',
  });
  mkdirSync(join(cwd, 'repository/.git'));
  expect(await find(join(cwd, 'repository/posts'))).toEqual(['a.md', 'c.md']);
  expect(await find(cwd, 'repository/posts')).toEqual(['repository/posts/a.md', 'repository/posts/c.md']);
});

test('without a repository they hold from the working folder down', async () => {
  const cwd = temporaryFolder({ '.gitignore': 'a.md\n', 'posts/a.md': '', 'posts/b.md': '' });
  expect(await find(cwd, 'posts')).toEqual(['posts/b.md']);
});

test('an ignored folder that is named outright is walked', async () => {
  const cwd = temporaryFolder({
    '.gitignore': 'build/\n',
    'build/.gitignore': 'b.md\n',
    'build/a.md': '',
    'build/b.md': '',
  });
  expect(await find(cwd, 'build')).toEqual(['build/a.md']);
  expect(await find(cwd, 'build/*.md')).toEqual(['build/a.md']);
});

test('patterns mind the case of letters', async () => {
  const cwd = temporaryFolder({ '.gitignore': 'README.md\n', 'README.md': '', 'readme.md': '' });
  expect(await find(cwd)).toEqual(['readme.md']);
});
