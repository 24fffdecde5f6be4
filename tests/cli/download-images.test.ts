import { mkdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type DownloadableImage, type DownloadFlags, downloadImages } from '../../src/cli/extract/download-images.ts';
import { openSession } from '../../src/cli/session.ts';
import { readVersion } from '../../src/cli/version.ts';
import { png } from '../download/some-pictures.ts';
import { sends, startServer } from '../download/unruly-server.ts';
import { Memory, World } from './world.ts';

const image = (address: string, more: Partial<DownloadableImage> = {}): DownloadableImage => {
  const url = /^https?:/.test(address) ? address : null;
  return { path: 'posts/a.md', line: 7, column: 3, src: address, url, ...more };
};

async function run(
  world: World,
  images: Iterable<DownloadableImage> | AsyncIterable<DownloadableImage>,
  flags: Partial<DownloadFlags> = {},
  { terminal = false, signal = new AbortController().signal } = {},
) {
  const stderr = new Memory();
  const stdout = new Memory();
  stderr.isTTY = terminal;
  const stdin = Readable.from([]);
  const session = openSession({ stdin, stdout, stderr, cwd: world.folder, env: {}, platform: 'linux', v8: '', signal });
  const all = { folder: 'pictures', allowPrivate: true, limits: { tries: 1 }, ...flags };
  const code = await downloadImages(images, all, session);
  return { code, out: stdout.text, err: stderr.text };
}

describe('--download', () => {
  test('makes the folder, fetches as article-kit, and says in one line what came of it', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const world = new World();
    const images = [image(server.at('/a')), image(`data:image/png;base64,${png('inside').toString('base64')}`)];
    expect(await run(world, images)).toEqual({
      code: 0,
      out: '',
      err: '2 pictures fetched (0.1 KB). pictures/images.json lists them.\n',
    });
    expect(world.list('pictures')).toHaveLength(3);
    expect(server.asked[0]?.headers['user-agent']).toBe(`article-kit/${readVersion()}`);
    expect((await run(world, images)).err).toBe(
      '0 pictures fetched (0.0 KB), 2 there already. pictures/images.json lists them.\n',
    );
  });

  test('says of each picture that could not be had where it stands and why, and is exit 1', async () => {
    const server = await startServer({
      '/page': sends('<html>'),
      '/secret': (response) => response.writeHead(403).end(),
    });
    async function* images() {
      yield image(server.at('/gone'));
      yield image(server.at('/gone'), { path: 'posts/b.md' });
      yield image(server.at('/gone'), { path: 'posts/c.md' });
      yield image(server.at('/page'), { path: 'posts/b.md', line: 12 });
      yield image(server.at('/secret'), { path: 'posts/c.md', line: null });
      yield image('img/x.png', { path: 'posts/d.md', line: 2 });
      yield image('data:image/png;base64,AAAA', { path: 'posts/d.md', line: 3 });
    }
    const { code, err } = await run(new World(), images());
    expect(code).toBe(1);
    const lines = err.split('\n');
    expect(lines.slice(0, 4)).toEqual(
      [
        `posts/a.md:7: ${server.at('/gone')} cannot be fetched: the server answers 404 Not Found (also in 2 other places). `,
        `posts/b.md:12: ${server.at('/page')} cannot be fetched: it is no picture but an HTML page. `,
        `posts/c.md: ${server.at('/secret')} cannot be fetched: the server answers 403 Forbidden. If the server gives pictures to its own pages only, try --referer article.`,
        'posts/d.md:2: img/x.png cannot be fetched: its address is relative, and nothing says to what. Say with --base-url what it is relative to.',
      ].map((line) => line.trimEnd()),
    );
    expect(lines[4]).toMatch(
      /^posts\/d\.md:3: data:image\/png;base64,… \([\da-f]{16}\) cannot be fetched: it is no picture but something unknown\.$/,
    );
    expect(lines[5]).toBe('0 pictures fetched (0.0 KB), 5 failed. pictures/images.json lists them.');
  });

  test('counts relative addresses, which have one cause, and cuts endless ones', async () => {
    const server = await startServer({});
    const relative = Array.from({ length: 9 }, (_, index) => image(`img/${index}.png`, { line: index }));
    const { err } = await run(new World(), [...relative, image(server.at(`/${'x'.repeat(500)}`))]);
    const lines = err.split('\n').slice(0, -2);
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/^posts\/a\.md:7: http:\/\/127\.0\.0\.1:\d+\/x+…x+ cannot be fetched: the server/);
    expect(lines[3]!.length).toBeLessThan(260);
    expect(lines[4]).toBe('posts/a.md:3: and 6 more pictures with relative addresses.');
  });

  test('does not ask this machine or its network unless told to', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const { code, err } = await run(new World(), [image(server.at('/a'))], { allowPrivate: false });
    expect([code, server.asked]).toEqual([1, []]);
    expect(err).toContain(
      'its host is not on the public internet (127.0.0.1: loopback). If that is meant, add --allow-private.\n',
    );
  });

  test('names the article as the one that shows the picture only with --referer article', async () => {
    const server = await startServer({ '/a': sends(png('a')), '/b': sends(png('b')), '/c': sends(png('c')) });
    const articleUrl = 'http://me:secret@blog.example/2020/post?id=1#more';
    await run(new World(), [image(server.at('/a'), { articleUrl })]);
    await run(new World(), [image(server.at('/b'), { articleUrl })], { referer: 'article' });
    await run(new World(), [image(server.at('/c'))], { referer: 'article' });
    expect(server.asked.map(({ headers }) => headers.referer)).toEqual([
      undefined,
      'http://blog.example/2020/post?id=1',
      undefined,
    ]);
  });

  test('says nothing but failures with --quiet', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const { code, err } = await run(new World(), [image(server.at('/a')), image(server.at('/b'))], { quiet: true });
    expect([code, err.split('\n').length]).toEqual([1, 2]);
    expect(err).toContain('/b cannot be fetched');
  });

  test('shows on a terminal how far it is', async () => {
    const server = await startServer({
      '/a': sends(png()),
      '/b': (response) => setTimeout(() => response.end(png()), 900),
    });
    const images = [image(server.at('/a')), image(server.at('/gone')), image(server.at('/b'))];
    const { err } = await run(new World(), images, {}, { terminal: true });
    expect(err).toContain('Fetching pictures: 2 done, 1 failed');
  });

  test('is a usage error where the folder is a file', async () => {
    const world = new World({ pictures: 'a file' });
    await expect(run(world, [])).rejects.toMatchObject({
      name: 'UsageError',
      message: /^pictures cannot be written: /,
    });
  });

  test('is a usage error where the folder turns out not to be writable', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const world = new World();
    mkdirSync(world.at('pictures/images.json/x'), { recursive: true });
    await expect(run(world, [image(server.at('/a'))])).rejects.toMatchObject({
      name: 'UsageError',
      message: 'pictures cannot be written: it is a folder',
    });
  });

  test('is over when the user interrupts, and leaves nothing half-written', async () => {
    const interruption = new AbortController();
    const server = await startServer({
      '/a': sends(png()),
      '/b': (response) => {
        response.write(png('half'));
        setTimeout(() => interruption.abort('SIGTERM'), 100);
      },
    });
    const world = new World();
    const images = [image(server.at('/a')), image(server.at('/b'))];
    const { code, err } = await run(world, images, {}, { signal: interruption.signal });
    expect([code, world.list('pictures')]).toEqual([143, [expect.stringMatching(/^127-0-0-1-/), 'images.json']]);
    expect(err).toBe('Interrupted: 1 picture fetched (0.1 KB). pictures/images.json lists them.\n');
  });
});
