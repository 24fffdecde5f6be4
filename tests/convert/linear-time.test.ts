import { expect, test } from 'vitest';
import { convertHtml } from '../../src/convert/convert-html.ts';
import type { ConvertHtmlOptions } from '../../src/convert/options.ts';

const SIZE = 400_000;
/** Milliseconds: far above what it takes, far below what a quadratic algorithm would take. */
const LIMIT = 10_000;

const repeat = (text: string) => text.repeat(Math.ceil(SIZE / text.length));
const nest = (open: string, close: string) => {
  const times = Math.ceil(SIZE / (open.length + close.length));
  return `${open.repeat(times)}x${close.repeat(times)}`;
};
const paragraph = (text: string) => `<p>${text}</p>`;

const INPUTS: Record<string, string> = {
  'one long line': paragraph(repeat('The tide turned at six. ')),
  'one long word': paragraph(repeat('x')),
  'stars alone': paragraph(repeat('*')),
  'stars between words': paragraph(repeat('a* *b ')),
  underscores: paragraph(repeat('_a')),
  tildes: paragraph(repeat('~a~~')),
  backticks: paragraph(repeat('`a``')),
  backslashes: paragraph(repeat('\\*')),
  'opening brackets': paragraph(repeat('[')),
  'closing brackets in a link': `<p><a href="x">${repeat(']')}</a></p>`,
  'spaces in a line': paragraph(`a${repeat(' ')}b`),
  'line ends in a listing': `<pre>${repeat('\n')}</pre>`,
  'a row of dashes that is no underline': paragraph(`a<br>${repeat('-')}x`),
  'dashes apart that are no thematic break': paragraph(`a<br>${repeat('- ')}x`),
  'a delimiter row that is none': paragraph(`a<br>${repeat('|-')}x`),
  'blocks in blocks': nest('<div>', '</div>'),
  'quotes in quotes': nest('<blockquote>', '</blockquote>'),
  'lists in lists': nest('<ul><li>', '</li></ul>'),
  'tables in tables': nest('<table><tr><td>', '</td></tr></table>'),
  'figures in figures': nest('<figure>', '</figure>'),
  'marks in marks': nest('<b><i>', '</i></b>'),
  'blocks that never end': repeat('<div>x'),
  'figures that never end': repeat('<figure>x'),
  'listings that never end': repeat('<pre>x'),
  'tables that never end': repeat('<table>x'),
  'marks that overlap': paragraph(repeat('<b>a<i>b</b>c</i>')),
  'marks that touch': paragraph(repeat('<b>a<i>b</i></b><i>c</i>')),
  'marks beside Han': paragraph(repeat('是<b>“好”</b>')),
  'one wide row above many short ones': `<table><tr>${'<td>a</td>'.repeat(10_000)}</tr>${repeat('<tr><td>a</td></tr>')}</table>`,
  'shortcodes that never end': repeat('[code]\n\n'),
  'a tag of a template that never ends': repeat('{% raw %}'),
  'addresses in a text': paragraph(repeat('a@b.c http://d.e ')),
};

test.each(Object.entries(INPUTS))('no quadratic time: %s', (_name, html) => {
  expect(millisecondsOf(html)).toBeLessThan(LIMIT);
});

const OPTIONS: Record<string, [html: string, options: ConvertHtmlOptions]> = {
  'figures in figures, with their captions taken out': [nest('<figure>', '</figure>'), { captions: 'italic' }],
  'captions in captions': [nest('<div class="wp-caption">', '</div>'), { captions: 'figure' }],
  'captions that never end': [`${repeat('[caption]')}[/caption]`, { captions: 'figure' }],
  'marks beside Han, with character references': [
    paragraph(repeat('是<b>“好”</b>是')),
    { emphasisFallback: 'charref' },
  ],
  'blank lines as paragraphs': [repeat('a\n\n'), { paragraphs: 'blank-lines' }],
};

test.each(Object.entries(OPTIONS))('nor with options: %s', (_name, [html, options]) => {
  expect(millisecondsOf(html, options)).toBeLessThan(LIMIT);
});

function millisecondsOf(html: string, options?: ConvertHtmlOptions): number {
  const start = performance.now();
  convertHtml(html, options);
  return performance.now() - start;
}
