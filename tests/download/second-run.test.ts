import { mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../batch/temporary-folder.ts';
import { download, files, manifest, wanted } from './download-to.ts';
import { png } from './some-pictures.ts';
import { sends, startServer } from './unruly-server.ts';

/** A folder into which three pictures have been downloaded, two of them with equal bytes. */
async function downloaded() {
  const answers = { '/a': sends(png('a')), '/b': sends(png('b')), '/a2': sends(png('a')) };
  const server = await startServer(answers);
  const folder = join(temporaryFolder([]), 'pictures');
  mkdirSync(folder);
  const pictures = wanted(server.at('/a'), server.at('/b'), server.at('/a2'));
  const again = () => download(folder, pictures).then(({ counts }) => counts);
  await again();
  server.asked.length = 0;
  const fileOf = (path: string) => join(folder, manifest(folder).find(({ url }) => url === server.at(path))!.file!);
  return { server, answers, folder, pictures, again, fileOf, paths: () => server.asked.map(({ path }) => path) };
}

describe('a second run', () => {
  test('asks for nothing that is there and changes nothing', async () => {
    const { folder, again, paths } = await downloaded();
    const all = () => files(folder).map((name) => [name, statSync(join(folder, name)).ino]);
    const before = all();
    expect(await again()).toEqual({ fetched: 0, bytes: 0, kept: 3, failed: 0 });
    expect([paths(), all()]).toEqual([[], before]);
  });

  test('fetches what has gone', async () => {
    const { again, fileOf, paths } = await downloaded();
    rmSync(fileOf('/b'));
    expect(await again()).toMatchObject({ fetched: 1, kept: 2 });
    expect([paths(), readFileSync(fileOf('/b')).equals(png('b'))]).toEqual([['/b'], true]);
  });

  test.each([
    ['has other bytes, as many', png('c')],
    ['was cut', png('b').subarray(0, 20)],
  ])('fetches what %s', async (_what, bytes) => {
    const { again, fileOf, paths } = await downloaded();
    writeFileSync(fileOf('/b'), bytes);
    expect(await again()).toMatchObject({ fetched: 1, kept: 2 });
    expect([paths(), readFileSync(fileOf('/b')).equals(png('b'))]).toEqual([['/b'], true]);
  });

  test('does not take a symbolic link for a picture', async () => {
    const { folder, again, fileOf, paths } = await downloaded();
    renameSync(fileOf('/b'), join(folder, 'elsewhere'));
    symlinkSync('elsewhere', fileOf('/b'));
    await again();
    expect(paths()).toEqual(['/b']);
  });

  test('tries again what could not be had, and forgets why', async () => {
    const server = await startServer({
      '/a': (response, _request, count) => (count === 1 ? response.writeHead(404).end() : response.end(png())),
    });
    const folder = temporaryFolder([]);
    await download(folder, wanted(server.at('/a')));
    expect(manifest(folder)[0]).toMatchObject({ status: 'failed', error: 'the server answers 404 Not Found' });
    await download(folder, wanted(server.at('/a')));
    expect(manifest(folder)[0]).toMatchObject({ status: 'fetched', width: 3 });
    expect(manifest(folder)[0]).not.toHaveProperty('error');
  });

  test('over other articles adds to what is there', async () => {
    const { server, folder } = await downloaded();
    await download(folder, [{ address: server.at('/b'), article: 'new.md' }]);
    const articles = Object.fromEntries(manifest(folder).map(({ url, articles }) => [new URL(url).pathname, articles]));
    expect(articles).toEqual({ '/a': ['0.md'], '/b': ['1.md', 'new.md'], '/a2': ['2.md'] });
  });

  test('over an article that shows other pictures now says so', async () => {
    const { server, folder } = await downloaded();
    await download(folder, [{ address: server.at('/a'), article: '1.md' }]);
    const articles = Object.fromEntries(manifest(folder).map(({ url, articles }) => [new URL(url).pathname, articles]));
    expect(articles).toEqual({ '/a': ['0.md', '1.md'], '/b': [], '/a2': ['2.md'] });
  });

  test('uses a file of an earlier run for equal bytes, unless it has changed', async () => {
    const { server, folder, fileOf } = await downloaded();
    const other = await startServer({ '/a3': sends(png('a')), '/b3': sends(png('b')) });
    writeFileSync(fileOf('/b'), 'edited');
    const { ino } = statSync(fileOf('/a'));
    await download(folder, wanted(other.at('/a3'), other.at('/b3')));
    expect(statSync(fileOf('/a')).ino).toBe(ino);
    const named = Object.fromEntries(manifest(folder).map(({ url, file }) => [new URL(url).pathname, file]));
    expect(named['/a3']).toBe(named['/a']);
    expect(named['/b3']).toMatch(/^127-0-0-1-/);
    expect(readFileSync(join(folder, named['/b3']!)).equals(png('b'))).toBe(true);
    expect(server.asked).toEqual([]);
  });
});

describe('a manifest', () => {
  test.each([
    ['is cut', (text: string) => text.slice(0, -40)],
    ['is something else', () => '{"images": {"a": 1}}'],
    ['is no JSON', () => 'mine'],
  ])(
    'that %s is kept under another name, and everything is fetched again, under the same names',
    async (_what, spoil) => {
      const { folder, again } = await downloaded();
      const before = readFileSync(join(folder, 'images.json'), 'utf8');
      const names = files(folder);
      writeFileSync(join(folder, 'images.json'), spoil(before));
      expect(await again()).toMatchObject({ fetched: 3, failed: 0 });
      expect(readFileSync(join(folder, 'images.json'), 'utf8')).toBe(before);
      const [old] = files(folder).filter((name) => !names.includes(name));
      expect(old).toMatch(/^images\.json\.[\da-f]{8}\.old$/);
      expect(readFileSync(join(folder, old!), 'utf8')).toBe(spoil(before));
    },
  );

  test.each([
    ['no hash', { sha256: null }],
    ['no list of articles', { articles: 'a.md' }],
    ['a number for an address', { url: 1 }],
    ['a state unknown to us', { status: 'pending' }],
  ])('is not believed where it names %s', async (_what, change) => {
    const { folder, again, paths } = await downloaded();
    const entries = manifest(folder).map((entry) => (entry.url.endsWith('/b') ? { ...entry, ...change } : entry));
    writeFileSync(join(folder, 'images.json'), JSON.stringify(entries));
    expect(await again()).toMatchObject({ fetched: 1, kept: 2 });
    expect(paths()).toEqual(['/b']);
  });

  test.each(['../outside.png', 'sub/inside.png', 'sub\\inside.png', 'C:x.png', '.hidden.png'])(
    'is not believed where it names %s, even if that is the picture',
    async (file) => {
      const { folder, again, paths } = await downloaded();
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), png('b'));
      const entries = manifest(folder).map((entry) => (entry.url.endsWith('/b') ? { ...entry, file } : entry));
      writeFileSync(join(folder, 'images.json'), JSON.stringify(entries));
      expect(await again()).toMatchObject({ fetched: 1, kept: 2 });
      expect(paths()).toEqual(['/b']);
    },
  );

  test('says nothing any more of a file that holds something else now', async () => {
    const { server, answers, folder, fileOf } = await downloaded();
    answers['/a'] = sends(png('new'));
    writeFileSync(fileOf('/a'), 'edited');
    await download(folder, [{ address: server.at('/a'), article: '9.md' }]);
    expect(manifest(folder).map(({ url, articles }) => [new URL(url).pathname, articles])).toEqual([
      ['/a', ['0.md', '9.md']],
      ['/b', ['1.md']],
    ]);
    expect(readFileSync(fileOf('/a')).equals(png('new'))).toBe(true);
  });

  test('is sorted by address', async () => {
    const { folder } = await downloaded();
    const urls = manifest(folder).map(({ url }) => new URL(url).pathname);
    expect(urls).toEqual(['/a', '/a2', '/b']);
  });
});
