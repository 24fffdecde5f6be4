import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/html/render-markdown.ts';

const link = (href: string, text = href) => `<a href="${href}">${text}</a>`;

const cases: [what: string, markdown: string, html: string][] = [
  ['emphasis and struck text', '*a* **b** ~~c~~', '<p><em>a</em> <strong>b</strong> <s>c</s></p>'],
  ['HTML in a line and in blocks', '<div>\n*a*\n</div>\n\nx<b>y</b>', '<div>\n*a*\n</div>\n<p>x<b>y</b></p>'],
  [
    'addresses as they are written',
    '[a](</x y>) ![b](data:x) [c](javascript:d)',
    `<p>${link('/x y', 'a')} <img src="data:x" alt="b"> ${link('javascript:d', 'c')}</p>`,
  ],
  ['a bare address', 'see https://example.org/a_b_c.', `<p>see ${link('https://example.org/a_b_c')}.</p>`],
  ['a bare www.', '(www.example.org/a)', `<p>(${link('http://www.example.org/a', 'www.example.org/a')})</p>`],
  ['a bare e-mail address', 'to me@example.org', `<p>to ${link('mailto:me@example.org', 'me@example.org')}</p>`],
  [
    'no link for other protocols and names',
    'ftp://a.org //a.org a.org awww.a.org',
    '<p>ftp://a.org //a.org a.org awww.a.org</p>',
  ],
  ['no link in code', '`https://example.org`', '<p><code>https://example.org</code></p>'],
  [
    'tasks without their boxes',
    '- [x] done\n- [ ] open\n- [x]y',
    '<ul>\n<li> done</li>\n<li> open</li>\n<li>[x]y</li>\n</ul>',
  ],
  ['brackets that are no tasks', '[x] not in a list', '<p>[x] not in a list</p>'],
];

test.each(cases)('%s', (_what, markdown, html) => expect(renderMarkdown(markdown).trim()).toBe(html));

test('tables', () => {
  const cells = renderMarkdown('a | b\n--|--\nc | d').replace(/\s/g, '');
  expect(cells).toContain('<tr><td>c</td><td>d</td></tr>');
});

/** Each is nothing special once; all of them have made some parser take time by the square, or run out of stack. */
const nasty: [what: string, piece: string][] = [
  ['opened emphasis', '*a **a '],
  ['marks within words', 'a**b'],
  ['underscores', '_a_'],
  ['opened brackets', '['],
  ['opened pictures', '!['],
  ['opened links', '[a]('],
  ['opened links and emphasis', '*['],
  ['opened addresses', '[a](<b'],
  ['code of all lengths', '`a``b```'],
  ['opened comments', '<!--'],
  ['opened instructions', '<?'],
  ['opened sections', '<![CDATA['],
  ['opened tags', '<a b="'],
  ['quotes in quotes', '> '],
  ['lists in lists', '- '],
  ['items', '* a\n'],
  ['tables', 'a|b\n-|-\n'],
  ['references', '[a]: b\n'],
  ['opened references', '[a]: <b "'],
  ['references and emphasis', '**x ['],
  ['addresses without an end', 'https://a.b/(c'],
  ['www. without an end', 'www.'],
  ['www. in a row', 'www.a.b/((('],
  ['e-mail addresses', 'a@b.'],
  ['colons', '://'],
  ['backslashes', '\\'],
  ['references of characters', '&#'],
  ['paragraphs', 'a\n\n'],
];

describe('a hundred thousand characters take time in proportion to its length', () => {
  test.each(nasty)('%s', { timeout: 15_000 }, (_what, piece) => {
    expect(renderMarkdown(`${piece.repeat(100_000 / piece.length)}\n\nend`)).toContain('end');
  });
});
