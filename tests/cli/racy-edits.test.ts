import { expect, test, vi } from 'vitest';
import { World } from './world.ts';

// A file system whose clock ticks once a second, as some still do: whatever happens within one leaves the same times.
vi.mock('../../src/batch/store/stamp.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/batch/store/stamp.ts')>();
  const seconds = (time: number) => Math.floor(time / 1000) * 1000;
  const stampOf: typeof real.stampOf = (stats) => {
    const [size, mtimeMs, ctimeMs, ino] = real.stampOf(stats);
    return [size, seconds(mtimeMs), seconds(ctimeMs), ino];
  };
  return { ...real, stampOf };
});

const ROUNDS = 5;
const convert = ['convert', 'a.html', '-o', 'out', '--json'];

// A second may end in between, so that a change shows by chance; but not each time.
test('an output that is edited within the tick in which it was written is left alone', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const world = new World({ 'a.html': '<p>one</p>' });
    await world.run(convert);
    world.put('out/a.md', 'two\n');
    expect((await world.run(convert)).err).toContain('out/a.md was edited');
    // Nor may a run that had nothing to do with it have made it look like something old.
    world.put('b.html', '<p>x</p>');
    await world.run(['convert', 'b.html', '-o', 'out']);
    expect((await world.run(convert)).err).toContain('out/a.md was edited');
  }
});

test('a source that is changed within the tick in which it was read is converted again', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const world = new World({ 'a.html': '<p>one</p>' });
    await world.run(convert);
    world.put('a.html', '<p>two</p>');
    await world.run(convert);
    expect(world.read('out/a.md')).toBe('two\n');
  }
});

test('an article that is changed within the tick in which it was checked is checked again', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const world = new World({ 'package.json': '{}', 'a.md': '---\ntitle: x: y\n---\n' });
    expect((await world.run(['validate', 'a.md', '--cache'])).code).toBe(1);
    world.put('a.md', '---\ntitle: x, y\n---\n');
    expect((await world.run(['validate', 'a.md', '--cache'])).code).toBe(0);
  }
});
