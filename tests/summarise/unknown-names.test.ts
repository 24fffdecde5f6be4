import { describe, expect, test } from 'vitest';
import { nearNames } from '../../src/summarise/near-names.ts';
import { unknownNames } from '../../src/summarise/unknown-names.ts';
import { parseWhere } from '../../src/summarise/where/parse-where.ts';

const KEYS = new Set(['title', 'Cover-Image', 'rating', 'extra', 'image']);
const hints = (text: string) =>
  unknownNames(text, parseWhere(text).references, KEYS).map(({ offset, length, message, help }) => {
    return [text.slice(offset, offset + length), message, help];
  });

describe('a name that no article has', () => {
  test('is explained where it is a slip for a column or its alias', () => {
    expect(hints('words > 5 and catgory = "x"')).toEqual([
      ['catgory', 'no article has catgory', 'Did you mean category?'],
    ]);
    expect(hints('has(titel)')).toEqual([['titel', 'no article has titel', 'Did you mean title?']]);
  });

  test('is explained where it is a slip for a key of the front matter', () => {
    expect(hints('coverImage = x')).toEqual([['coverImage', 'no article has coverImage', 'Did you mean Cover-Image?']]);
    expect(hints('extr.rating = 1')).toEqual([['extr.rating', 'no article has extr', 'Did you mean extra?']]);
    expect(hints('data.titl = x')).toEqual([['data.titl', 'no article has titl', 'Did you mean title?']]);
  });

  test('is left alone where it is like no other, and explained once', () => {
    expect(hints('publisher = x')).toEqual([]);
    expect(hints('raing > 1 or raing < 0')).toHaveLength(1);
  });

  test('is told of all the same if that is wanted', () => {
    const text = 'publisher = x and rating = 1';
    const [hint, ...more] = unknownNames(text, parseWhere(text).references, KEYS, true);
    expect(hint).toMatchObject({ offset: 0, length: 9, message: 'no article has publisher' });
    expect(hint?.help).toBe('See article-kit stats --fields.');
    expect(more).toEqual([]);
  });

  test('is none of those that articles have, nor a column', () => {
    expect(
      hints('image ~ x and rating = 1 and word ~ x and extra.ratin = 2 and data.rating = 1 and has(data)'),
    ).toEqual([['word', 'no article has word', 'Did you mean words?']]);
  });
});

describe('names are near', () => {
  test.each<[name: string, candidate: string, isNear?: boolean]>([
    ['dates', 'date'],
    ['dte', 'date', false],
    ['daet', 'date'],
    ['dave', 'date'],
    ['datum', 'date', false],
    ['tittel', 'title', false],
    ['Title', 'title'],
    ['date_source', 'dateSource'],
    ['tgas', 'tags'],
    ['tags', 'tags', false],
    ['aabb', 'bbaa', false],
    ['taby', 'tbacy', false],
  ])('%s to %s: %s', (name, candidate, isNear = true) => {
    expect(nearNames(name, [candidate])).toEqual(isNear ? [candidate] : []);
  });
});
