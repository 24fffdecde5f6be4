import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertHtml } from '../../src/convert/convert-html.ts';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul><li>',
      '</ul>',
      '<table><tr><td>',
      '</table>',
      '<pre>',
      '</pre>',
    ),
    fc.constantFrom(
      '<img src=a>',
      '<a href=b>',
      '</a>',
      '<br>',
      '<hr>',
      '&nbsp;',
      '&amp;',
      '{{ x }}',
      '{% raw %}',
      '\r\n',
    ),
    fc.constantFrom(
      '**',
      '*',
      '`',
      '```\n',
      '- ',
      '1. ',
      '> ',
      '| a |\n| - |\n',
      '![](',
      '[x](y)',
      '<!--',
      '-->',
      '[^1]: ',
    ),
    fc.constantFrom(
      '\ufdd0',
      '\ud800',
      '\u0000',
      '\ue000',
      '<svg>',
      '<template>',
      '<frameset>',
      '<plaintext>',
      '<select>',
    ),
  ),
  { maxLength: 30 },
);
const anything = pieces.map((parts) => parts.join(''));

test('any two strings give differences and never an exception', () => {
  const property = fc.property(anything, anything, fc.boolean(), (source, output, strict) => {
    const differences = verifyConversion(source, output, { strict });
    expect(Array.isArray(differences)).toBe(true);
    for (const { message, source: a, output: b } of differences) {
      expect(message).toMatch(/^.+\.$/s);
      if (a !== null) expect(a.line).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length);
      if (b !== null) expect(b.line).toBeLessThanOrEqual(output.split(/\r\n?|\n/).length);
    }
  });
  fc.assert(property, { numRuns: 1000 });
});

const word = fc.constantFrom(
  'tide',
  'harbour',
  '船',
  '“quay”',
  'a_b',
  '2*3',
  'R&amp;D',
  '&lt;i&gt;',
  '#1',
  'https://e.example/x_y',
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom('b', 'i', 'del', 'code', 'span'), tie('inline'))
      .map(([tag, x]) => `<${tag}>${x}</${tag}>`),
    fc.tuple(tie('inline'), tie('inline')).map(([x, y]) => `${x} ${y}`),
    text.map((x) => `<a href="/x">${x}</a>`),
    fc.constant('<img src="/p.png" alt="p">'),
  ),
}));
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.tuple(fc.constantFrom('p', 'div', 'h2', 'h4'), inline).map(([tag, x]) => `<${tag}>${x}</${tag}>`),
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('block'), { minLength: 1, maxLength: 3 }))
      .map(([tag, xs]) => `<${tag}>${xs.map((x) => `<li>${x}</li>`).join('')}</${tag}>`),
    tie('block').map((x) => `<blockquote>${x}</blockquote>`),
    text.map((x) => `<pre>${x}\n  ${x}</pre>`),
    fc.tuple(inline, inline).map(([x, y]) => `<table><tr><th>${x}</th></tr><tr><td>${y}</td></tr></table>`),
  ),
}));
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n'));

test('a body is the same as itself', () => {
  const oneLine = body
    .filter((html) => !html.includes('<pre>'))
    .map((html) => `<div>${html.replaceAll('\n', ' ')}</div>`);
  fc.assert(
    fc.property(oneLine, (html) => {
      expect(verifyConversion(html, html, { strict: true })).toEqual([]);
    }),
  );
});

test('what the converter makes of a body mostly means the same', () => {
  const bodies = fc.sample(body, { numRuns: 300, seed: 7 });
  const same = bodies.filter((html) => verifyConversion(html, convertHtml(html)).length === 0);
  expect(same.length).toBeGreaterThanOrEqual(0.9 * bodies.length);
});

test('a word more is always found', () => {
  fc.assert(
    fc.property(body, (html) => {
      const differences = verifyConversion(html, `${convertHtml(html)}\n\nsurplus\n`);
      expect(differences.some(({ message }) => message.includes('surplus'))).toBe(true);
    }),
  );
});
