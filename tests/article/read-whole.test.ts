import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readWhole } from '../../src/article/read-whole.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/article');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-kit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function outcome(read: () => Article | null | Promise<Article>): Promise<unknown> {
  try {
    const { path, text, encoding } = (await read())!;
    return { path, text, encoding };
  } catch (error) {
    const { code, message, help, path, line, column } = error as Record<string, unknown>;
    return { code, message, help, path, line, column };
  }
}

async function expectTheSame(path: string, options: { cwd: string; encoding?: string }): Promise<void> {
  expect(await outcome(() => readWhole(path, options))).toEqual(await outcome(() => readArticle(path, options)));
}

test('reads every article in fixtures/article as readArticle does', async () => {
  const names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) => /input\.\w+$/.test(name));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) await expectTheSame(name, { cwd: FIXTURES });
});

test.each([0, 1, 262_143, 262_144, 262_145, 1_000_000])('reads a file of %i bytes to its end', (size) => {
  const text = 'x'.repeat(size);
  writeFileSync(join(folder, 'sized.md'), text);
  expect(readWhole('sized.md', { cwd: folder })!.text).toBe(text);
});

test('an article keeps its text when the next one is read', () => {
  writeFileSync(join(folder, 'one.md'), 'one');
  writeFileSync(join(folder, 'two.md'), 'two');
  const one = readWhole('one.md', { cwd: folder })!;
  readWhole('two.md', { cwd: folder });
  expect(one.text).toBe('one');
});

test('refuses with the same words as readArticle what cannot be read', async () => {
  mkdirSync(join(folder, 'folder.md'));
  symlinkSync('ring.md', join(folder, 'ring.md'));
  symlinkSync('gone.md', join(folder, 'link.md'));
  writeFileSync(join(folder, 'bytes.md'), new Uint8Array([0xef, 0xbb, 0xbf, 0xff]));
  for (const path of ['none.md', 'folder.md', 'ring.md', 'link.md', 'bytes.md', 'bytes.md/b.md', 'a\0b.md']) {
    await expectTheSame(path, { cwd: folder });
  }
  expect(() => readWhole('none.md', { cwd: folder })).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test.skipIf(process.platform === 'win32')('leaves what is no file to who can wait for it', () => {
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(readWhole('pipe.md', { cwd: folder })).toBeNull();
  expect(readWhole('/dev/zero')).toBeNull();
});
