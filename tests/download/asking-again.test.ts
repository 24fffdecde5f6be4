import { type AddressInfo, createServer, type LookupFunction } from 'node:net';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../batch/temporary-folder.ts';
import { download, wanted } from './download-to.ts';
import { resolving } from './resolving.ts';
import { png } from './some-pictures.ts';
import { type Answer, sends, startServer } from './unruly-server.ts';

const busyOnce = (headers: Record<string, string>, status = 429): Answer => {
  return (response, _request, count) => {
    if (count === 1) response.writeHead(status, headers).end();
    else response.end(png());
  };
};

describe('asking again', () => {
  test('gets the picture from a server that was busy', async () => {
    const server = await startServer({ '/a': busyOnce({}), '/b': busyOnce({}, 503) });
    const { counts } = await download(temporaryFolder([]), wanted(server.at('/a'), server.at('/b')));
    expect(counts).toMatchObject({ fetched: 2, failed: 0 });
  });

  test('waits as long as the server says, and leaves it alone for all other pictures too', async () => {
    const times: number[] = [];
    const noted = (answer: Answer): Answer => {
      return (response, request, count) => {
        times.push(performance.now());
        answer(response, request, count);
      };
    };
    const others = Object.fromEntries(['/b', '/c', '/d'].map((path) => [path, noted(sends(png(path)))]));
    const server = await startServer({ '/a': noted(busyOnce({ 'retry-after': '1' })), ...others });
    const paths = ['/a', '/b', '/c', '/d'].map((path) => server.at(path));
    const { counts } = await download(temporaryFolder([]), wanted(...paths), { limits: { total: 1 } });
    expect(counts).toMatchObject({ fetched: 4, failed: 0 });
    expect(times).toHaveLength(5);
    expect(times[1]! - times[0]!).toBeGreaterThan(950);
  });

  test('takes a date for a wait', async () => {
    const server = await startServer({
      '/a': busyOnce({ 'retry-after': new Date(Date.now() - 60_000).toUTCString() }),
    });
    expect((await download(temporaryFolder([]), wanted(server.at('/a')))).counts.fetched).toBe(1);
  });

  test('is given up where the server wants to be left alone for long', async () => {
    const server = await startServer({ '/a': busyOnce({ 'retry-after': '3600' }), '/b': sends(png()) });
    const { missed, counts } = await download(temporaryFolder([]), wanted(server.at('/a'), server.at('/b')));
    expect(missed.map(({ message }) => message)).toEqual(['the server answers 429 Too Many Requests']);
    expect(counts.fetched).toBe(1);
  });

  test('grows slower from time to time', async () => {
    const times: number[] = [];
    const busy: Answer = (response) => {
      times.push(performance.now());
      response.writeHead(500).end();
    };
    const server = await startServer({ '/a': busy });
    await download(temporaryFolder([]), wanted(server.at('/a')), { limits: { tries: 4, backoff: 60 } });
    const waits = times.slice(1).map((time, index) => time - times[index]!);
    expect(waits).toHaveLength(3);
    // Half of 60, 120 and 240 ms at least; timers may be a millisecond early.
    waits.forEach((wait, index) => void expect(wait).toBeGreaterThan(30 * 2 ** index - 2));
  });

  test('is given up for all pictures of a host that cannot be reached, and for no others', async () => {
    const server = await startServer({ '/z': sends(png()) });
    const port = await closedPort();
    const { asked, resolve } = resolving('127.0.0.1');
    const addresses = Array.from({ length: 30 }, (_, index) => `http://gone.example:${port}/${index}`);
    const options = { resolve, limits: { tries: 3, backoff: 60 } };
    const begun = performance.now();
    const { missed, counts } = await download(temporaryFolder([]), wanted(...addresses, server.at('/z')), options);
    expect(counts).toMatchObject({ fetched: 1, failed: 30 });
    for (const { message } of missed) expect(message).toMatch(/^its host refuses the connection/);
    // It gets 60 ms, then 120, to come back.
    expect(performance.now() - begun).toBeGreaterThan(178);
    // Three times in a row, and one more that was under way.
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test('is worth it where a host was away for a moment', async () => {
    const server = await startServer({ '/a': sends(png('a')), '/b': sends(png('b')) });
    let count = 0;
    const resolve: LookupFunction = (_name, _options, done) => {
      count += 1;
      if (count <= 2) done(Object.assign(new Error(), { code: 'EAI_AGAIN' }), []);
      else done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const addresses = ['/a', '/b'].map((path) => `http://back.example:${server.port}${path}`);
    const { missed } = await download(temporaryFolder([]), wanted(...addresses), { resolve, limits: { tries: 3 } });
    expect(missed).toEqual([]);
  });

  test('is not worth it where there is no host of that name', async () => {
    const asked: string[] = [];
    const resolve: LookupFunction = (name, _options, done) => {
      asked.push(name);
      done(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    };
    const addresses = Array.from({ length: 9 }, (_, index) => `https://no.example/${index}`);
    const { missed } = await download(temporaryFolder([]), wanted(...addresses), { resolve, limits: { perHost: 1 } });
    expect(missed.map(({ message }) => message)).toEqual(addresses.map(() => 'there is no host of that name'));
    expect(asked).toEqual(['no.example']);
  });
});

async function closedPort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
