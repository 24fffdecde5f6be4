import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { keyTwins } from '../../src/article/key-twins.ts';
import { readYaml } from '../../src/article/yaml-document.ts';

const twinsIn = (yaml: string) => keyTwins(readYaml(yaml).document).map(({ span }) => span[0]);

const someKey = fc.constantFrom('a', 'b', '"a"', "'b'", '1', '1.0', '0x1', '.nan', '&x a', '!t b', '[a]', '"1"', '~');
const someMap = fc.letrec<{ value: string; flow: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.constant('v'), tie('flow')),
  flow: fc
    .array(fc.tuple(someKey, tie('value')), { maxLength: 4 })
    .map((pairs) => `{${pairs.map(([key, value]) => `${key} : ${value}`).join(', ')}}`),
})).value;
const someYaml = fc
  .array(fc.tuple(someKey, someMap, fc.boolean()), { maxLength: 6 })
  .map((pairs) =>
    pairs.map(([key, value, isNested]) => `${key} : ${isNested ? '\n  b: 1\n  a: 1\n  b: 2' : value}\n`).join(''),
  );

describe('keys that stand twice', () => {
  test('are those that the parser finds by comparing every key with every other', () => {
    fc.assert(
      fc.property(someYaml, (yaml) => {
        const { errors } = parseDocument(yaml, { prettyErrors: false, resolveKnownTags: false, logLevel: 'silent' });
        const expected = errors.filter(({ code }) => code === 'DUPLICATE_KEY').map(({ pos }) => pos[0]);
        expect(twinsIn(yaml).toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test('are told at the second of them and at each that follows, at every level', () => {
    const yaml = 'a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n';
    expect(twinsIn(yaml).toSorted((a, b) => a - b)).toEqual([15, yaml.indexOf('a: 2'), yaml.indexOf('a: 3')]);
    expect(twinsIn('a: 1\nb:\n  a: 2\n')).toEqual([]);
  });
});
