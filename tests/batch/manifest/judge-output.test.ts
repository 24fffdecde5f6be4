import { cpSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { judgeOutput } from '../../../src/batch/manifest/judge-output.ts';
import { Manifest } from '../../../src/batch/manifest/manifest.ts';
import { contentHash } from '../../../src/batch/store/content-hash.ts';
import { stampOf } from '../../../src/batch/store/stamp.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = vi.hoisted(() => ({ files: [] as string[] }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const readFileSync = (...args: Parameters<typeof fs.readFileSync>) => {
    read.files.push(String(args[0]));
    return fs.readFileSync(...args);
  };
  return { ...fs, readFileSync };
});

/** Longer than the clock of any file system that tests run on takes to tick, with what `isSettled` adds. */
const A_WHILE = 80;

let folder: string;

/** Makes a source and its output, and a manifest that knows them. */
beforeEach(async () => {
  folder = temporaryFolder({ 'a.html': '<p>a</p>', 'out/a.md': 'a' });
  await setTimeout(A_WHILE);
  remember();
});

function remember(): void {
  const stampAt = (path: string) => stampOf(statSync(join(folder, path)));
  const manifest = new Manifest(join(folder, 'out'));
  const [source, output] = [contentHash('<p>a</p>'), contentHash('a')];
  const stamps = { sourceStamp: stampAt('a.html'), outputStamp: stampAt('out/a.md') };
  manifest.put('a.md', { recipe: 'r', source, output, notes: 'v', ...stamps });
  manifest.close();
}

/** Judges the output as the next run would, and tells which articles were read for that. */
function judge({
  recipe = 'r',
  out = 'out',
  source = 'a.html',
}: {
  recipe?: string;
  out?: string;
  source?: string;
} = {}) {
  const manifest = new Manifest(join(folder, out));
  read.files = [];
  const known = manifest.find('a.md');
  const judgement = judgeOutput(known, { file: join(folder, out, 'a.md'), source: join(folder, source), recipe });
  if (judgement.state === 'unchanged' && judgement.isFresh) manifest.put('a.md', judgement.entry);
  manifest.close();
  const articles = read.files.filter((file) => /\.(?:md|html)$/.test(file));
  return { ...judgement, hashes: known.hashes, read: articles.map((file) => file.slice(folder.length + 1)) };
}

test('what has not changed since is not even read', () => {
  expect(judge()).toMatchObject({ state: 'unchanged', entry: { notes: 'v' }, read: [] });
});

test('a source that was only touched is read once, and not again', async () => {
  writeFileSync(join(folder, 'a.html'), '<p>a</p>');
  await setTimeout(A_WHILE);
  expect(judge()).toMatchObject({ state: 'unchanged', read: ['a.html'] });
  expect(judge()).toMatchObject({ state: 'unchanged', read: [] });
});

test('a copy of everything, in which all times and inodes are new, is read once, and not again', async () => {
  mkdirSync(join(folder, 'copy'));
  for (const name of ['a.html', 'out']) cpSync(join(folder, name), join(folder, 'copy', name), { recursive: true });
  await setTimeout(A_WHILE);
  const copied = { out: 'copy/out', source: 'copy/a.html' };
  expect(judge(copied)).toMatchObject({ state: 'unchanged', read: ['copy/out/a.md', 'copy/a.html'] });
  expect(judge(copied)).toMatchObject({ state: 'unchanged', read: [] });
});

test('an output folder that was moved is known in its new place', () => {
  renameSync(join(folder, 'out'), join(folder, 'moved'));
  expect(judge({ out: 'moved' })).toMatchObject({ state: 'unchanged', read: [] });
});

test('a source of equal size that was changed makes its output due', () => {
  writeFileSync(join(folder, 'a.html'), '<p>b</p>');
  expect(judge()).toMatchObject({ state: 'due', hashes: [contentHash('a')] });
});

test('another recipe makes an output due without a look at its source', () => {
  expect(judge({ recipe: 'other' })).toMatchObject({ state: 'due', read: [] });
});

test('a missing output is due', () => {
  rmSync(join(folder, 'out/a.md'));
  expect(judge().state).toBe('due');
});

test('a missing source is for whoever reads it to tell of', () => {
  expect(judge({ source: 'b.html' }).state).toBe('due');
});

test('an output that was edited is told, even where nothing is to be made', () => {
  writeFileSync(join(folder, 'out/a.md'), 'b');
  expect(judge().state).toBe('edited');
});

test('an edit so soon after the output was written that no time tells it is found', async () => {
  let begun: number;
  do {
    begun = Date.now();
    writeFileSync(join(folder, 'out/a.md'), 'b');
    // Had the clock ticked between writing and editing, the stamp would be another; as it has not, it is this one.
    remember();
  } while (Date.now() - begun > A_WHILE / 4);
  await setTimeout(A_WHILE);
  expect(judge()).toMatchObject({ state: 'edited', read: ['out/a.md'] });
});

test('what a run put there that was cut off is due, and known to be ours', () => {
  const manifest = new Manifest(join(folder, 'out'));
  manifest.journal.write(['a.md', contentHash('b')]);
  writeFileSync(join(folder, 'out/a.md'), 'b');
  expect(judge()).toMatchObject({ state: 'due', hashes: [contentHash('a'), contentHash('b')] });
});

test.each(['folder', 'link'])('a %s in the place of an output is nothing that we know', (kind) => {
  rmSync(join(folder, 'out/a.md'));
  if (kind === 'folder') mkdirSync(join(folder, 'out/a.md'));
  else symlinkSync('../a.html', join(folder, 'out/a.md'));
  expect(judge().state).toBe('due');
});

test('two sources that have exchanged their names are due', () => {
  writeFileSync(join(folder, 'b.html'), '<p>b</p>');
  renameSync(join(folder, 'a.html'), join(folder, 'c.html'));
  renameSync(join(folder, 'b.html'), join(folder, 'a.html'));
  expect(judge().state).toBe('due');
});
