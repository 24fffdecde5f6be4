import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertHtml } from '../../src/convert/convert-html.ts';
import { parseHtml } from '../../src/html/parse-html.ts';
import { htmlBody } from './grammar.ts';
import { render } from './render.ts';

/** What is left of a page's text when all white space is taken away: nothing of it may get lost or come up. */
const ink = (html: string) => parseHtml(html).textContent.replace(/\s+/g, '');

describe('conversion', () => {
  test('throws nothing, whatever the string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (html) => {
        expect(typeof convertHtml(html)).toBe('string');
      }),
    );
  });

  test('keeps every character of the text', () => {
    fc.assert(
      fc.property(htmlBody, (html) => {
        expect(ink(render(convertHtml(html)))).toBe(ink(html));
      }),
      { numRuns: 2000 },
    );
  });

  test('is a fixpoint: the page of the Markdown becomes the same Markdown', () => {
    fc.assert(
      fc.property(htmlBody, (html) => {
        const markdown = convertHtml(html);
        expect(convertHtml(render(markdown))).toBe(markdown);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['elements', '<b>'.repeat(100_000)],
    ['quotes', '<blockquote>'.repeat(20_000)],
    ['lists', '<ul><li>'.repeat(20_000)],
    ['tables', '<table><tr><td>'.repeat(5000)],
    ['stars', `<p>${'*'.repeat(200_000)}`],
    ['marks', `<p>${'<b>*</b>'.repeat(2000)}`],
    ['brackets', `<p>${'['.repeat(200_000)}`],
    ['addresses', `<p>${'http://e.com/)'.repeat(10_000)}`],
  ])('takes thousands of %s without a crash or a hang', (_name, html) => {
    const started = performance.now();
    expect(typeof convertHtml(`${html}x`)).toBe('string');
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
