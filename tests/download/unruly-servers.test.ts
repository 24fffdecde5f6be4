import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FetchLimits } from '../../src/download/fetch-limits.ts';
import { temporaryFolder } from '../batch/temporary-folder.ts';
import { download, files, manifest, wanted } from './download-to.ts';
import { png } from './some-pictures.ts';
import { type Answer, sends, startServer } from './unruly-server.ts';

const ONCE = { tries: 1 };

/** What a server that always answers so comes to; nothing but the manifest may be left of it. */
async function failureOf(answer: Answer, limits: Partial<FetchLimits> = {}) {
  const server = await startServer({ '/a': answer });
  const folder = temporaryFolder([]);
  const { missed, counts } = await download(folder, wanted(server.at('/a')), { limits });
  expect(files(folder)).toEqual(['images.json']);
  expect(manifest(folder)).toEqual([
    {
      url: server.at('/a'),
      file: null,
      bytes: null,
      sha256: null,
      type: null,
      articles: ['0.md'],
      status: 'failed',
      error: missed[0]?.message,
    },
  ]);
  expect(counts).toEqual({ fetched: 0, bytes: 0, kept: 0, failed: 1 });
  return { message: missed[0]?.message, tries: server.count('/a') };
}

describe('a picture is not there', () => {
  test.each([
    [404, 'the server answers 404 Not Found', 1],
    [410, 'the server answers 410 Gone', 1],
    [204, 'the server answers 204 No Content', 1],
    [304, 'the server answers 304 Not Modified', 1],
    [799, 'the server answers 799 (tried 3 times)', 3],
    [500, 'the server answers 500 Internal Server Error (tried 3 times)', 3],
    [408, 'the server answers 408 Request Timeout (tried 3 times)', 3],
    [429, 'the server answers 429 Too Many Requests (tried 3 times)', 3],
  ])('where the server answers %i', async (status, message, tries) => {
    const answer: Answer = (response) => response.writeHead(status).end();
    expect(await failureOf(answer, { tries: 3 })).toEqual({ message, tries });
  });

  test.each([
    ['an HTML page', '<!doctype html><title>Sign in</title>'],
    ['text', 'hotlinking is not allowed'],
    ['nothing at all', ''],
  ])('where the server sends %s and calls it a picture', async (what, body) => {
    const { message, tries } = await failureOf(sends(body, { 'content-type': 'image/png' }));
    expect([message, tries]).toEqual([`it is no picture but ${what}`, 1]);
  });

  test('where an endless page comes in its place, of which little is read', async () => {
    let sent = 0;
    const endless: Answer = (response) => {
      response.write('<!doctype html>');
      const more = () => {
        while (!response.destroyed && response.write('<p>More</p>'.repeat(1000))) sent += 1;
      };
      response.on('drain', more);
      more();
    };
    expect((await failureOf(endless)).message).toBe('it is no picture but an HTML page');
    expect(sent).toBeLessThan(1000);
  });
});

describe('a picture is too large', () => {
  const big = Buffer.concat([png(), Buffer.alloc(60_000)]);

  test('where its length says so, before anything of it is read', async () => {
    const declared: Answer = (response) => {
      response.writeHead(200, { 'content-length': '1000000000000' }).write(png());
    };
    expect(await failureOf(declared)).toEqual({ message: 'it is larger than 50 MB', tries: 1 });
  });

  test('where it turns out so while it comes, and it may have no end', async () => {
    const endless: Answer = (response) => {
      response.write(png());
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000)));
      };
      response.on('drain', more);
      more();
    };
    expect(await failureOf(endless, { bytes: 500_000 })).toEqual({ message: 'it is larger than 0.5 MB', tries: 1 });
  });

  test('where a few packed bytes unpack to many', async () => {
    const bomb = gzipSync(Buffer.concat([png(), Buffer.alloc(30_000_000)]));
    expect(bomb.length).toBeLessThan(50_000);
    const { message } = await failureOf(sends(bomb, { 'content-encoding': 'gzip' }), { bytes: 1_000_000 });
    expect(message).toBe('it is larger than 1 MB');
  });

  test('but not where it has just the size that is allowed', async () => {
    const server = await startServer({ '/a': sends(big) });
    const { counts } = await download(temporaryFolder([]), wanted(server.at('/a')), { limits: { bytes: big.length } });
    expect(counts.fetched).toBe(1);
  });
});

describe('a picture takes too long', () => {
  test('where the server takes the request and says nothing', async () => {
    const { message, tries } = await failureOf(() => undefined, { idle: 60, tries: 2 });
    expect([message, tries]).toEqual(['the server sent nothing for 0.06 s (tried 2 times)', 2]);
  });

  test('where it stalls in the middle', async () => {
    const stalls: Answer = (response) => response.writeHead(200, { 'content-length': '999' }).write(png());
    expect((await failureOf(stalls, { ...ONCE, idle: 60 })).message).toBe('the server sent nothing for 0.06 s');
  });

  test('where it drips, never pausing for long', async () => {
    const drips: Answer = (response) => {
      response.write(png());
      const timer = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(timer));
    };
    const { message } = await failureOf(drips, { ...ONCE, whole: 150 });
    expect(message).toBe('it took longer than 0.15 s');
  });

  test('but not where it is slow and steady', async () => {
    const body = png('slowly, and then more slowly still');
    const slow: Answer = (response) => {
      [...body].forEach((byte, index) => void setTimeout(() => response.write(Buffer.from([byte])), 8 * index));
      setTimeout(() => response.end(), 8 * body.length + 20);
    };
    const server = await startServer({ '/a': slow });
    const limits = { ...ONCE, connect: 600, idle: 600 };
    expect((await download(temporaryFolder([]), wanted(server.at('/a')), { limits })).missed).toEqual([]);
  });
});

describe('a picture is cut', () => {
  test.each<[string, Answer]>([
    [
      'short of its length',
      (response) => response.writeHead(200, { 'content-length': '999' }).write(png(), () => response.destroy()),
    ],
    ['before the last of its pieces', (response) => response.write(png(), () => response.destroy())],
    ['before it has begun', (response) => response.destroy()],
    ['by a reset', (response) => response.write(png(), () => response.socket?.resetAndDestroy())],
  ])('%s, time and again', async (_how, answer) => {
    const { message, tries } = await failureOf(answer, { tries: 3 });
    expect([message, tries]).toEqual(['the connection was cut (tried 3 times)', 3]);
  });

  test('within its packing', async () => {
    const packed = gzipSync(png('x'.repeat(500))).subarray(0, 60);
    const { message } = await failureOf(sends(packed, { 'content-encoding': 'gzip' }), ONCE);
    expect(message).toBe('its compressed bytes end too early');
  });

  test('and comes whole the next time', async () => {
    const answer: Answer = (response, _request, count) => {
      if (count < 3) response.writeHead(200, { 'content-length': '999' }).write(png(), () => response.destroy());
      else response.end(png());
    };
    const server = await startServer({ '/a': answer });
    const folder = temporaryFolder([]);
    expect((await download(folder, wanted(server.at('/a')))).missed).toEqual([]);
    expect(files(folder)).toHaveLength(2);
  });
});

describe('what is no HTTP', () => {
  const raw = async (talk: (socket: Socket) => void) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => talk(socket));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    return (await download(temporaryFolder([]), wanted(`http://127.0.0.1:${port}/a`), { limits: ONCE })).missed;
  };

  test('is a failure and not a fault', async () => {
    const missed = await raw((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    expect(missed[0]?.message).toMatch(/^the connection failed \(HPE_/);
  });

  test('is no https either', async () => {
    const server = await startServer({});
    const address = server.at('/a').replace('http:', 'https:');
    const { missed } = await download(temporaryFolder([]), wanted(address));
    expect(missed[0]?.message).toBe('no secure connection comes about');
  });

  test('is not listened to for headers without end', async () => {
    const missed = await raw((socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`));
    expect(missed[0]?.message).toBe('the connection failed (HPE_HEADER_OVERFLOW)');
  });

  test('ends where the length says, and what is sent beyond it harms nobody', async () => {
    const body = png('right');
    const missed = await raw((socket) => {
      socket.end(
        Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`), body, png('more')]),
      );
    });
    expect(missed).toEqual([]);
  });
});
