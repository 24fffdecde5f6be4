import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValue } from '../../src/summarise/read-value.ts';
import { parseWhere, type Where, WhereError } from '../../src/summarise/where/parse-where.ts';
import { asked, someRow } from './some-row.ts';

/** Pieces that expressions are made of, so that random ones get far. */
const PIECES = [
  ...['title', 'words', 'date', 'tag', 'extra.rating', 'images[0].src', 'data["a b"]', 'draft', 'has', 'missing'],
  ...['and', 'or', 'not', 'in', '(', ')', ',', '=', '!=', '<', '<=', '>', '>=', '~', '!~', '==', '&&', '||', '!', '<>'],
  ...[
    '5',
    '-1.5',
    '2022',
    '2022-06',
    '2022-06-18 09:33',
    '2022-99',
    'true',
    'null',
    '"a b"',
    "'x'",
    '/a+/i',
    '/(/',
    '阿里',
  ],
  ...['"', "'", '/', '[', ']', '\\', '“', '＝', '.', '`', '&', '\u0000', '\ud800', ' '],
];
const expression = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')) },
);

const row = fc
  .record({
    title: fc.option(fc.string({ unit: 'grapheme' })),
    date: fc.constantFrom(null, '2022-06-18', '2022-06-18T09:33:38+08:00', '2023-01-01T00:00:00'),
    tags: fc.array(fc.string()),
    words: fc.nat(),
    data: fc.dictionary(
      fc.constantFrom('draft', 'extra', 'images', 'a b', '__proto__'),
      fc.jsonValue() as fc.Arbitrary<unknown>,
    ),
  })
  .map(someRow);

function read(text: string): Where | null {
  try {
    return parseWhere(text);
  } catch (error) {
    if (!(error instanceof WhereError)) throw error;
    expect(error.text).toBe(text);
    expect(error.offset).toBeGreaterThanOrEqual(0);
    expect(error.length).toBeGreaterThanOrEqual(0);
    expect(error.offset + error.length).toBeLessThanOrEqual(text.length);
    expect(error.message).not.toBe('');
    expect(error.help).not.toBe('');
    return null;
  }
}

describe('any text', () => {
  test('is an expression or a WhereError at a place in it, and an expression has an answer for every article', () => {
    let expressions = 0;
    fc.assert(
      fc.property(expression, row, (text, article) => {
        const where = read(text);
        if (where === null) return;
        expressions++;
        expect(typeof where.matches(asked(article))).toBe('boolean');
        for (const name of where.names) readValue(article, name);
      }),
      { numRuns: 2000 },
    );
    expect(expressions).toBeGreaterThan(50);
  });
});

/** A question that is written by one function and answered by another, both simpler than ours. */
type Question =
  | { kind: 'and' | 'or'; left: Question; right: Question }
  | { kind: 'not'; inner: Question }
  | { kind: 'tag' | 'has'; value: string }
  | { kind: 'words'; sign: string; value: number };

const TAGS = ['a', 'and', 'x y', '阿里', '"', '\\', '2022', 'true', ')'];

const { question } = fc.letrec<{ question: Question }>((tie) => ({
  question: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constant('tag' as const), value: fc.constantFrom(...TAGS) }),
    fc.record({ kind: fc.constant('has' as const), value: fc.constantFrom('tags', 'title') }),
    fc.record({
      kind: fc.constant('words' as const),
      sign: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      value: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({ kind: fc.constant('not' as const), inner: tie('question') }),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), left: tie('question'), right: tie('question') }),
  ),
}));

/** Parentheses stand only where they have to: a not binds closest, then and, then or. */
function write(asking: Question, level = 0): string {
  const wrap = (own: number, text: string): string => (own < level ? `(${text})` : text);
  switch (asking.kind) {
    case 'or':
      return wrap(0, `${write(asking.left, 0)} or ${write(asking.right, 1)}`);
    case 'and':
      return wrap(1, `${write(asking.left, 1)} and ${write(asking.right, 2)}`);
    case 'not':
      return `not ${write(asking.inner, 2)}`;
    case 'tag':
      return `tag = ${JSON.stringify(asking.value)}`;
    case 'has':
      return `has(${asking.value})`;
    case 'words':
      return `words ${asking.sign} ${asking.value}`;
  }
}

function answer(asking: Question, tags: readonly string[], words: number): boolean {
  switch (asking.kind) {
    case 'or':
      return answer(asking.left, tags, words) || answer(asking.right, tags, words);
    case 'and':
      return answer(asking.left, tags, words) && answer(asking.right, tags, words);
    case 'not':
      return !answer(asking.inner, tags, words);
    case 'tag':
      return tags.includes(asking.value);
    case 'has':
      return asking.value === 'tags' && tags.length > 0;
    case 'words': {
      const { sign, value } = asking;
      if (sign[0] === '!') return words !== value;
      return (
        (sign.includes('=') && words === value) ||
        (sign[0] === '<' && words < value) ||
        (sign[0] === '>' && words > value)
      );
    }
  }
}

describe('a question', () => {
  test('is answered as one who reads it would', () => {
    fc.assert(
      fc.property(question, fc.subarray(TAGS), fc.integer({ min: -2, max: 2 }), (asking, tags, words) => {
        const text = write(asking);
        expect(parseWhere(text).matches(asked(someRow({ tags, words }))), text).toBe(answer(asking, tags, words));
      }),
      { numRuns: 2000 },
    );
  });

  test('with any text in quotes is about that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        for (const quote of ['"', "'"]) {
          const escaped = title.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
          expect(parseWhere(`title = ${quote}${escaped}${quote}`).matches(asked(someRow({ title })))).toBe(true);
        }
      }),
    );
  });
});
