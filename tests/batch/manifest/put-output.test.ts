import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { KnownOutput } from '../../../src/batch/manifest/manifest.ts';
import { putOutput } from '../../../src/batch/manifest/put-output.ts';
import { contentHash } from '../../../src/batch/store/content-hash.ts';
import { type Stamp, stampOf } from '../../../src/batch/store/stamp.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Rename = (from: string, to: string) => void;
const between = vi.hoisted(() => ({ afterRename: (_: Rename): void => undefined }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const renameSync: Rename = (from, to) => {
    fs.renameSync(from, to);
    between.afterRename(fs.renameSync);
  };
  return { ...fs, renameSync };
});

const NOTHING: KnownOutput = { entry: null, hashes: [] };

function knows(...texts: string[]): KnownOutput {
  return { entry: null, hashes: texts.map((text) => contentHash(text)) };
}

interface Case {
  known?: KnownOutput;
  force?: boolean;
  dryRun?: boolean;
  announce?: (hash: string) => void;
}

function put(
  folder: string,
  text: string,
  { known = NOTHING, force = false, dryRun = false, announce = () => undefined }: Case = {},
) {
  return putOutput(join(folder, 'a.md'), Buffer.from(text), { known, force, dryRun, announce });
}

test('an output that is not there is written, and its hash told before', () => {
  const folder = temporaryFolder([]);
  const announce = vi.fn(() => expect(readdirSync(folder)).toEqual([]));
  const { outcome, hash, stamp } = put(folder, 'text', { announce });
  expect([outcome, hash]).toEqual(['written', contentHash('text')]);
  expect(announce).toHaveBeenCalledExactlyOnceWith(contentHash('text'));
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('text');
  expect(stamp).toEqual(stampOf(lstatSync(join(folder, 'a.md'))));
});

test('nothing is written whose hash could not be told', () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  const announce = () => {
    throw new Error('ENOSPC');
  };
  expect(() => put(folder, 'new', { known: knows('old'), announce })).toThrow('ENOSPC');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
});

test.each([
  ['of ours', 'old', knows('old'), 'written'],
  ['of ours that a run put there which was cut off', 'old', knows('older', 'old'), 'written'],
  ['of ours that has been edited', 'edited', knows('old'), 'edited'],
  ['of ours that has been emptied', '', knows('old'), 'edited'],
  ['of somebody else', 'theirs', NOTHING, 'foreign'],
  ['of somebody else that holds the same', 'new', NOTHING, 'unchanged'],
  ['of ours that somebody made to hold the same', 'new', knows('old'), 'unchanged'],
])('a file %s', (_, held, known, expected) => {
  for (const dryRun of [true, false]) {
    const folder = temporaryFolder({ 'a.md': held });
    expect(put(folder, 'new', { known, dryRun }).outcome).toBe(expected);
    const isReplaced = expected === 'written' && !dryRun;
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(isReplaced ? 'new' : held);
  }
});

test.each([
  ['edited', knows('old')],
  ['theirs', NOTHING],
])('force replaces what is %s, too', (held, known) => {
  const folder = temporaryFolder({ 'a.md': held });
  expect(put(folder, 'new', { known, force: true }).outcome).toBe('written');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
});

test('what has the stamp of what we wrote need not be read', () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  const outputStamp = stampOf(lstatSync(join(folder, 'a.md')));
  const entry = { recipe: '', source: '', output: 'hash', notes: '', sourceStamp: null, outputStamp };
  expect(put(folder, 'new', { known: { entry, hashes: ['hash'] } }).outcome).toBe('written');
  expect(put(folder, 'newer', { known: { entry, hashes: ['hash'] } }).outcome).toBe('edited');
});

test('the stamp of an output that holds the same is given where it can be relied on', () => {
  const folder = temporaryFolder({ 'a.md': 'same' });
  expect(put(folder, 'same').stamp).toBeNull();
  const file = join(folder, 'a.md');
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  expect(put(folder, 'same').stamp).toEqual(stampOf(lstatSync(file)) satisfies Stamp);
  vi.useRealTimers();
});

test('a symbolic link is left alone, or replaced and what it leads to left alone', () => {
  const folder = temporaryFolder({ 'precious.txt': 'old' });
  symlinkSync('precious.txt', join(folder, 'a.md'));
  expect(put(folder, 'new', { known: knows('old') }).outcome).toBe('edited');
  expect(put(folder, 'old').outcome).toBe('foreign');
  expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true);
  expect(put(folder, 'new', { force: true }).outcome).toBe('written');
  expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(false);
  expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('old');
});

test('a folder in the way is an error, force or not', () => {
  const folder = temporaryFolder([]);
  mkdirSync(join(folder, 'a.md'));
  for (const force of [true, false])
    expect(() => put(folder, 'x', { force })).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});

test('an output over which another run has put its own is not given that one’s stamp', () => {
  const folder = temporaryFolder({ 'b.md': 'them' });
  between.afterRename = (rename) => rename(join(folder, 'b.md'), join(folder, 'a.md'));
  expect(put(folder, 'ours')).toEqual({ outcome: 'written', hash: contentHash('ours'), stamp: null });
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('them');
});
