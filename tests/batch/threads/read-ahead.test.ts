import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReadAhead } from '../../../src/batch/threads/read-ahead.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** One that has seen reads of so many milliseconds. */
function after(...times: number[]): ReadAhead {
  const ahead = new ReadAhead();
  for (const time of times) {
    ahead.ready('another.md');
    ahead.note(time);
  }
  return ahead;
}

const SLOW = Array(8).fill(0.6);
const QUICK = Array(8).fill(0.01);

test('nothing is read ahead before it is known that reading takes long, nor where it does not', () => {
  for (const ahead of [after(), after(0.6), after(...QUICK)]) {
    ahead.expect('a.md');
    expect(ahead.ready('a.md')).toBeUndefined();
  }
});

test('one read that took long among others says nothing', () => {
  const ahead = after(...QUICK, 90);
  ahead.expect('a.md');
  expect(ahead.ready('a.md')).toBeUndefined();
});

test('where reading takes long, files are fetched, and who reads them waits for that', async () => {
  const file = join(temporaryFolder({ 'a.md': 'text' }), 'a.md');
  const ahead = after(...SLOW);
  ahead.expect(file);
  await expect(ahead.ready(file)).resolves.toBeUndefined();
  expect(ahead.ready(file)).toBeUndefined();
});

test('files that are not there are somebody else’s trouble', async () => {
  const folder = temporaryFolder([]);
  const ahead = after(...SLOW);
  for (const file of [join(folder, 'none.md'), folder, 'a\0b']) {
    ahead.expect(file);
    await expect(ahead.ready(file)).resolves.toBeUndefined();
  }
});

test('it goes on while some files are read as they come and take long, and ends when they do not', () => {
  const ahead = after(...SLOW);
  const readAll = (time: number) => {
    const names = Array.from({ length: 300 }, (_, index) => `none-${index}.md`);
    for (const name of names) ahead.expect(name);
    const fetched = names.filter((name) => {
      const fetching = ahead.ready(name);
      // Those that were fetched come at once, which says nothing of the disk.
      ahead.note(fetching === undefined ? time : 0.01);
      return fetching !== undefined;
    });
    return fetched.length;
  };
  expect(readAll(0.6)).toBeGreaterThan(270);
  expect(readAll(0.01)).toBeGreaterThan(270);
  expect(readAll(0.01)).toBe(0);
});
