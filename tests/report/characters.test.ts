import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf } from '../../src/report/characters.ts';

const segmenter = new Intl.Segmenter();
const segments = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** What joins the letter after it: rare, and not worth a segmenter's time for each letter. */
const JOINS_THE_NEXT =
  /[\u1100-\u115f\ua960-\ua97c\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e]|[\u{110bd}\u{110cd}\u{111c2}-\u{11f02}]/gu;

const fragment = fc.oneof(
  fc.constantFrom('word', 'é', '“', '…', '腾讯', '，', 'か\u3099', '서울', 'ᅡ', '석', '\u0301', '\u200d', '️', '⃣', '\t'),
  fc.constantFrom(
    '👨‍👩‍👧‍👦',
    '👍🏽',
    '🇨🇳',
    '🇨',
    '❤️',
    '©️',
    '©',
    '1️⃣',
    '‼️',
    'हिन्दी',
    'กำ',
    'مرحبا',
    '𠮷',
    '\ud800',
    '\u00ad',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(JOINS_THE_NEXT, '')),
);

test('a line is cut where Unicode ends its characters', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
      const line = fragments.join('');
      expect([...charactersOf(line)]).toEqual(segments(line));
    }),
    { numRuns: 1000 },
  );
});

test('a line of a million joined characters is cut in bounded time', () => {
  expect([...charactersOf('\u0301'.repeat(1_000_000))].join('')).toHaveLength(1_000_000);
});
