import { expect, test } from 'vitest';
import { NumberSet } from '../../src/cli/validate/number-set.ts';

test('a set of numbers knows what was added, however large', () => {
  const set = new NumberSet();
  const numbers = [0, 7, 8, 511, 512, 513, 100_000, 3];
  expect(numbers.map((number) => set.add(number))).toEqual(numbers.map(() => true));
  expect(numbers.map((number) => set.add(number))).toEqual(numbers.map(() => false));
  expect([1, 9, 514, 99_999].map((number) => set.add(number))).toEqual([true, true, true, true]);
});
