import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../src/article/json-fault.ts';
import { parseJsonBlock } from '../../src/article/parse-json-block.ts';

/** Where the text is wrong: null if it is not. */
function offsetIn(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return jsonFault(error as SyntaxError, text).offset;
  }
}

describe('a fault in JSON', () => {
  test.each([
    ["{\n\"it's\": 1,\n'b': 2\n}", "'b'"],
    ['{\n"a b": "true",\n"c": blue\n}', 'blue'],
    ['{\n"url": "https://example.org/",\n// mine\n"c": 1\n}', '// mine'],
    ['{\n"a": "1, 2",\n,\n"c": 1\n}', ',\n"c"'],
    ['{\n"quote": "“",\n"c": “d”\n}', '“d'],
  ])('stands where it is, and not where the same character stands first: %j', (text, place) => {
    expect(parseJsonBlock(text).problems).toMatchObject([
      { code: 'json-syntax', span: [text.indexOf(place), expect.anything()] },
    ]);
  });

  test('of a text that ends too soon is at its end', () => {
    expect(offsetIn('{"a": [1, 2')).toBe(11);
  });

  test('is told at the character that belongs nowhere, wherever that is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const text = JSON.stringify([value]);
        // Before a token and after it no such character may stand.
        const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]/g)].map(({ index }) => index);
        const at = places[Math.floor(share * (places.length - 1))]!;
        expect(offsetIn(`${text.slice(0, at)}@${text.slice(at)}`)).toBe(at);
      }),
    );
  });
});
