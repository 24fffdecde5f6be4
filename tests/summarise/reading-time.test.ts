import { describe, expect, test } from 'vitest';
import { readingTime } from '../../src/summarise/reading-time.ts';

describe('minutes to read', () => {
  test.each([
    ['nothing', { cjk: 0, words: 0, images: 0 }, 0],
    ['one word', { cjk: 0, words: 1, images: 0 }, 1],
    ['265 words', { cjk: 0, words: 265, images: 0 }, 1],
    ['266 words', { cjk: 0, words: 266, images: 0 }, 2],
    ['500 characters', { cjk: 500, words: 0, images: 0 }, 1],
    ['501 characters', { cjk: 501, words: 0, images: 0 }, 2],
    ['48 seconds of characters and 12 of words', { cjk: 400, words: 53, images: 0 }, 1],
    ['one picture, 12 seconds, and 48 of words', { cjk: 0, words: 212, images: 1 }, 1],
    ['one picture and a word too many', { cjk: 0, words: 213, images: 1 }, 2],
    // 12 + 11 + 10 + … + 4 + 3 = 75, and 3 for each after that: 15 more make two minutes.
    ['ten pictures', { cjk: 0, words: 0, images: 10 }, 2],
    ['twenty-five pictures', { cjk: 0, words: 0, images: 25 }, 2],
    ['twenty-six pictures', { cjk: 0, words: 0, images: 26 }, 3],
  ])('of %s', (_what, reading, minutes) => expect(readingTime(reading)).toBe(minutes));

  test('follow the reader’s speed', () => {
    expect(readingTime({ cjk: 0, words: 600, images: 0 }, { wordsPerMinute: 200 })).toBe(3);
    expect(readingTime({ cjk: 600, words: 0, images: 0 }, { charactersPerMinute: 300 })).toBe(2);
    expect(readingTime({ cjk: 0, words: 0, images: 3 }, { firstImageSeconds: 20, leastImageSeconds: 20 })).toBe(1);
    expect(readingTime({ cjk: 0, words: 0, images: 9 }, { firstImageSeconds: 0, leastImageSeconds: 0 })).toBe(0);
  });

  test('are whole where thirds add up', () => {
    expect(readingTime({ cjk: 7, words: 14, images: 0 }, { wordsPerMinute: 21, charactersPerMinute: 21 })).toBe(1);
  });
});
