import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readLineDocument } from '../../../src/batch/store/line-document.ts';
import { PagedBytes } from '../../../src/batch/store/paged-bytes.ts';
import { SortedLines } from '../../../src/batch/store/sorted-lines.ts';
import { writeLineDocument } from '../../../src/batch/store/write-line-document.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Entry = [key: string, ...rest: unknown[]];

const ENTRIES: Entry[] = [
  ['a.md', 1],
  ['a.md', 2],
  ['b/c.md', 'x'],
  ['b/c.md.md', [1, { y: null }]],
];

const linesOf = (text: string) => SortedLines.sorting(PagedBytes.of(Buffer.from(text)));

/** Writes a document with these entries into a new folder. */
function documentOf(entries: readonly Entry[], rest = {}): string {
  const file = join(temporaryFolder([]), 'x.json');
  const lines = linesOf(entries.map((entry) => JSON.stringify(entry)).join('\n'));
  writeLineDocument(
    file,
    'test',
    () => lines,
    () => rest,
  );
  return file;
}

/** Reads a document, and lets go of it when the test ends. */
function read(file: string, ...trust: ['as-written'] | []) {
  const document = readLineDocument(file, 'test', ...trust);
  if (document !== null) onTestFinished(() => document.close());
  return document;
}

describe('a line document', () => {
  test('is JSON that anybody can read, an entry a line', () => {
    const file = documentOf(ENTRIES, { why: { so: 1 } });
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text)).toEqual({
      'article-kit': 'test',
      format: 1,
      entries: ENTRIES,
      why: { so: 1 },
      sum: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(text.split('\n').slice(1, 5)).toEqual([
      '["a.md",1],',
      '["a.md",2],',
      '["b/c.md","x"],',
      '["b/c.md.md",[1,{"y":null}]]',
    ]);
  });

  test.each([0, 1, 4])('with %i entries is found again', (count) => {
    const file = documentOf(ENTRIES.slice(0, count), { why: 1 });
    const { lines, rest } = read(file)!;
    expect(Array.from(lines, ({ line }) => JSON.parse(line.toString()))).toEqual(ENTRIES.slice(0, count));
    expect(rest['why']).toBe(1);
  });

  test('that somebody has formatted anew is the same', () => {
    const file = documentOf(ENTRIES, { why: 1 });
    const value = JSON.parse(readFileSync(file, 'utf8'));
    for (const text of [
      JSON.stringify(value),
      JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
      JSON.stringify({ ...value, entries: value.entries.toReversed() }),
    ]) {
      writeFileSync(file, text);
      const { lines, rest } = read(file)!;
      expect(lines.find('b/c.md')).toEqual([['b/c.md', 'x']]);
      expect(rest['why']).toBe(1);
    }
  });

  test('that is cut off anywhere is not trusted', () => {
    const file = documentOf(ENTRIES);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length - 1; length++) {
      writeFileSync(file, whole.subarray(0, length));
      expect(read(file), `${length} bytes`).toBeNull();
    }
  });

  test.each([
    ['of another kind', { 'article-kit': 'other', format: 1, entries: [] }],
    ['of a later format', { 'article-kit': 'test', format: 2, entries: [] }],
    ['with entries that are none', { 'article-kit': 'test', format: 1, entries: [['a.md'], 'x'] }],
    ['with entries that have no key', { 'article-kit': 'test', format: 1, entries: [[1]] }],
    ['without entries', { 'article-kit': 'test', format: 1 }],
    ['that is a list', []],
    ['that is nothing', null],
  ])('%s is not trusted', (_, value) => {
    const file = join(temporaryFolder({ 'x.json': JSON.stringify(value) }), 'x.json');
    expect(read(file)).toBeNull();
  });

  test('that is missing, a folder, a pipe or a circle of links is none', () => {
    const folder = temporaryFolder([]);
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('circle', join(folder, 'circle'));
    for (const name of ['missing', 'folder', 'pipe', 'circle']) {
      expect(readLineDocument(join(folder, name), 'test'), name).toBeNull();
    }
  });

  test('that cannot be written leaves nothing behind', () => {
    const folder = temporaryFolder([]);
    mkdirSync(join(folder, 'x.json'));
    expect(() =>
      writeLineDocument(
        join(folder, 'x.json'),
        'test',
        () => [],
        () => ({}),
      ),
    ).toThrow(/EISDIR|EEXIST|EPERM/);
    expect(readdirSync(folder)).toEqual(['x.json']);
  });

  test('gives for each key what stands there, whatever the keys are', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '/', '\n', ',', ']', 'é', '中', '\ud800') }),
      fc.constantFrom('__proto__', 'constructor', '', 'a', 'a.md', 'a.md"'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat())), key, (entries, other) => {
        const { lines } = readLineDocument(documentOf(entries), 'test')!;
        for (const wanted of [...entries.map(([one]) => one), other]) {
          expect(lines.find(wanted)).toEqual(entries.filter(([one]) => one === wanted));
        }
      }),
    );
  });
});

describe('a document of many pages', () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `posts/${String(index * 7).padStart(6, '0')}.md`);
  const file = () => documentOf(keys.map((key): Entry => [key, key.length, 'x'.repeat(100)]));
  const saidOf = (key: string) => [[key, key.length, 'x'.repeat(100)]];

  test('is searched in order, backwards and at random', () => {
    const { lines } = read(file())!;
    const shuffled = keys.toSorted((a, b) =>
      a.split('').reverse().join('') < b.split('').reverse().join('') ? -1 : 1,
    );
    for (const order of [keys, keys.toReversed(), shuffled]) {
      for (const key of order) expect(lines.find(key)).toEqual(saidOf(key));
    }
    for (const key of ['', 'posts/', 'posts/000001.md', 'posts/999999.md', 'zzz']) expect(lines.find(key)).toEqual([]);
    expect(Array.from(lines, ({ line }) => JSON.parse(line.toString())[0])).toEqual(keys);
  });

  test('with long lines and many members beside them is read all the same', () => {
    const rest = { recipes: Object.fromEntries(keys.map((key) => [key, 'x'.repeat(50)])) };
    const long: Entry[] = ['a', 'b', 'c'].map((key) => [key, key.repeat(100_000)]);
    const document = read(documentOf(long, rest))!;
    expect(document.rest).toMatchObject(rest);
    for (const entry of long) expect(document.lines.find(entry[0])).toEqual([entry]);
  });

  test('in which a byte has changed anywhere is not believed to be as written', () => {
    const path = file();
    const whole = readFileSync(path);
    for (let index = 17; index < whole.length; index += 30_011) {
      writeFileSync(path, whole.with(index, whole[index]! ^ 1));
      expect(read(path, 'as-written')).toBeNull();
    }
    writeFileSync(path, whole);
    expect(read(path, 'as-written')).not.toBeNull();
  });
});

describe('lines in no order', () => {
  test('are sorted by their keys, and what is not whole is left out', () => {
    const lines = linesOf('\n["b",1]\n["a",2]\n{"x":1}\n["c",\n["b",[1]\n\n["b",3]');
    expect(Array.from(lines, ({ line }) => line.toString())).toEqual(['["a",2]', '["b",1]', '["b",3]']);
    expect(Array.from(lines, ({ key }) => key.toString())).toEqual(['["a"', '["b"', '["b"']);
  });
});
