import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JOURNAL_NAME } from '../../../src/batch/manifest/journal.ts';
import { MANIFEST_NAME, Manifest } from '../../../src/batch/manifest/manifest.ts';
import type { ManifestEntry } from '../../../src/batch/manifest/manifest-entry.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECIPE = { version: '1.0.0', options: { captions: 'keep' } };
const NOTHING = { entry: null, hashes: [] };

/** An entry whose files were changed long ago. */
function entryOf(recipe: string, output: string, rest: Partial<ManifestEntry> = {}): ManifestEntry {
  return { recipe, source: 'source', output, notes: '', sourceStamp: [1, 2, 3, 4], outputStamp: [5, 6, 7, 8], ...rest };
}

/** A run that writes outputs, each with its place for its hash. */
function runOver(folder: string, places: readonly string[]): Manifest {
  const manifest = new Manifest(folder);
  const recipe = manifest.recipe(RECIPE);
  for (const place of places) {
    manifest.journal.write([place, place]);
    manifest.put(place, entryOf(recipe, place));
  }
  return manifest;
}

describe('a manifest', () => {
  test('knows in the next run what was written in this one, and in no other folder’s', () => {
    const folder = temporaryFolder([]);
    runOver(folder, ['a.md', 'b/c.md']).close();
    const next = new Manifest(folder);
    expect(next.find('b/c.md')).toEqual({ entry: entryOf(next.recipe(RECIPE), 'b/c.md'), hashes: ['b/c.md'] });
    expect(next.find('c.md')).toEqual(NOTHING);
    expect(new Manifest(temporaryFolder([])).find('a.md')).toEqual(NOTHING);
    expect(readdirSync(folder)).toEqual([MANIFEST_NAME]);
  });

  test('is JSON for people, too', () => {
    const folder = temporaryFolder([]);
    runOver(folder, ['b.md', 'a.md']).close();
    const name = expect.stringMatching(/^[\w-]{10}$/);
    const written = JSON.parse(readFileSync(join(folder, MANIFEST_NAME), 'utf8'));
    expect(written).toMatchObject({
      'article-kit': 'convert',
      entries: [
        ['a.md', name, 'source', 'a.md', '', [1, 2, 3, 4], [5, 6, 7, 8]],
        ['b.md', name, 'source', 'b.md', '', [1, 2, 3, 4], [5, 6, 7, 8]],
      ],
    });
    expect(written.recipes).toEqual({ [written.entries[0][1]]: RECIPE });
  });

  test('keeps what another run has written, and of recipes those that are still used', () => {
    const folder = temporaryFolder([]);
    const first = new Manifest(folder);
    const [one, two] = [first.recipe({ version: '1' }), first.recipe({ version: '2' })];
    first.put('a.md', entryOf(one, 'a'));
    first.put('b.md', entryOf(two, 'b'));
    first.close();
    const second = new Manifest(folder);
    const three = second.recipe({ version: '3' });
    second.put('a.md', entryOf(three, 'A'));
    second.close();
    const third = new Manifest(folder);
    expect(third.find('a.md').hashes).toEqual(['A']);
    expect(third.find('b.md').entry).toEqual(entryOf(two, 'b'));
    const { recipes } = JSON.parse(readFileSync(join(folder, MANIFEST_NAME), 'utf8'));
    expect(recipes).toEqual({ [two]: { version: '2' }, [three]: { version: '3' } });
  });

  test('is not touched where nothing has happened', () => {
    const folder = temporaryFolder([]);
    const manifest = new Manifest(folder);
    manifest.recipe(RECIPE);
    manifest.find('a.md');
    manifest.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('drops the stamps of files that were changed just now, since the next change may leave the same', () => {
    const folder = temporaryFolder([]);
    const manifest = new Manifest(folder);
    const now = Date.now();
    const recipe = manifest.recipe(RECIPE);
    manifest.put('old.md', entryOf(recipe, 'old', { outputStamp: [1, now - 5000.5, now - 5000.5, 2] }));
    manifest.put('new.md', entryOf(recipe, 'new', { outputStamp: [1, now, now, 2] }));
    manifest.close();
    const next = new Manifest(folder);
    expect(next.find('old.md').entry!.outputStamp).toEqual([1, now - 5000.5, now - 5000.5, 2]);
    expect(next.find('new.md').entry).toEqual(entryOf(recipe, 'new', { outputStamp: null }));
  });

  test.each(['__proto__', 'constructor', 'a "b" \\ c.md', '../../etc/passwd', '中文/é.md'])(
    'holds a place called %j as any other',
    (place) => {
      const folder = temporaryFolder([]);
      runOver(folder, [place, 'x.md']).close();
      expect(new Manifest(folder).find(place).hashes).toEqual([place]);
      expect(new Manifest(folder).find('toString')).toEqual(NOTHING);
    },
  );

  test.each([
    ['cut off', '{"article-kit":"convert","format":1,"entries":[\n["a.md"'],
    ['of a later format', '{"article-kit":"convert","format":2,"entries":[]}'],
    ['somebody else’s', 'precious'],
  ])('that is %s is set aside, and a new one begun', (_, text) => {
    const folder = temporaryFolder({ [MANIFEST_NAME]: text });
    const manifest = runOver(folder, ['a.md']);
    expect(manifest.find('a.md')).toEqual(NOTHING);
    manifest.close();
    expect(new Manifest(folder).find('a.md').hashes).toEqual(['a.md']);
    const [, aside] = readdirSync(folder).sort();
    expect(aside).toMatch(/^\.article-kit\.json\.[0-9a-f]{8}\.old$/);
    expect(readFileSync(join(folder, aside!), 'utf8')).toBe(text);
  });

  test('with lines that say something else than we do says nothing of them, and is no error', () => {
    const stamp = [1, 2, 3, 4];
    const entries = [
      ['a.md'],
      ['b.md', 1],
      ['c.md', 'r', 's', 'o', '', stamp, 'x'],
      ['d.md', 'r', 's', {}, '', null, null],
      ['e.md', 'r', 's', 'o', '', null, null, 1],
      ['f.md', 'r', 's', 'o', '', stamp, null],
    ];
    const text = JSON.stringify({ 'article-kit': 'convert', format: 1, entries, recipes: [1] });
    const folder = temporaryFolder({ [MANIFEST_NAME]: text });
    const manifest = runOver(folder, ['g.md']);
    for (const place of ['a.md', 'b.md', 'c.md', 'd.md', 'e.md']) expect(manifest.find(place)).toEqual(NOTHING);
    expect(manifest.find('f.md').hashes).toEqual(['o']);
    manifest.close();
    expect(new Manifest(folder).find('f.md').hashes).toEqual(['o']);
  });
});

describe('a run that is cut off', () => {
  test('before it could tell more than what it is about to write has that known', () => {
    const folder = temporaryFolder([]);
    runOver(folder, ['a.md']).close();
    const before = new Manifest(folder).find('a.md').entry;
    const cutOff = new Manifest(folder);
    cutOff.journal.write(['a.md', 'next']);
    cutOff.journal.write(['b.md', 'b']);
    const next = new Manifest(folder);
    expect(next.find('a.md')).toEqual({ entry: before, hashes: ['a.md', 'next'] });
    expect(next.find('b.md')).toEqual({ entry: null, hashes: ['b'] });
    next.close();
    expect(readdirSync(folder)).toEqual([MANIFEST_NAME]);
    const later = new Manifest(folder);
    expect(later.find('a.md')).toEqual({ entry: before, hashes: ['a.md', 'next'] });
    expect(later.find('b.md')).toEqual({ entry: null, hashes: ['b'] });
  });

  test('anywhere in its journal leaves every whole line of it true, and the manifest as it was', () => {
    const folder = temporaryFolder([]);
    runOver(folder, ['a.md', 'z.md']).close();
    const places = ['a.md', 'b.md', 'c/d.md'];
    const manifest = runOver(folder, places);
    const journal = join(folder, JOURNAL_NAME);
    // Entries wait for others; this makes them go.
    for (let index = 0; index < 2000; index++) manifest.put('filler.md', entryOf('', 'x'));
    const whole = readFileSync(journal);
    const firstFiller = whole.indexOf('filler');
    for (let length = 0; length < firstFiller; length += 1) {
      writeFileSync(journal, whole);
      truncateSync(journal, length);
      const next = new Manifest(folder);
      const lines = whole.toString('utf8', 0, length).split('\n');
      for (const place of places) {
        const isTold = lines.includes(`["${place}","${place}"]`) || place === 'a.md';
        expect(next.find(place).hashes.includes(place), `${place} after ${length} bytes`).toBe(isTold);
      }
      expect(next.find('z.md').hashes).toEqual(['z.md']);
    }
  });

  test('does not spoil what the next one appends', () => {
    const folder = temporaryFolder([]);
    new Manifest(folder).journal.write(['a.md', 'a']);
    const journal = join(folder, JOURNAL_NAME);
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}\n["b.md","b`);
    const next = new Manifest(folder);
    next.journal.write(['c.md', 'c']);
    next.close();
    const last = new Manifest(folder);
    expect(['a.md', 'b.md', 'c.md'].map((place) => last.find(place).hashes)).toEqual([['a'], [], ['c']]);
  });
});

describe('two runs at once', () => {
  test('lose nothing of each other', () => {
    const folder = temporaryFolder([]);
    const [one, two] = [new Manifest(folder), new Manifest(folder)];
    const recipe = one.recipe(RECIPE);
    two.recipe(RECIPE);
    one.put('a.md', entryOf(recipe, 'a'));
    two.journal.write(['b.md', 'b']);
    one.close();
    two.put('b.md', entryOf(recipe, 'b'));
    two.put('c.md', entryOf(recipe, 'c'));
    two.close();
    const next = new Manifest(folder);
    expect(['a.md', 'b.md', 'c.md'].map((place) => next.find(place).hashes)).toEqual([['a'], ['b'], ['c']]);
    expect(readdirSync(folder)).toEqual([MANIFEST_NAME]);
  });
});

describe('what is in the journal’s place', () => {
  test('and leads out of the folder is not followed', () => {
    const folder = temporaryFolder({ 'far/precious.txt': 'precious', 'out/x': '' });
    const out = join(folder, 'out');
    symlinkSync('../far/precious.txt', join(out, JOURNAL_NAME));
    runOver(out, ['a.md']).close();
    expect(readFileSync(join(folder, 'far/precious.txt'), 'utf8')).toBe('precious');
    expect(new Manifest(out).find('a.md').hashes).toEqual(['a.md']);
    expect(existsSync(join(out, JOURNAL_NAME))).toBe(false);
  });

  test.each(['file', 'folder'])('and is somebody else’s %s is set aside', (kind) => {
    const folder = temporaryFolder([]);
    if (kind === 'file') writeFileSync(join(folder, JOURNAL_NAME), 'precious');
    else mkdirSync(join(folder, JOURNAL_NAME));
    runOver(folder, ['a.md']).close();
    const names = readdirSync(folder).sort();
    expect(names).toEqual([expect.stringMatching(/^\.article-kit\.journal\.[0-9a-f]{8}\.old$/), MANIFEST_NAME]);
    expect(new Manifest(folder).find('a.md').hashes).toEqual(['a.md']);
  });
});

test('temporary files that a killed run has left are removed by the next, and nothing else is', () => {
  const folder = temporaryFolder({
    'x/.article-kit-abc123-7.tmp': 'half',
    '.article-kit-abc123-8.tmp': 'half',
    'x/.article-kit-notes.tmp': 'theirs',
    'y/.article-kit-abc123-9.tmp': 'of somebody who writes elsewhere',
  });
  for (const name of ['x/.article-kit-abc123-7.tmp', '.article-kit-abc123-8.tmp']) utimesSync(join(folder, name), 1, 1);
  new Manifest(folder).journal.write(['x/a.md', 'a']);
  writeFileSync(join(folder, 'x/.article-kit-def456-1.tmp'), 'just being written');
  utimesSync(join(folder, 'x/.article-kit-def456-1.tmp'), 4e9, 4e9);
  new Manifest(folder).close();
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    MANIFEST_NAME,
    'x',
    'x/.article-kit-def456-1.tmp',
    'x/.article-kit-notes.tmp',
    'y',
    'y/.article-kit-abc123-9.tmp',
  ]);
});
