import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtForAll } from './git-world.ts';
import { World } from './world.ts';

const bin = builtForAll();

/** In each thread: says that it has begun, and does what a test has in mind. */
const PROBE = `
const { isMainThread } = require('node:worker_threads');
const fs = require('node:fs');
if (!isMainThread) fs.appendFileSync(process.env.PROBE_LOG, 'worker\\n');
if (!isMainThread && process.env.PROBE_BREAKS) {
  const { trim } = String.prototype;
  let count = 0;
  // What a body is written in is asked of it as a whole.
  String.prototype.trim = function () {
    return this.startsWith('<h2>') && ++count === 5 ? process.exit(3) : trim.call(this);
  };
}`;

/** A paragraph with something of everything. */
const PARAGRAPH =
  '<p>The <b>boats</b> lie in the <a href="https://example.org/mud_flats">mud</a>, 他说<strong>“潮水”</strong>来了, and <em>wait</em>.</p>\n';

/** Articles that take long enough for workers to be worth their start; some cannot be converted. */
function longArticles(count: number): World {
  const world = new World();
  for (let index = 0; index < count; index++) {
    const name = `posts/${1000 + index}.html`;
    if (index % 40 === 20) world.put(name, '---\ntitle: x\n<p>never closed</p>\n');
    else if (index % 40 === 30) world.put(name, new Uint8Array([0xef, 0xbb, 0xbf, 0x3c, 0xff]));
    else world.put(name, `---\ntitle: ${index}\n---\n<h2>${index}</h2>\n${PARAGRAPH.repeat(700)}`);
  }
  return world;
}

interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** How many workers there were. */
  workers: number;
}

function environment(world: World, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  world.put('probe.cjs', PROBE);
  world.put('probe.log', '');
  const { NODE_OPTIONS: _, ...env } = process.env;
  return { ...env, ...more, NODE_OPTIONS: `--require=${world.at('probe.cjs')}`, PROBE_LOG: world.at('probe.log') };
}

function start(world: World, args: string[], more?: Record<string, string>) {
  const child = spawn(process.execPath, [bin.path, ...args], { cwd: world.folder, env: environment(world, more) });
  const ended = new Promise<Ended>((resolve) => {
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => {
      const workers = world.read('probe.log').split('\n').length - 1;
      resolve({ code, out, err: err.replace(/ in [\d.]+ s\.$/m, ''), workers });
    });
  });
  return { child, ended };
}

const textsIn = (world: World, folder: string) =>
  world.list(folder).map((name) => [name, world.read(join(folder, name))]);

describe('convert with several threads', () => {
  test('says the same and writes the same as with one, failures too', async () => {
    const world = longArticles(120);
    const runs: (Ended & { texts: string[][] })[] = [];
    for (const threads of ['1', '3']) {
      const ended = await start(world, ['convert', 'posts', '-o', 'out', '--threads', threads]).ended;
      runs.push({ ...ended, texts: textsIn(world, 'out') });
      execFileSync('rm', ['-r', world.at('out')]);
    }
    const [one, three] = runs.map(({ workers, ...said }) => said);
    expect(one!.texts).toHaveLength(114);
    expect(one!.err.match(/never closes/g)).toHaveLength(3);
    expect(three).toEqual(one);
    expect(runs.map(({ workers }) => workers)).toEqual([0, expect.toSatisfy((count) => count === 1 || count === 2)]);
  }, 60_000);

  test('does a few short articles in one', async () => {
    const world = new World(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`posts/${n}.html`, PARAGRAPH])));
    expect(await start(world, ['convert', 'posts', '-o', 'out', '--threads', '4']).ended).toMatchObject({
      code: 0,
      workers: 0,
    });
  });

  test('leaves nothing half-written behind an interrupt', async () => {
    const world = longArticles(300);
    const args = ['convert', 'posts', '-o', 'out', '--threads', '3', '--format', 'ndjson'];
    const { child, ended } = start(world, args);
    let seen = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1;
      // A second signal, when the first has done its work, would end the program as the system does.
      if (seen > 100 && !child.killed) child.kill('SIGINT');
    });
    const { code, out, err, workers } = await ended;
    expect([code, workers > 0]).toEqual([130, true]);
    expect(err).toMatch(/^Interrupted after \d+ of 300; nothing is half-written\.$/m);
    const reported = out
      .trim()
      .split('\n')
      .flatMap((row) => JSON.parse(row).output ?? []);
    expect(world.list('out').map((name) => `out/${name}`)).toEqual(reported);
    for (const [, text] of textsIn(world, 'out')) expect(text!.endsWith('*wait*.\n')).toBe(true);
    expect(reported.length).toBeLessThan(290);
  }, 60_000);

  test('a worker that breaks down costs one article, which is told', async () => {
    const world = longArticles(120);
    const args = ['convert', 'posts', '-o', 'out', '--threads', '2'];
    const whole = await start(world, args).ended;
    const texts = textsIn(world, 'out');
    execFileSync('rm', ['-r', world.at('out')]);
    const { code, err } = await start(world, args, { PROBE_BREAKS: 'yes' }).ended;
    const told = err.split('\n').filter((line) => !whole.err.includes(line));
    expect(told.length).toBeGreaterThan(0);
    const lost = told.flatMap((line) => /^posts\/(\d+)\.html: internal error: the thread/.exec(line)?.[1] ?? []);
    expect(lost.length).toBeGreaterThan(0);
    expect(code).toBe(1);
    expect(textsIn(world, 'out')).toEqual(texts.filter(([name]) => !lost.includes(name!.replace('.md', ''))));
  }, 60_000);

  test('reads standard input and named pipes in the thread that can wait for them', async () => {
    const world = longArticles(120);
    execFileSync('mkfifo', [world.at('posts/1100-pipe.html')]);
    const inputs = ['posts', 'posts/1100-pipe.html', '-', '--stdin-filename', 'posts/1050-typed.html'];
    const { child, ended } = start(world, ['convert', ...inputs, '-o', 'out', '--threads', '2']);
    child.stdin.end('<p>from <i>standard</i> input</p>');
    const write = 'sleep 0.5; echo "<p>from a <i>pipe</i></p>" >posts/1100-pipe.html';
    spawn('sh', ['-c', write], { cwd: world.folder });
    expect(await ended).toMatchObject({ code: 1, workers: 1 });
    expect(world.read('out/posts/1050-typed.md')).toBe('from *standard* input\n');
    expect(world.read('out/posts/1100-pipe.md')).toBe('from a *pipe*\n');
    expect(world.list('out')).toHaveLength(116);
  }, 60_000);
});

describe('what only reads', () => {
  test.each([
    ['list'],
    ['list', '--columns', 'title,words', '--search', 'mud'],
    ['list', '--words', 'uax29', '--limit', '100'],
    ['stats', '--format', 'json'],
    ['extract', '--all'],
  ])('says the same with several threads: %s', async (command, ...flags) => {
    const world = longArticles(120);
    world.put('posts/1035.html', `---\ntitle: {de: Ebbe}\n---\n${PARAGRAPH}`);
    const run = (threads: string) => start(world, [command, 'posts', ...flags, '--threads', threads]).ended;
    const { workers: none, ...one } = await run('1');
    const { workers, ...three } = await run('3');
    expect(three).toEqual(one);
    expect(one.err.match(/is not UTF-8/g)).toHaveLength(flags.includes('--limit') ? 2 : 3);
    expect([none, workers > 0]).toEqual([0, true]);
  });

  test('tells of the article over which a worker broke down', async () => {
    const world = longArticles(120);
    const args = ['list', 'posts', '--threads', '2'];
    const whole = await start(world, args).ended;
    const { code, out, err } = await start(world, args, { PROBE_BREAKS: 'yes' }).ended;
    const lost = [...err.matchAll(/^(posts\/\d+\.html): internal error: the thread/gm)].map(([, path]) => path!);
    expect(lost.length).toBeGreaterThan(0);
    const others = whole.out.split('\n').filter((row) => !lost.some((path) => row.startsWith(`${path}\t`)));
    expect([code, out.split('\n')]).toEqual([2, others]);
  });
});
