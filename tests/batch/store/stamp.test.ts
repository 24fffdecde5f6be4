import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameStamp, isSettled, isStamp, type Stamp, stampOf } from '../../../src/batch/store/stamp.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NOW = 1_700_000_000_123.4;

test.each([
  ['changed long ago', NOW - 3000, NOW - 3000, true],
  ['changed a tenth of a second ago', NOW - 100, NOW - 100, true],
  ['changed this very millisecond', NOW, NOW, false],
  ['changed within a tick of a slow clock', NOW - 16, NOW - 16, false],
  ['with an old time that was put on it just now', NOW - 9_999_999, NOW - 1, false],
  ['from the future, as clocks of other machines say', NOW + 60_000, NOW + 60_000, false],
  ['with times of whole seconds, a second ago', 1_699_999_999_000, 1_699_999_999_000, false],
  ['with times of whole seconds, three seconds ago', 1_699_999_997_000, 1_699_999_997_000, true],
])('whether a file is settled: %s', (_, mtimeMs, ctimeMs, expected) => {
  expect(isSettled([1, mtimeMs, ctimeMs, 7], NOW)).toBe(expected);
});

test('a stamp changes with size, times and inode', () => {
  const stamp: Stamp = [1, 2, 3, 4];
  expect(isSameStamp(stamp, [1, 2, 3, 4])).toBe(true);
  for (const index of stamp.keys()) expect(isSameStamp(stamp, stamp.with(index, 9) as unknown as Stamp)).toBe(false);
});

test('a file that was changed and given its old time back has another stamp', async () => {
  const file = join(temporaryFolder({ a: 'one' }), 'a');
  const before = statSync(file);
  await new Promise((resolve) => setTimeout(resolve, 30));
  writeFileSync(file, 'two');
  utimesSync(file, before.atimeMs / 1000, before.mtimeMs / 1000);
  expect(isSameStamp(stampOf(before), stampOf(statSync(file)))).toBe(false);
});

test('what is no stamp is told', () => {
  expect(isStamp([1, 2.5, 3, 4])).toBe(true);
  for (const value of [null, 'x', [], [1, 2, 3], [1, 2, 3, '4'], [1, 2, 3, 4, 5], {}])
    expect(isStamp(value)).toBe(false);
});
