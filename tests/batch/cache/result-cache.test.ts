import { cpSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { ResultCache } from '../../../src/batch/cache/result-cache.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Longer than a file is taken to be changed just now. */
const A_WHILE = 80;

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder({ 'a.md': 'one', 'b.md': 'two' });
  await setTimeout(A_WHILE);
});

const open = (base = folder) => new ResultCache(join(base, 'cache/x.json'), 'test', base);

/** Keeps a result of a file, as a run would that found none. */
function keep(result: unknown, { path = 'a.md', recipe = 'r' } = {}): void {
  const cache = open();
  cache.recall(join(folder, path), recipe).keep(result);
  cache.close();
}

const recall = ({ path = 'a.md', recipe = 'r', base = folder } = {}) =>
  open(base).recall(join(base, path), recipe).result;

describe('a result', () => {
  test('is there for the next run, whatever plain data it is', () => {
    for (const result of [null, 0, '', [], { 'a "b"': [1, null, '\ud800 中'] }]) {
      keep(result);
      expect(recall()).toEqual(result);
    }
    expect(recall({ path: 'b.md' })).toBeUndefined();
  });

  test('is made again when its file has changed, even if size and time are those that they were', async () => {
    keep('result');
    const { mtimeMs } = statSync(join(folder, 'a.md'));
    writeFileSync(join(folder, 'a.md'), 'two');
    utimesSync(join(folder, 'a.md'), mtimeMs / 1000, mtimeMs / 1000);
    expect(recall()).toBeUndefined();
  });

  test('stays when its file is only touched, copied or moved together with the cache', async () => {
    keep('result');
    writeFileSync(join(folder, 'a.md'), 'one');
    expect(recall()).toBe('result');
    const copy = temporaryFolder([]);
    cpSync(folder, copy, { recursive: true });
    expect(recall({ base: copy })).toBe('result');
    renameSync(copy, `${copy}-moved`);
    renameSync(`${copy}-moved`, copy);
    expect(recall({ base: copy })).toBe('result');
  });

  test('is made again when it would be made in another way', () => {
    keep('result');
    expect(recall({ recipe: 'other' })).toBeUndefined();
    keep('another', { recipe: 'other' });
    expect(recall({ recipe: 'other' })).toBe('another');
  });

  test('is not kept where the file has been changed in the meantime', async () => {
    const cache = open();
    const { keep } = cache.recall(join(folder, 'a.md'), 'r');
    writeFileSync(join(folder, 'a.md'), 'two');
    keep('of one');
    cache.close();
    expect(recall()).toBeUndefined();
  });

  test('is not kept where a change might come that no time tells', () => {
    let begun: number;
    do {
      begun = Date.now();
      writeFileSync(join(folder, 'a.md'), 'three');
      keep('of three');
    } while (Date.now() - begun > A_WHILE / 4);
    expect(recall()).toBeUndefined();
  });

  test('that is very long is not kept', () => {
    keep('x'.repeat(300_000));
    expect(recall()).toBeUndefined();
  });

  test('of a file that is not there, or a folder, is none and no error', () => {
    for (const path of ['nope.md', '.']) {
      keep('result', { path });
      expect(recall({ path })).toBeUndefined();
    }
  });
});

describe('the cache', () => {
  test('keeps what other runs have kept, and forgets files that are gone', () => {
    keep(1);
    keep(2, { path: 'b.md' });
    expect([recall(), recall({ path: 'b.md' })]).toEqual([1, 2]);
    rmSync(join(folder, 'a.md'));
    keep(3, { path: 'b.md' });
    const { entries } = JSON.parse(readFileSync(join(folder, 'cache/x.json'), 'utf8'));
    expect(entries.map(([path]: [string]) => path)).toEqual(['b.md']);
  });

  test('is not written when there is nothing new', () => {
    keep(1);
    const { mtimeMs, ino } = statSync(join(folder, 'cache/x.json'));
    const cache = open();
    cache.recall(join(folder, 'a.md'), 'r');
    cache.close();
    expect(statSync(join(folder, 'cache/x.json'))).toMatchObject({ mtimeMs, ino });
  });

  test('that somebody has changed, in as little as one byte, is as good as none', () => {
    keep('result');
    const file = join(folder, 'cache/x.json');
    const whole = readFileSync(file);
    for (let index = 0; index < whole.length; index++) {
      writeFileSync(file, whole.with(index, whole[index]! ^ 1));
      expect(recall(), `byte ${index}`).toBeUndefined();
    }
    writeFileSync(file, whole);
    expect(recall()).toBe('result');
  });

  test('that is broken is written anew', () => {
    keep('result');
    writeFileSync(join(folder, 'cache/x.json'), 'broken');
    keep('result');
    expect(recall()).toBe('result');
  });

  test('of another command is none of ours', () => {
    keep('result');
    const other = new ResultCache(join(folder, 'cache/x.json'), 'other', folder);
    expect(other.recall(join(folder, 'a.md'), 'r').result).toBeUndefined();
  });
});
