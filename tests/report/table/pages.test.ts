import fc from 'fast-check';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../../../src/report/table/table.ts';
import { cellsOf } from './cells-of.ts';
import { renderTable } from './render.ts';

const RENDERERS: [string, (markdown: string) => string][] = [
  [
    'micromark',
    (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }),
  ],
  ['marked', (text) => marked.parse(text, { async: false })],
];

const columns = (...names: string[]): TableColumn<string[]>[] =>
  names.map((name, index) => ({ name, value: (row) => row[index], align: index === 1 ? 'end' : 'start' }));

/** White space counts for no more than one space, and for a line break where there is one. */
const asShown = (text: string) =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n+/g, '\n')
    .trim();

const signs = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      'b1',
      ' ',
      ' ',
      '\n',
      '文',
      '“',
      '|',
      '\\',
      '*',
      '**',
      '_',
      '__',
      '~',
      '~~',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
    ],
    ...['&', '&amp;', '&#35;', '#', '-', '+', ':', ';', '.', '@', '$', '=', '"', "'", '/', '^', '{', '}', '1.', '\t'],
    ...[
      '<script>',
      '<!--',
      '[x](y)',
      '[^1]',
      'http://a.b/',
      'https://a.b.c/x_y',
      'www.a.b',
      'a_b@c.de',
      'mailto:',
      'xmpp:a@b.c/',
      'ftp://a.b',
    ],
  ),
  maxLength: 14,
});

const rows = fc.array(fc.tuple(fc.oneof(signs, fc.string({ unit: 'grapheme-ascii' })), signs).map(([a, b]) => [a, b]));

describe('a Markdown table', () => {
  test('is one that GitHub shows', async () => {
    const table = [
      ['plum | x', '40'],
      ['`a` <b> [x](y)', '*1*'],
    ];
    expect((await renderTable('markdown', table, { columns: columns('na|me', 'weight') })).text).toBe(
      [
        '| na\\|me | weight |',
        '| --- | ---: |',
        '| plum \\| x | 40 |',
        '| \\`a\\` &lt;b> \\[x\\](y) | \\*1\\* |',
        '',
      ].join('\n'),
    );
  });

  test('leaves file names and addresses readable', async () => {
    const table = [['posts/some_file-name.md', 'https://a.org/x_y?a=1&b=2#c']];
    const { text } = await renderTable('markdown', table, { columns: columns('path', 'url') });
    expect(text.split('\n')[2]).toBe('| posts/some_file-name.md | https://a.org/x_y?a=1&b=2#c |');
  });

  test('has line breaks where a text has lines, and spells out control characters', async () => {
    const { text } = await renderTable('markdown', [['one\r\ntwo\n', 'a\u0007\tb']], { columns: columns('a', 'b') });
    expect(text.split('\n')[2]).toBe('| one<br>two | a\\\\u0007 b |');
  });

  test.each(RENDERERS)('shows as text whatever it holds, when %s renders it', async (_, render) => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const { text } = await renderTable('markdown', table, { columns: columns('a', 'b') });
        expect(cellsOf(render(text)).map((cells) => cells.map(asShown))).toEqual([
          ['a', 'b'],
          ...table.map((cells) => cells.map(asShown)),
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an HTML page', () => {
  test('shows as text whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(rows, signs, async (table, title) => {
        const { text } = await renderTable('html', table, { columns: columns('<a>', 'b'), title });
        expect(cellsOf(text).map((cells) => cells.map(asShown))).toEqual([
          ['<a>', 'b'],
          ...table.map((cells) => cells.map(asShown)),
        ]);
      }),
    );
  });

  test('says what its headings head, which cells are numbers, and leaves each text its direction', async () => {
    const { text } = await renderTable('html', [['שלום & co', '7']], { columns: columns('name', 'weight') });
    expect(text).toContain('<tr><th scope="col">name</th><th scope="col" class="end">weight</th></tr>');
    expect(text).toContain('<tr><th scope="row" dir="auto">שלום &amp; co</th><td class="end" dir="auto">7</td></tr>');
  });

  test('needs nothing from outside and runs nothing', async () => {
    const { text } = await renderTable('html', [], { columns: columns('name'), title: 'Fruit <3' });
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(text).toContain('<title>Fruit &lt;3</title>');
    expect(text).toMatch(/<\/table>\n<\/main>\n<\/body>\n<\/html>\n$/);
    expect(text).not.toMatch(/<script|<link|@import|url\(|src=|https?:/);
  });
});
