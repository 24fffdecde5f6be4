import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../batch/temporary-folder.ts';
import { download, files, manifest, wanted } from './download-to.ts';
import { png } from './some-pictures.ts';
import { type Answer, Load, sends, startServer } from './unruly-server.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('what is downloaded', () => {
  test('is in a file named after what it is, and in the manifest', async () => {
    const picture = png('lake', 640, 480);
    const server = await startServer({ '/Lake.jpg': sends(picture, { 'content-type': 'text/html' }) });
    const folder = temporaryFolder([]);
    const { counts, missed } = await download(folder, wanted(server.at('/Lake.jpg')));
    expect(counts).toEqual({ fetched: 1, bytes: picture.length, kept: 0, failed: 0 });
    expect(missed).toEqual([]);
    const [entry] = manifest(folder);
    expect(entry).toEqual({
      url: server.at('/Lake.jpg'),
      file: expect.stringMatching(/^lake-[\da-f]{16}\.png$/),
      bytes: picture.length,
      sha256: sha256(picture),
      type: 'image/png',
      width: 640,
      height: 480,
      articles: ['0.md'],
      status: 'fetched',
    });
    expect(files(folder)).toEqual(['images.json', entry!.file]);
    expect(readFileSync(join(folder, entry!.file!)).equals(picture)).toBe(true);
  });

  test('is fetched once, however often it is shown, and the articles are told in order', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const folder = temporaryFolder([]);
    const address = server.at('/a');
    const pictures = ['z.md', 'b.md', 'b.md', 'a.md'].map((article) => ({ address: `${address}#${article}`, article }));
    expect((await download(folder, pictures)).counts.fetched).toBe(1);
    expect(server.count('/a')).toBe(1);
    expect(manifest(folder).map(({ url, articles }) => ({ url, articles }))).toEqual([
      { url: address, articles: ['a.md', 'b.md', 'z.md'] },
    ]);
  });

  test('is one file where bytes are equal: that of the first picture, even if its answer comes last', async () => {
    const server = await startServer({
      '/first': (response) => setTimeout(() => response.end(png('same')), 60),
      '/second': sends(png('same')),
      '/other': sends(png('other')),
    });
    const folder = temporaryFolder([]);
    await download(folder, wanted(server.at('/first'), server.at('/second'), server.at('/other')));
    const named = Object.fromEntries(manifest(folder).map(({ url, file }) => [new URL(url).pathname, file]));
    expect(named['/first']).toMatch(/^first-/);
    expect(named['/second']).toBe(named['/first']);
    expect(files(folder)).toEqual(['images.json', named['/first'], named['/other']].sort());
  });

  test('is not read far ahead of a picture that does not come', async () => {
    let release = () => {};
    const server = await startServer({
      '/first': (response) => {
        release = () => response.end(png('first'));
      },
    });
    let read = 0;
    function* pictures() {
      yield* wanted(server.at('/first'));
      for (; read < 500; read += 1) yield { address: `data:image/png,${read}`, article: 'a.md' };
    }
    let done = 0;
    const running = download(temporaryFolder([]), pictures(), {
      onDone: (count) => {
        done = count;
      },
    });
    await vi.waitUntil(() => done === 199);
    expect(read).toBeLessThan(200);
    release();
    expect((await running).counts).toMatchObject({ fetched: 1, failed: 500 });
  });

  test('may be data in the article itself', async () => {
    const folder = temporaryFolder([]);
    const picture = png('inside');
    const address = `data:image/jpeg;base64,${picture.toString('base64')}`;
    const { missed } = await download(folder, wanted(address, 'data:image/png;base64,!', 'data:text/html,<p>no</p>'));
    const [entry] = manifest(folder).filter(({ status }) => status === 'fetched');
    expect(entry).toMatchObject({ sha256: sha256(picture), type: 'image/png' });
    expect(entry?.url).toMatch(/^data:image\/jpeg;base64,… \(/);
    expect(readFileSync(join(folder, entry!.file!)).equals(picture)).toBe(true);
    expect(missed.map(({ message }) => message)).toEqual([
      'its data cannot be read: it is not base64',
      'it is no picture but an HTML page',
    ]);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('is unpacked from %s', async (coding, pack) => {
    const picture = png('packed');
    const server = await startServer({ '/a': sends(pack(picture), { 'content-encoding': coding }) });
    const folder = temporaryFolder([]);
    expect((await download(folder, wanted(server.at('/a')))).missed).toEqual([]);
    expect(manifest(folder)[0]).toMatchObject({ sha256: sha256(picture), bytes: picture.length });
  });

  test.each([
    ['UTF-8', Buffer.from('../new?é').toString('latin1')],
    ['Latin-1', '../new?é'],
    ['escapes', '/new?%C3%A9'],
  ])('comes from where a redirect in %s leads, and is named after where it began', async (_encoding, location) => {
    const server = await startServer({
      '/old/photo': (response) => response.writeHead(301, { location }).end('moved'),
      '/new?%C3%A9': sends(png()),
    });
    const folder = temporaryFolder([]);
    expect((await download(folder, wanted(server.at('/old/photo')))).missed).toEqual([]);
    expect(manifest(folder)[0]).toMatchObject({ url: server.at('/old/photo'), file: expect.stringMatching(/^photo-/) });
  });
});

describe('a request', () => {
  test('says who we are and nothing else: no referer, no cookie, no password', async () => {
    const server = await startServer({
      '/a': (response) => response.writeHead(302, { location: '/b', 'set-cookie': 'id=1' }).end(),
      '/b': sends(png()),
    });
    const address = server.at('/a').replace('http://', 'http://user:secret@');
    await download(temporaryFolder([]), wanted(address), { userAgent: 'article-kit/9.9' });
    expect(server.asked).toHaveLength(2);
    for (const { headers } of server.asked) {
      expect(headers).toEqual({
        accept: 'image/*,*/*;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'article-kit/9.9',
        host: `127.0.0.1:${server.port}`,
        connection: 'keep-alive',
      });
    }
  });

  test('names the article where it is told to, but never a secure page to an insecure server', async () => {
    const server = await startServer({ '/a': sends(png('a')), '/b': sends(png('b')) });
    await download(temporaryFolder([]), [
      { address: server.at('/a'), article: 'a.md', referer: 'http://blog.example/a' },
      { address: server.at('/b'), article: 'b.md', referer: 'https://blog.example/b' },
    ]);
    const referers = Object.fromEntries(server.asked.map(({ path, headers }) => [path, headers.referer]));
    expect(referers).toEqual({ '/a': 'http://blog.example/a', '/b': undefined });
  });

  test('is one of at most two to a host and four in all', async () => {
    const slow: Answer = (response) => setTimeout(() => response.end(png()), 20);
    const answers = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`/${index}`, slow]));
    const total = new Load();
    const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];
    const servers = await Promise.all(hosts.map((host) => startServer(answers, { host, total })));
    const addresses = servers.flatMap((server) => Object.keys(answers).map((path) => server.at(path)));
    expect((await download(temporaryFolder([]), wanted(...addresses))).missed).toEqual([]);
    expect(servers.map(({ load }) => load.most)).toEqual([2, 2, 2]);
    expect(total.most).toBe(4);
  });
});
