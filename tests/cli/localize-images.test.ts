import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { World } from './world.ts';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A server of pictures, for the time of one test. */
async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    const isThere = request.url?.startsWith('/img/') ?? false;
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'image/gif' });
    response.end(isThere ? GIF : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('pictures are fetched, listed, and what converts points to them', async () => {
  const site = await serve();
  const article = `---\nurl: ${site}/posts/a.html\n---\n<p><a href="/img/boats.gif"><img data-src="/img/boats.gif" src="blank.gif" width="640" height="480"></a></p>\n<p><img src="/gone.gif" width="640" height="480"></p>\n`;
  const world = new World({ 'posts/a.html': article });
  const args = ['extract', 'posts', '--download', 'pictures', '--allow-private'];
  const fetched = await world.run(args);
  expect(fetched.code).toBe(1);
  expect(fetched.err).toMatch(/^posts\/a\.html:5: .*404/m);
  const entries = JSON.parse(world.read('pictures/images.json'));
  const entry = entries.find(({ url }: { url: string }) => url === `${site}/img/boats.gif`);
  expect(entry).toMatchObject({ type: 'image/gif', sha256: createHash('sha256').update(GIF).digest('hex') });

  expect((await world.run(['convert', 'posts', '-o', 'out', '--localize-images', 'pictures'])).code).toBe(0);
  const local = `../pictures/${entry.file}`;
  expect(world.read('out/a.md')).toContain(`[![](${local})](${local})`);
  expect(world.read('out/a.md')).toContain('![](/gone.gif)');
  // To standard output, the way begins at the working folder.
  const { out } = await world.run(['convert', 'posts/a.html', '--localize-images', 'pictures']);
  expect(out).toContain(`](pictures/${entry.file})`);
});

test('what is converted follows the pictures that there are, and where they are', async () => {
  const picture = { file: 'boats.gif', bytes: 1, sha256: 'x', type: 'image/gif', articles: [], status: 'fetched' };
  const list = (...files: string[]) =>
    JSON.stringify(files.map((file) => ({ ...picture, url: `https://example.org/${file}`, file })));
  const world = new World({ 'a.html': '<img src="https://example.org/boats.gif">', 'pictures/images.json': list() });
  const convert = async (folder = 'pictures') => {
    await world.run(['convert', 'a.html', '-o', 'out', '--localize-images', folder]);
    return world.read('out/a.md');
  };
  expect(await convert()).toBe('![](https://example.org/boats.gif)\n');
  world.put('pictures/images.json', list('boats.gif'));
  expect(await convert()).toBe('![](../pictures/boats.gif)\n');
  world.put('other/images.json', list('boats.gif'));
  expect(await convert('other')).toBe('![](../other/boats.gif)\n');
});

test('pictures of this machine are not fetched unless somebody says so', async () => {
  const site = await serve();
  const world = new World({ 'a.html': `<img src="${site}/img/a.gif" width="640" height="480">` });
  const { code, err } = await world.run(['extract', '--download', 'pictures']);
  expect(code).toBe(1);
  expect(err).toMatch(/^a\.html:1: /);
  expect(world.list('pictures')).toEqual(['images.json']);
});

test('a folder without a list of pictures is a usage error, and so are options that go nowhere', async () => {
  const world = new World({ 'a.html': '<p>x</p>' });
  const none = await world.run(['convert', 'a.html', '--localize-images', 'nope']);
  expect(none.code).toBe(2);
  expect(none.err).toContain('article-kit extract --download nope');
  expect((await world.run(['extract', '--referer', 'article'])).code).toBe(2);
  expect((await world.run(['convert', 'a.html', '--verify', '--localize-images', 'nope'])).code).toBe(2);
});
