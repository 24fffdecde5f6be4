import { describe, expect, test } from 'vitest';
import { TextIndex } from '../../src/article/text-index.ts';

describe('TextIndex', () => {
  test('numbers texts as they come, and the same text the same', () => {
    const index = new TextIndex();
    expect(['tides', 'moon', 'tides', '', 'moon '].map((text) => index.add(text))).toEqual([0, 1, 0, 2, 3]);
    expect(index.size).toBe(4);
  });

  test('finds what was added, and nothing else', () => {
    const index = new TextIndex();
    index.add('tides');
    expect([index.find('tides'), index.find('Tides'), index.find('')]).toEqual([0, -1, -1]);
    expect(index.size).toBe(1);
  });

  test('keeps numbers while it grows, and tells like texts apart', () => {
    const index = new TextIndex();
    // Neighbours in length, at the ends, in one bit, and outside ASCII.
    const texts = Array.from({ length: 50_000 }, (_, at) => `${at % 3 === 0 ? '潮' : 'a'}/${at.toString(2)}/${at % 7}`);
    expect(texts.map((text) => index.add(text))).toEqual([...texts.keys()]);
    expect(texts.map((text) => index.find(text))).toEqual([...texts.keys()]);
  });
});
