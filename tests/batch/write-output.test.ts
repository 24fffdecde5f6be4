import type * as fs from 'node:fs';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { writeOutput } from '../../src/batch/write-output.ts';
import { temporaryFolder } from './temporary-folder.ts';

const failing = vi.hoisted(() => ({ call: '', code: '' }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const failsAs = <Name extends 'writeFileSync' | 'renameSync' | 'fsyncSync'>(name: Name) =>
    ((...args: Parameters<(typeof real)[Name]>) => {
      if (failing.call !== name) return Reflect.apply(real[name], real, args);
      throw Object.assign(new Error(failing.code), { code: failing.code });
    }) as (typeof real)[Name];
  return {
    ...real,
    writeFileSync: failsAs('writeFileSync'),
    renameSync: failsAs('renameSync'),
    fsyncSync: failsAs('fsyncSync'),
  };
});

afterEach(() => {
  failing.call = '';
});

test('folders on the way are made', () => {
  const folder = temporaryFolder([]);
  expect(writeOutput(join(folder, 'x/y/a.md'), '中文\n')).toBe('written');
  expect(readFileSync(join(folder, 'x/y/a.md'), 'utf8')).toBe('中文\n');
});

test.each([
  ['writeFileSync', 'ENOSPC'],
  ['renameSync', 'EACCES'],
  ['fsyncSync', 'EIO'],
])('when %s fails with %s, the old file is whole and no temporary file is left', (call, code) => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  failing.call = call;
  failing.code = code;
  expect(() => writeOutput(join(folder, 'a.md'), 'new', { replaces: true })).toThrow(code);
  expect(readdirSync(folder)).toEqual(['a.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
});

test('equal bytes are not written, not even to a file that could not be', () => {
  const folder = temporaryFolder({ 'a.md': 'same' });
  failing.call = 'writeFileSync';
  expect(writeOutput(join(folder, 'a.md'), 'same')).toBe('unchanged');
});

test('a dry run answers and writes nothing', () => {
  const folder = temporaryFolder({ 'a.md': 'old' });
  expect(writeOutput(join(folder, 'a.md'), 'old', { dryRun: true })).toBe('unchanged');
  expect(writeOutput(join(folder, 'a.md'), 'new', { dryRun: true })).toBe('written');
  expect(writeOutput(join(folder, 'x/b.md'), 'new', { dryRun: true })).toBe('written');
  expect(readdirSync(folder)).toEqual(['a.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
});

test('a new file has the usual mode, a replaced one its own', () => {
  const folder = temporaryFolder([]);
  writeFileSync(join(folder, 'usual.md'), '');
  chmodSync(join(folder, 'usual.md'), statSync(join(folder, 'usual.md')).mode);
  writeOutput(join(folder, 'new.md'), 'x');
  expect(statSync(join(folder, 'new.md')).mode).toBe(statSync(join(folder, 'usual.md')).mode);
  chmodSync(join(folder, 'usual.md'), 0o600);
  writeOutput(join(folder, 'usual.md'), 'x', { replaces: true });
  expect(statSync(join(folder, 'usual.md')).mode & 0o777).toBe(0o600);
});

test('a folder in the way is an error', () => {
  const folder = temporaryFolder([]);
  mkdirSync(join(folder, 'a.md'));
  expect(() => writeOutput(join(folder, 'a.md'), 'x')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});

test('the longest name that a file may have can be written', () => {
  const folder = temporaryFolder([]);
  const name = `${'x'.repeat(252)}.md`;
  writeOutput(join(folder, name), 'x');
  expect(readdirSync(folder)).toEqual([name]);
});
