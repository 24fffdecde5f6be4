import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BodyKind, bodyKind } from '../../src/article/body-kind.ts';

const cases: [what: string, kind: BodyKind, body: string][] = [
  ['nothing', 'empty', ''],
  ['white space', 'empty', ' \r\n\t\n'],
  ['plain words', 'text', 'Two lines\nof words, 3 < 4 and a-b.\n'],
  ['paragraphs of HTML', 'html', '<p>One</p>\n<p>Two</p>\n'],
  ['a single HTML paragraph', 'html', '<p>One</p>'],
  ['HTML in capitals', 'html', '<P>One<BR>two</P>'],
  ['HTML in one wrapper', 'html', '<div>\n<p>a</p>\n\n<p>b</p>\n</div>\n'],
  [
    'blank-line paragraphs with tags of a blog editor',
    'html',
    'One <a href="/x">link</a>.<br />\n\nTwo <em>words</em>.<br />\n',
  ],
  ['HTML with one stray dash', 'html', `${'<p>x</p>\n'.repeat(20)}- a dash\n`],
  [
    'HTML that shows Markdown in pre',
    'html',
    '<p>Write:</p><pre>\n# title\n\n- item\n- item\n**bold**\n</pre><p>ok</p>',
  ],
  ['HTML with a Markdown comment', 'html', '<!--\n# note\n- a\n- b\n--><p>One</p><p>Two</p>'],
  ['HTML with templates', 'html', '{% include top.html %}\n<p>{{ page.title }}</p>\n{{ content }}\n<p>x</p>'],
  ['Markdown', 'markdown', '# Title\n\nSome *words* and\n\n- items\n'],
  ['Markdown with inline tags', 'markdown', '# Title\n\nPress <kbd>x</kbd> and H<sub>2</sub>O.\n'],
  ['prose with inline tags only', 'markdown', 'See <a href="/x">this</a> and <b>that</b>.\n'],
  ['Markdown with HTML in a code block', 'markdown', '# Use\n\n```html\n<div>\n<p>x</p>\n</div>\n```\n'],
  ['Markdown with HTML in a tilde block that never closes', 'markdown', 'See:\n\n~~~\n<p>x</p>\n<p>y</p>\n'],
  ['Markdown with line breaks inside a table', 'markdown', '| a | b |\n|---|---|\n| x<br>y | **z** |\n'],
  ['Markdown about templates', 'markdown', '## Use\n\n{% highlight html %}\n<div><p>x</p></div>\n{% endhighlight %}\n'],
  [
    'Markdown with an HTML table',
    'mixed',
    '# Title\n\nText with **force**.\n\n<table><tr><td>x</td></tr></table>\n\n- a\n- b\n',
  ],
  [
    'Markdown with a figure',
    'mixed',
    '## Boats\n\n<figure><img src="a.png"><figcaption>x</figcaption></figure>\n\n[more](/m)\n',
  ],
  ['Markdown with pre for its code', 'mixed', 'Call `run()` first:\n\n<pre>run()</pre>\n\nand then `stop()`.\n'],
];

describe('bodyKind', () => {
  test.each(cases)('%s is %s', (_, kind, body) => expect(bodyKind(body, 'posts/a.md')).toBe(kind));

  test('a .html file with any tag is HTML, since nobody runs Markdown on it', () => {
    for (const path of ['a.html', 'a.htm', 'A.HTML']) {
      expect(bodyKind('# not a heading\n\n- no list <b>x</b>\n', path)).toBe('html');
      expect(bodyKind('# not a heading\n\n- no list\n', path)).toBe('text');
      expect(bodyKind('\n', path)).toBe('empty');
    }
  });

  test('line ends make no difference', () => {
    for (const [, kind, body] of cases) expect(bodyKind(body.replaceAll('\n', '\r\n'), 'a.md')).toBe(kind);
  });

  test.each([
    '<!--',
    '{{',
    '{%',
    '```\n',
    '<pre>',
    '<p>',
    '**',
    '`',
    '[',
    '<',
    '](',
    '{% raw %}',
    '\n# ',
    '[[[[[[[[[]',
  ])('a million of %j take no noticeable time', (piece) => {
    const body = `<p>${piece.repeat(1_000_000 / piece.length)}`;
    const start = performance.now();
    bodyKind(body, 'a.md');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('has an answer for any string', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('a.md', 'a.html', '<stdin>'), (body, path) => {
        expect(['html', 'markdown', 'mixed', 'text', 'empty']).toContain(bodyKind(body, path));
      }),
    );
  });
});
