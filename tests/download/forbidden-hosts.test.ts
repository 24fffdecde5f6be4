import { describe, expect, test } from 'vitest';
import type { DownloadOptions } from '../../src/download/downloaded.ts';
import { localReason } from '../../src/download/local-reason.ts';
import { temporaryFolder } from '../batch/temporary-folder.ts';
import { download, wanted } from './download-to.ts';
import { resolving } from './resolving.ts';
import { png } from './some-pictures.ts';
import { type Answer, sends, startServer } from './unruly-server.ts';

const failure = async (address: string, options: Partial<DownloadOptions>) => {
  const { missed } = await download(temporaryFolder([]), wanted(address), options);
  return missed.map(({ kind, message }) => ({ kind, message }));
};

describe('a host that is not on the public internet', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1: loopback'],
    ['2130706433', '127.0.0.1: loopback'],
    ['0x7f.0.0.1', '127.0.0.1: loopback'],
    ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]: an IPv4 address in disguise'],
    ['localhost', 'localhost: local'],
  ])('is not asked where it is written as %s', async (host, words) => {
    const server = await startServer({ '/a': sends(png()) });
    expect(await failure(`http://${host}:${server.port}/a`, { guard: localReason })).toEqual([
      { kind: 'private-host', message: `its host is not on the public internet (${words})` },
    ]);
    expect(server.asked).toEqual([]);
  });

  test('is not asked where a name stands for it', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const { resolve, asked } = resolving('127.0.0.1');
    expect(await failure(`http://pictures.example:${server.port}/a`, { guard: localReason, resolve })).toEqual([
      { kind: 'private-host', message: 'its host is not on the public internet (127.0.0.1: loopback)' },
    ]);
    expect([asked, server.asked]).toEqual([['pictures.example'], []]);
  });

  test('is asked where that is allowed, names too', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const { resolve } = resolving('127.0.0.1');
    expect(await failure(`http://pictures.example:${server.port}/a`, { guard: () => null, resolve })).toEqual([]);
  });

  test('is not asked where a redirect leads to it', async () => {
    const secret = await startServer({ '/a': sends(png()) }, { host: '127.0.0.2' });
    const server = await startServer({
      '/a': (response) => response.writeHead(302, { location: secret.at('/a') }).end(),
    });
    const guard = (host: string) => (host === '127.0.0.1' ? null : localReason(host));
    expect(await failure(server.at('/a'), { guard })).toEqual([
      { kind: 'private-host', message: 'its host is not on the public internet (127.0.0.2: loopback)' },
    ]);
    expect([server.asked.length, secret.asked]).toEqual([1, []]);
  });

  test('is not asked where a name stands for a public host first and for it later', async () => {
    // 127.0.0.1 plays the public host; every connection is to the very address that was looked at.
    const server = await startServer({ '/a': (response) => response.writeHead(500, { connection: 'close' }).end() });
    const secret = await startServer({ '/a': sends(png()) }, { host: '127.0.0.2', port: server.port });
    const guard = (host: string) => (host === '127.0.0.1' ? null : localReason(host));
    const { resolve, asked } = resolving('127.0.0.1', '127.0.0.2');
    expect(await failure(`http://pictures.example:${server.port}/a`, { guard, resolve })).toEqual([
      { kind: 'private-host', message: 'its host is not on the public internet (127.0.0.2: loopback)' },
    ]);
    expect([asked.length, server.asked.length, secret.asked]).toEqual([2, 1, []]);
  });
});

describe('a redirect', () => {
  test('that goes round in a circle ends', async () => {
    const server = await startServer({ '/a': (response) => response.writeHead(307, { location: '/a' }).end() });
    expect(await failure(server.at('/a'), {})).toEqual([
      { kind: 'other', message: 'it is redirected more than 5 times' },
    ]);
    expect(server.count('/a')).toBe(6);
  });

  test.each([
    ['file:///etc/passwd', 'an address with file: is not fetched'],
    ['ftp://a.example/x.png', 'an address with ftp: is not fetched'],
    ['data:image/gif;base64,R0lGODlh', 'an address with data: is not fetched'],
    ['http://[', 'it is redirected to something that is no address'],
  ])('to %s leads nowhere', async (location, message) => {
    const server = await startServer({ '/a': (response) => response.writeHead(302, { location }).end() });
    expect(await failure(server.at('/a'), {})).toEqual([{ kind: 'other', message }]);
  });

  test('is followed without waiting for the page that comes with it', async () => {
    const endless: Answer = (response, { url }) => {
      response.writeHead(302, { location: url!.replace('/old', `${target.at('')}/new`) });
      const timer = setInterval(() => response.write('You are being redirected'.repeat(100)), 5);
      response.on('close', () => clearInterval(timer));
    };
    const numbers = [1, 2, 3, 4, 5, 6];
    const target = await startServer(
      Object.fromEntries(numbers.map((number) => [`/new${number}`, sends(png(`${number}`))])),
    );
    const server = await startServer(Object.fromEntries(numbers.map((number) => [`/old${number}`, endless])));
    const addresses = numbers.map((number) => server.at(`/old${number}`));
    expect((await download(temporaryFolder([]), wanted(...addresses))).counts.fetched).toBe(6);
    expect(server.load.most).toBeLessThanOrEqual(4);
  });

  test('without an address is an answer like others', async () => {
    const server = await startServer({ '/a': (response) => response.writeHead(302).end() });
    expect(await failure(server.at('/a'), {})).toEqual([{ kind: 'other', message: 'the server answers 302 Found' }]);
  });
});

describe('an address', () => {
  test.each([
    ['ftp://a.example/x.png', 'other', 'an address with ftp: is not fetched'],
    ['file:///etc/passwd', 'other', 'an address with file: is not fetched'],
    ['img/x.png', 'relative-address', 'its address is relative, and nothing says to what'],
    ['{{ site.baseurl }}/x.png', 'relative-address', 'its address is relative, and nothing says to what'],
  ])('such as %s is not fetched', async (address, kind, message) => {
    expect(await failure(address, {})).toEqual([{ kind, message }]);
  });

  test('to a server that wants a referer is refused, and told as such', async () => {
    const server = await startServer({
      '/a': (response, { headers }) => {
        if (headers.referer === undefined) response.end(png());
        else response.writeHead(403).end();
      },
    });
    expect(await failure(server.at('/a'), {})).toEqual([]);
    const pictures = [{ address: server.at('/a'), article: 'a.md', referer: 'http://blog.example/' }];
    const { missed } = await download(temporaryFolder([]), pictures);
    expect(missed[0]).toMatchObject({ kind: 'refused', message: 'the server answers 403 Forbidden' });
  });
});
