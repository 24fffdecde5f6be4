import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frontMatterOf } from '../../src/article/front-matter.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readStdin } from '../../src/article/read-stdin.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-kit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readArticle', () => {
  test.each(['two words.md', '港口 的 早晨.md', '-o.md', '--help.html', 'it\'s "odd".md', 'naïve#1?.md', '.hidden.md'])(
    'reads a file called %s',
    async (name) => {
      writeFileSync(join(folder, name), '---\ntitle: x\n---\n<p>x</p>\n');
      const article = await readArticle(name, { cwd: folder });
      expect(article).toMatchObject({ path: name, encoding: 'utf-8', bodyKind: 'html' });
    },
  );

  test('reads an absolute path without a working folder', async () => {
    const path = join(folder, 'absolute.md');
    writeFileSync(path, 'Text.\n');
    expect((await readArticle(path)).text).toBe('Text.\n');
  });

  test('a missing file is not-found, by the name that the user gave', async () => {
    await expect(readArticle('sub/nowhere.md', { cwd: folder })).rejects.toMatchObject({
      code: 'not-found',
      path: 'sub/nowhere.md',
      message: 'no such file',
    });
  });

  test('a path through a file is not-found', async () => {
    writeFileSync(join(folder, 'plain.md'), 'x');
    await expect(readArticle('plain.md/inner.md', { cwd: folder })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a broken symbolic link says that it is one', async () => {
    symlinkSync(join(folder, 'gone.md'), join(folder, 'link.md'));
    const reading = readArticle('link.md', { cwd: folder });
    await expect(reading).rejects.toMatchObject({
      code: 'not-found',
      path: 'link.md',
      message: expect.stringContaining('link'),
    });
  });

  test('links in a circle, a folder and a name that cannot be are unreadable', async () => {
    symlinkSync('ring.md', join(folder, 'ring.md'));
    mkdirSync(join(folder, 'folder.md'));
    for (const path of ['ring.md', 'folder.md', `${'x'.repeat(300)}.md`, 'a\0b.md']) {
      const error = { code: 'unreadable', path, help: expect.any(String) };
      await expect(readArticle(path, { cwd: folder })).rejects.toMatchObject(error);
    }
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is unreadable', async () => {
    writeFileSync(join(folder, 'secret.md'), 'x');
    chmodSync(join(folder, 'secret.md'), 0);
    await expect(readArticle('secret.md', { cwd: folder })).rejects.toMatchObject({
      code: 'unreadable',
      message: 'permission denied',
    });
  });

  test('ten megabytes of body are read, cut and judged in well under a second', async () => {
    const body = '<p>The boats come and go, and 港口 is quiet.</p>\n'.repeat(200_000);
    writeFileSync(join(folder, 'big.md'), `\n---\ntitle: Big\n---\n${body}`);
    const start = performance.now();
    const article = await readArticle('big.md', { cwd: folder });
    expect(article.body).toBe(body);
    expect(article.bodyKind).toBe('html');
    expect(frontMatterOf(article).data).toEqual({ title: 'Big' });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('readStdin', () => {
  test('puts characters that were cut between two chunks together again', async () => {
    const bytes = Buffer.from('---\ntitle: 港\n---\n<p>x</p>\n');
    const stream = Readable.from([bytes.subarray(0, 12), bytes.subarray(12)]);
    const article = await readStdin(stream, { filename: 'posts/in.md' });
    expect(article.path).toBe('posts/in.md');
    expect(frontMatterOf(article).data).toEqual({ title: '港' });
  });

  test('has a name of its own, and takes an encoding', async () => {
    const article = await readStdin(Readable.from([Buffer.from([0xd6, 0xd0])]), { encoding: 'gbk' });
    expect(article).toMatchObject({ path: '<stdin>', text: '中', encoding: 'gbk' });
  });

  test('a stream that fails is unreadable', async () => {
    const stream = new Readable({ read: () => stream.destroy(new Error('gone')) });
    await expect(readStdin(stream)).rejects.toMatchObject({ code: 'unreadable', path: '<stdin>' });
  });
});
