import { expect, test } from 'vitest';
import { summariseDifferences } from '../../src/verify/summarise-differences.ts';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

test('differences are counted by kind', () => {
  const differences = verifyConversion('<h1>a</h1><p><b>b</b> c <i>d</i></p><hr>', '## a\n\nb c d\n\n* * *');
  expect(summariseDifferences(differences)).toEqual({ block: 1, mark: 2 });
});

test('no differences count nothing', () => {
  expect(summariseDifferences([])).toEqual({});
});
