import { expect, test } from 'vitest';
import { Pace } from '../../../src/batch/threads/pace.ts';

/** A pace after so many tasks of so many milliseconds. */
function after(count: number, time: number, pace = new Pace()): Pace {
  for (let index = 0; index < count; index++) pace.add(time);
  return pace;
}

test('a worker is worth half a second of work that is left', () => {
  const pace = after(50, 2);
  expect([0, 249, 250, 499, 500, 5000].map((left) => pace.workersFor(left))).toEqual([0, 0, 1, 1, 2, 20]);
});

test('nothing is known before a tenth of a second of work', () => {
  expect(new Pace().workersFor(1_000_000)).toBe(0);
  expect(after(49, 2).workersFor(1_000_000)).toBe(0);
  expect(after(50, 2).workersFor(1_000_000)).toBeGreaterThan(0);
});

test('one long article among short ones does not make the others long', () => {
  const pace = after(1, 5000, after(100, 1));
  expect(pace.workersFor(290)).toBe(0);
  expect(after(1, 5000, after(100, 1)).workersFor(100_000)).toBeGreaterThan(100);
});

test('what the first tasks took for being the first is forgotten', () => {
  expect(after(60, 1, after(1, 40)).workersFor(450)).toBe(0);
});

test('tasks that were measured together count as each by itself', () => {
  const [one, together] = [after(40, 3), after(40, 3)];
  for (let index = 0; index < 5; index++) one.add(1);
  together.add(5, 5);
  for (const left of [300, 600, 5000]) expect(together.workersFor(left)).toBe(one.workersFor(left));
});

test('a batch is thirty milliseconds of work, no more than a hundred tasks, and less towards the end', () => {
  const pace = after(50, 1);
  expect(pace.batchFor(100_000, 2)).toBe(30);
  expect(pace.batchFor(12, 2)).toBe(3);
  expect(pace.batchFor(0, 2)).toBe(1);
  expect(after(50, 0.01).batchFor(100_000, 2)).toBe(100);
  expect(after(50, 300).batchFor(100_000, 2)).toBe(1);
});
