import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readHead } from '../../src/article/read-head.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/article');
const HEAD = 16_384;
const OPENINGS: Record<string, string> = { '+++': '+++\ntitle = "x"\n', '-->': '<!--yml\ntitle: x\n' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-kit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything of an article but its body, or everything of the error that it is. */
async function outcome(read: () => Promise<{ parts: object; encoding: string; path: string }>): Promise<unknown> {
  try {
    const { parts, encoding, path } = await read();
    return { parts: { ...parts, body: null }, encoding, path };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const { code, message, help, path, line, column } = error;
    return { code, message, help, path, line, column };
  }
}

/** Reads a file in both ways, which have to give the same, and says whether it was read to its end. */
async function readBoth(
  path: string,
  options: { cwd?: string; encoding?: string } = { cwd: folder },
): Promise<boolean> {
  let isWhole = true;
  const head = await outcome(async () => {
    const read = readHead(path, options)!;
    isWhole = read.isWhole;
    return read.article;
  });
  expect(head).toEqual(await outcome(() => readArticle(path, options)));
  return isWhole;
}

function write(content: string | Uint8Array): string {
  writeFileSync(join(folder, 'a.md'), content);
  return 'a.md';
}

const body = `<p>${'The boats come and go, and 港口 is quiet. '.repeat(1000)}</p>\n`;

describe('readHead', () => {
  test('reads every article in fixtures/article as readArticle does', async () => {
    for (const path of readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })) {
      if (/input\.(?:md|html)$/.test(path)) await readBoth(path, { cwd: FIXTURES });
    }
  });

  test('reads of a short article no more than its front matter', () => {
    const { article, isWhole } = readHead(write('---\ntitle: 港\n---\n<p>x</p>\n'), { cwd: folder })!;
    expect(isWhole).toBe(false);
    expect(article.text).toBe('---\ntitle: 港\n---\n');
  });

  test('sees bytes that are no UTF-8 in the body of a short article', () => {
    write(Buffer.from('---\ntitle: x\n---\n<p>\xe6\xb8, caf\xe9</p>\n', 'latin1'));
    expect(readHead('a.md', { cwd: folder, encoding: 'latin1' })!.article.encoding).toBe('windows-1252');
  });

  test.each([
    ['YAML', '---\ntitle: x\n---\n'],
    ['YAML closed by dots', '---\ntitle: x\n...\n'],
    ['TOML', '+++\ntitle = "x"\n+++\n'],
    ['a comment', '<!--yml\ntitle: x\n-->\n'],
    ['a byte order mark', '\ufeff---\r\ntitle: x\r\n---\r\n'],
  ])('reads only the head of a long file with %s', async (_, frontMatter) => {
    expect(await readBoth(write(frontMatter + body))).toBe(false);
    expect(await readBoth('a.md', { cwd: folder, encoding: 'utf8' })).toBe(false);
  });

  test.each([
    ['no front matter', body],
    ['blank lines above the fence, which then stands on a line of its own', `\n---\ntitle: x\n---\n${body}`],
    ['front matter that never closes', `---\ntitle: x\n${body}`],
    ['text after the fence', `---js\ntitle: x\n---\n${body}`],
    ['JSON, whose end only the whole text tells', `{"title": {\n"a": 1\n}\n,"b": "${'x'.repeat(HEAD)}"}\n${body}`],
    ['NUL in its head', `---\ntitle: x\0\n---\n${body}`],
    ['UTF-16', Buffer.from(`\ufeff---\ntitle: x\n---\n${body}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(`---\ntitle: x\n---\n${body}`, 'utf16le')],
    ['bytes that are no UTF-8', Buffer.from(`---\ntitle: \xd6\xd0\n---\n${'x'.repeat(HEAD)}`, 'latin1')],
    ['another character cut short', Buffer.from(`---\ntitle: x\n---\n\xe6\xb8${'x'.repeat(HEAD)}`, 'latin1')],
  ])('reads the whole of a long file with %s', async (_, content) => {
    expect(await readBoth(write(content))).toBe(true);
  });

  test('reads the whole file where another encoding is named, and refuses one that is not known', async () => {
    write(`---\ntitle: x\n---\n${body}`);
    for (const encoding of ['gbk', 'utf-16le', 'iso-2022-jp', 'nonsense']) {
      expect(await readBoth('a.md', { cwd: folder, encoding })).toBe(true);
    }
  });

  test('is right wherever the head ends: in a fence, a line end, a character or the text after', async () => {
    const lengths = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -12, max: 12 }),
        fc.constantFrom('---', '...', '+++', '-->', '---x', '----'),
        fc.constantFrom('\n', '\r\n', '\r', ' \n', '\t\r\n', ''),
        fc.constantFrom('', 'x', '港口', '\u{1f600}\u{1f600}', '\n', '---\n', '\n---\n...\n+++\n-->\n', body),
        async (shift, fence, end, rest) => {
          const open = OPENINGS[fence] ?? '---\ntitle: x\n';
          const fill = HEAD + shift - open.length - fence.length - 3;
          lengths.add(await readBoth(write(`${open}# ${'x'.repeat(fill)}\n${fence}${end}${rest}`)));
        },
      ),
      { numRuns: 1500 },
    );
    expect(lengths).toEqual(new Set([true, false]));
  });

  test('takes a character that the head cuts in half for what it is', async () => {
    for (const character of ['é', '港', '\u{1f600}']) {
      for (let shift = 0; shift < 5; shift++) {
        const text = `---\ntitle: x\n---\n${'x'.repeat(shift)}${character.repeat(HEAD)}`;
        expect(await readBoth(write(text))).toBe(false);
      }
    }
  });

  test('keeps an article when the next one is read', () => {
    const first = readHead(write(`---\ntitle: first\n---\n${body}`), { cwd: folder })!.article;
    readHead(write(`---\ntitle: other\n---\n${body}`), { cwd: folder });
    expect(first.parts.block).toBe('title: first\n');
  });

  test('refuses with the same words as readArticle what cannot be read', async () => {
    mkdirSync(join(folder, 'folder.md'));
    symlinkSync('ring.md', join(folder, 'ring.md'));
    symlinkSync('gone.md', join(folder, 'link.md'));
    writeFileSync(join(folder, 'secret.md'), 'x');
    chmodSync(join(folder, 'secret.md'), 0);
    write('x');
    const paths = [
      'none.md',
      'folder.md',
      'ring.md',
      'link.md',
      'secret.md',
      'a.md/b.md',
      'a\0b.md',
      `${'x'.repeat(300)}`,
    ];
    for (const path of paths) await readBoth(path);
    expect(() => readHead('none.md', { cwd: folder })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => readHead('folder.md', { cwd: folder })).toThrow('this is a folder');
  });

  test.skipIf(process.platform === 'win32')('leaves a named pipe alone', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    expect(readHead('pipe.md', { cwd: folder })).toBeNull();
  });

  test('reads an empty file', async () => expect(await readBoth(write(''))).toBe(true));
});
