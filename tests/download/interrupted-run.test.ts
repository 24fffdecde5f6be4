import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WantedPicture } from '../../src/download/downloaded.ts';
import { UnwritableFolder } from '../../src/download/unwritable-folder.ts';
import { temporaryFolder } from '../batch/temporary-folder.ts';
import { download, files, manifest, wanted } from './download-to.ts';
import { png } from './some-pictures.ts';
import { type Answer, sends, startServer } from './unruly-server.ts';

const stalls: Answer = (response) => response.writeHead(200, { 'content-length': '99999' }).write(png('half'));

/** Every file but the manifest is one that the manifest names, and holds what it says. */
function expectTrue(folder: string): void {
  const fetched = manifest(folder).filter(({ status }) => status === 'fetched');
  expect(files(folder)).toEqual(['images.json', ...new Set(fetched.map(({ file }) => file!))].sort());
  for (const { file, sha256, bytes } of fetched) {
    const content = readFileSync(join(folder, file!));
    expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([sha256, bytes]);
  }
}

describe('an interrupted run', () => {
  test('leaves whole pictures and a true manifest, and the next run does the rest', async () => {
    const interruption = new AbortController();
    const isOver = () => interruption.signal.aborted;
    const late: Answer = (response, request, count) =>
      isOver() ? sends(png('late'))(response, request, count) : stalls(response, request, count);
    const quick = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`/${index}`, sends(png(`${index}`))]));
    const server = await startServer({ '/first': late, ...quick });
    const folder = temporaryFolder([]);
    const pictures = wanted(server.at('/first'), ...Object.keys(quick).map((path) => server.at(path)));
    const first = await download(folder, pictures, {
      signal: interruption.signal,
      onDone: (done) => done === 8 && interruption.abort('SIGINT'),
    });
    expect(first.missed).toEqual([]);
    expect(first.counts.fetched).toBeGreaterThanOrEqual(8);
    expect(first.counts.fetched).toBeLessThan(20);
    expectTrue(folder);

    const second = await download(folder, pictures);
    expect(second.counts).toMatchObject({ kept: first.counts.fetched, fetched: 21 - first.counts.fetched, failed: 0 });
    expectTrue(folder);
  });

  test.each<[string, Answer | undefined]>([
    ['a stalling answer', stalls],
    ['no answer', () => undefined],
    ['a wait', (response) => response.writeHead(503, { 'retry-after': '3' }).end()],
  ])('ends at once in the middle of %s', async (_what, answer) => {
    const interruption = new AbortController();
    const server = await startServer({ '/a': answer!, '/b': answer!, '/c': answer! });
    const folder = temporaryFolder([]);
    setTimeout(() => interruption.abort('SIGINT'), 60);
    const begun = performance.now();
    const { counts } = await download(folder, wanted(server.at('/a'), server.at('/b'), server.at('/c')), {
      signal: interruption.signal,
    });
    expect(performance.now() - begun).toBeLessThan(2500);
    expect(counts).toEqual({ fetched: 0, bytes: 0, kept: 0, failed: 0 });
    expect(files(folder)).toEqual(['images.json']);
    expect(manifest(folder)).toEqual([]);
  });

  test('that was over before it began asks for nothing, and leaves what is known as it is', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const folder = temporaryFolder([]);
    await download(folder, wanted(server.at('/a')));
    const before = manifest(folder);
    await download(folder, [{ address: server.at('/b'), article: '0.md' }], { signal: AbortSignal.abort('SIGINT') });
    expect(manifest(folder)).toEqual(before);
    expect(server.count('/b')).toBe(0);
  });
});

describe('a run that fails', () => {
  test('over its articles keeps the pictures it has', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const folder = temporaryFolder([]);
    const fault = new Error('articles cannot be read');
    async function* pictures(): AsyncGenerator<WantedPicture> {
      yield* wanted(server.at('/a'));
      await new Promise((done) => setTimeout(done, 200));
      throw fault;
    }
    await expect(download(folder, pictures())).rejects.toBe(fault);
    expect(manifest(folder)).toMatchObject([{ url: server.at('/a'), status: 'fetched' }]);
    expectTrue(folder);
  });

  test('over a folder that is not there says so', async () => {
    const server = await startServer({ '/a': sends(png()) });
    const failed = download(join(temporaryFolder([]), 'gone'), wanted(server.at('/a')));
    await expect(failed).rejects.toMatchObject({ name: 'UnwritableFolder', cause: { code: 'ENOENT' } });
  });

  test('over a folder that goes away meanwhile does not wait for other pictures to say so', async () => {
    const folder = temporaryFolder([]);
    const server = await startServer({
      '/a': stalls,
      '/b': (response) => {
        rmSync(folder, { recursive: true });
        response.end(png());
      },
    });
    const begun = performance.now();
    const failed = download(folder, wanted(server.at('/a'), server.at('/b')), {
      limits: { idle: 20_000, whole: 20_000 },
    });
    await expect(failed).rejects.toMatchObject({ name: 'UnwritableFolder', cause: { code: 'ENOENT' } });
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('over something in the way of a picture leaves nothing half-written', async () => {
    const server = await startServer({ '/photo': sends(png()), '/b': stalls });
    const folder = temporaryFolder([]);
    const { missed } = await download(folder, wanted(server.at('/photo')));
    expect(missed).toEqual([]);
    const file = manifest(folder)[0]!.file!;
    const second = temporaryFolder([]);
    mkdirSync(join(second, file, 'x'), { recursive: true });
    await expect(download(second, wanted(server.at('/photo'), server.at('/b')))).rejects.toThrow(UnwritableFolder);
    expect(files(second)).toEqual(['images.json', file].sort());
  });
});
