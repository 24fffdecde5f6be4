import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import { decodeArticle } from '../../src/article/decode.ts';

function decode(bytes: Uint8Array | readonly number[], encoding?: string) {
  return decodeArticle(Uint8Array.from(bytes), { path: 'a.html', encoding });
}

function errorOf(work: () => unknown): ArticleError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ArticleError) return error;
    throw error;
  }
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
/** 中文的 */
const GBK = [0xd6, 0xd0, 0xce, 0xc4, 0xb5, 0xc4];

describe('decodeArticle', () => {
  test('throws nothing but ArticleError, and never makes a U+FFFD of its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const isUtf8WithReplacement = Buffer.from(bytes).includes('\ufffd');
        const error = errorOf(() => {
          const { text } = decode(bytes);
          if (!isUtf8WithReplacement)
            expect(text.includes('\ufffd') && bytes[0] !== 0xff && bytes[0] !== 0xfe).toBe(false);
        });
        if (error) expect(error.code).toBe('undecodable');
      }),
      { numRuns: 1000 },
    );
  });

  test('gives back any text that was written as UTF-8, with its line ends, NULs and byte order marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\ufeff', '\ufeff\ufeff'), (body, mark) => {
        const text = `${mark}${body}\r\n\0\r`;
        expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', bom: text.startsWith('\ufeff') });
      }),
    );
  });

  test('tries UTF-8 before the encoding that was named', () => {
    expect(decode(Buffer.from('港口'), 'gbk')).toMatchObject({ text: '港口', encoding: 'utf-8' });
    expect(decode(GBK, 'gb2312')).toMatchObject({ text: '中文的', encoding: 'gbk' });
    expect(decode([0x2d, 0x4e], 'utf-16le')).toMatchObject({ text: '中', encoding: 'utf-16le' });
    expect(decode([0x1b, 0x24, 0x42, 0x24, 0x22], 'iso-2022-jp')).toMatchObject({ text: 'あ' });
  });

  test('names an unknown encoding, even where the bytes would do without', () => {
    const error = errorOf(() => decode([0x41], 'klingon'));
    expect(error).toMatchObject({ code: 'unknown-encoding', path: 'a.html' });
    expect(error?.message).toContain('klingon');
  });

  test('believes a meta tag that fits the bytes and no other', () => {
    const page = (charset: string) => [...ascii(`<meta charset="${charset}"><p>`), ...GBK, ...ascii('</p>')];
    expect(decode(page('gb2312'))).toMatchObject({ encoding: 'gbk' });
    expect(decode(page('gb2312')).text).toContain('中文的');
    expect(decode(page('utf-8'))).toMatchObject({ encoding: 'gb18030' });
    expect(decode(page('made-up'))).toMatchObject({ encoding: 'gb18030' });
  });

  test('names the byte and the line of what an encoding does not know', () => {
    const error = errorOf(() => decode([...ascii('one\r\ntwo\r'), 0x81, 0x0a], 'gb18030'));
    expect(error).toMatchObject({ code: 'undecodable', line: 3, column: 1 });
    expect(error?.message).toContain('byte 9');
  });

  test('finds the byte far behind in a large file', () => {
    const bytes = Buffer.alloc(300_000, '港口\n');
    bytes[200_001] = 0xff;
    const error = errorOf(() => decode(bytes));
    expect(error?.message).toMatch(/^byte (199999|20000[01]) is not UTF-8/);
  });

  test('takes UTF-8 with one torn character for damaged UTF-8, not for another encoding', () => {
    const torn = [...Buffer.from('<p>春天的港口很安静'), 0xe6, 0xb8, ...Buffer.from('，人们在等船。</p>')];
    expect(errorOf(() => decode(torn))).toMatchObject({ code: 'undecodable' });
  });

  test('does not guess at bytes that look like no language', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 7919) % 127));
    expect(errorOf(() => decode(noise))).toMatchObject({ code: 'undecodable', line: 1 });
    const polish = [...ascii('Za'), 0xbf, 0xf3, 0xb3, 0xe6, ...ascii(' g'), 0xea, 0xb6, ...ascii('l'), 0xb1];
    expect(errorOf(() => decode(polish))?.code ?? 'guessed').toBe('undecodable');
  });

  test.each([
    ['Grüße aus Köln, schöne Straßen überall.', 'windows-1252'],
    ['Él comió piñas “ayer” — ¿y tú?', 'windows-1252'],
    ['À la carte: crème brûlée, œufs, 5 €', 'windows-1252'],
    ['naïve', 'windows-1252'],
    ['Äpfel', 'windows-1252'],
    ['«Le café»', 'windows-1252'],
  ])('reads the Western text %j', (text, encoding) => {
    expect(decode(windows1252(text))).toMatchObject({ text, encoding });
  });

  test('ten megabytes take well under a second', () => {
    const bytes = Buffer.alloc(10_000_000, '<p>港口的人们在等船</p>\n');
    const start = performance.now();
    expect(decodeArticle(bytes, { path: 'big.html' }).encoding).toBe('utf-8');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

function windows1252(text: string): number[] {
  const high: Record<string, number> = { '“': 0x93, '”': 0x94, '—': 0x97, œ: 0x9c, '€': 0x80 };
  return [...text].map((character) => high[character] ?? character.charCodeAt(0));
}
