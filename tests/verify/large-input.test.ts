import { expect, test } from 'vitest';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

const MEGABYTE = 1_000_000;
/** Far above what it takes, far below what a quadratic algorithm would take. */
const SECONDS = 15_000;

/** A text of different words, the same for the same seed. */
function paragraphs(length: number, seed = 1): string[] {
  const result: string[] = [];
  let size = 0;
  let state = seed;
  while (size < length) {
    let paragraph = '';
    while (paragraph.length < 120) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      paragraph += `${((state >> 8) % 99_991).toString(36)} `;
    }
    result.push(paragraph.trim());
    size += paragraph.length;
  }
  return result;
}

const html = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const markdown = (texts: string[]) => texts.join('\n\n');

test('a megabyte that is the same', { timeout: SECONDS }, () => {
  const texts = paragraphs(MEGABYTE);
  expect(verifyConversion(html(texts), markdown(texts))).toEqual([]);
});

test('half a megabyte with a changed word in every paragraph', { timeout: SECONDS }, () => {
  const texts = paragraphs(MEGABYTE / 2);
  const changed = texts.map((text) => text.replace(/ \w+ /, ' (changed) '));
  const { length } = verifyConversion(html(texts), markdown(changed));
  expect(length).toBeGreaterThanOrEqual(texts.length);
  expect(length).toBeLessThan(1.05 * texts.length);
});

test('a quarter of a megabyte against another', { timeout: SECONDS }, () => {
  expect(verifyConversion(html(paragraphs(MEGABYTE / 4)), markdown(paragraphs(MEGABYTE / 4, 2)))).not.toEqual([]);
});

test('a quarter of a megabyte of one line with character references and many differences', { timeout: SECONDS }, () => {
  const words = paragraphs(MEGABYTE / 4)
    .join(' ')
    .split(' ');
  const source = `<p>${words.map((word, n) => (n % 20 === 0 ? `<b>${word}</b>` : `${word} &amp;`)).join(' ')}</p>`;
  const output = words.map((word, n) => (n % 20 === 0 ? word : `${word} &`)).join(' ');
  expect(verifyConversion(source, output).length).toBeGreaterThan(2_000);
});

test.each(['div', 'b', 'blockquote', 'details'])('a hundred thousand nested <%s>', { timeout: SECONDS }, (tag) => {
  const source = `${`<${tag}>`.repeat(100_000)}x`;
  expect(verifyConversion(source, 'y')).not.toEqual([]);
  expect(verifyConversion(source, `${`<${tag}>`.repeat(100_000)}x`)).toEqual([]);
});

test('twenty thousand nested lists', { timeout: SECONDS }, () => {
  expect(verifyConversion(`${'<ul><li>'.repeat(20_000)}x`, 'x')).toHaveLength(1);
});
