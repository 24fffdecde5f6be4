import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BuiltProgram, plainEnvironment } from './built-program.ts';
import { World } from './world.ts';

const program = new BuiltProgram();
const { home, bin } = program;

beforeAll(() => program.build(), 60_000);
afterAll(() => program.remove());

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a shell line with $BIN for the program. */
function shell(line: string, cwd: string): Promise<Ended> {
  return ended(spawn('bash', ['-c', `set -o pipefail; ${line}`], { cwd, env: environment() }));
}

function start(args: string[], cwd: string) {
  return spawn(process.execPath, [bin, ...args], { cwd, env: environment() });
}

function environment(): NodeJS.ProcessEnv {
  return { ...plainEnvironment(), BIN: `${process.execPath} ${bin}` };
}

function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

function manyArticles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`posts/${10_000 + index}.html`, `<p>${'word '.repeat(200)}</p>`]),
  );
}

describe('the built program', () => {
  test('converts an article and ends with the exit code', async () => {
    const world = new World({ 'a.html': '---\ntitle: x\n---\n<p>Hello <b>you</b></p>\n' });
    expect(await shell('$BIN convert a.html', world.folder)).toEqual({
      code: 0,
      out: '---\ntitle: x\n---\n\nHello **you**\n',
      err: '',
    });
    expect(await shell('$BIN convert nope.html', world.folder)).toEqual({
      code: 2,
      out: '',
      err: 'nope.html: no such file or folder. Check the spelling and the working folder.\n',
    });
    expect((await shell("$BIN list '*.html' --columns path,title", world.folder)).out).toBe('path\ttitle\na.html\tx\n');
    expect((await shell('$BIN --version', world.folder)).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('starts with the bytecode of its build, and does the same without it', async () => {
    const world = new World({ 'a.html': '<p>one</p>' });
    const files = join(home, 'dist/cli');
    const caches = readdirSync(files).filter((name) => name.endsWith('.cache'));
    expect(caches).toContain(`start.js.${process.versions.v8}-${process.arch}.cache`);
    // In a process without the flags that a test runner sets.
    const isRefused = `const { readFileSync } = require('node:fs'), { wrap } = require('node:module');
      process.stdout.write(String(process.argv.slice(1).some((file) => new (require('node:vm').Script)(
        wrap(readFileSync(file.replace(/\\.js\\..*/, '.js'), 'utf8')), { cachedData: readFileSync(file) }).cachedDataRejected)))`;
    const asked = spawn(process.execPath, ['-e', isRefused, ...caches.map((name) => join(files, name))], {
      env: environment(),
    });
    expect(await ended(asked)).toEqual({ code: 0, out: 'false', err: '' });
    const line = '$BIN convert a.html && $BIN validate a.html';
    const before = await shell(line, world.folder);
    const aside = mkdtempSync(join(tmpdir(), 'article-kit-caches-'));
    for (const name of caches) renameSync(join(files, name), join(aside, name));
    try {
      expect(await shell(line, world.folder)).toEqual(before);
      expect(before.out).toContain('one\n');
    } finally {
      for (const name of caches) renameSync(join(aside, name), join(files, name));
      rmSync(aside, { recursive: true });
    }
  });

  test('reads standard input', async () => {
    const { out } = await shell("printf '<p>x</p>' | $BIN convert -", new World().folder);
    expect(out.trim()).toBe('x');
  });

  test('ends quietly when the reader leaves, and the work is done all the same', async () => {
    const world = new World(manyArticles(1000));
    const { code, out, err } = await shell('$BIN convert posts -o out --quiet --format tsv | head -1', world.folder);
    expect([code, out, err]).toEqual([0, 'source\toutput\tstatus\tline\tcode\tmessage\thelp\n', '']);
    expect(world.list('out')).toHaveLength(1000);
  });

  test('reads no more articles than the reader of a list wants', async () => {
    // The rows are more than a pipe holds, so that they wait for a reader who is gone; the last article cannot be read.
    const world = new World({ ...manyArticles(4000), 'posts/last.md': new Uint8Array([0xef, 0xbb, 0xbf, 0xff]) });
    const head = 'path\ttitle\tdate\tauthor\tcategories\ttags\twords\tminutes\timages\tlinks\tbody\n';
    expect(await shell('$BIN list posts | head -1', world.folder)).toEqual({ code: 0, out: head, err: '' });
    const { code, err } = await shell('$BIN list posts | wc -c', world.folder);
    expect([code, err]).toEqual([1, expect.stringContaining('posts/last.md')]);
  });

  test.skipIf(spawnSync('jq', ['--version']).error !== undefined)('lists for jq', async () => {
    const world = new World(manyArticles(700));
    expect(await shell('$BIN list --json | jq length', world.folder)).toEqual({ code: 0, out: '700\n', err: '' });
    expect((await shell("$BIN list --format ndjson | jq -s 'map(.words) | add'", world.folder)).out).toBe('140000\n');
    expect((await shell('$BIN stats --json | jq .totals.words', world.folder)).out).toBe('140000\n');
  });

  test('ends quietly when the reader of a long article leaves', async () => {
    const world = new World({ 'a.md': 'line\n'.repeat(200_000) });
    expect(await shell('$BIN convert a.md | head -1', world.folder)).toEqual({ code: 0, out: 'line\n', err: '' });
  });

  test('gives a slow reader all of it', async () => {
    const world = new World({ 'a.md': 'line\n'.repeat(600_000) });
    const { code, out } = await shell('$BIN convert a.md | (sleep 0.5; wc -c)', world.folder);
    expect([code, Number(out)]).toEqual([0, 3_000_000]);
  });

  test('says so when stdout cannot be written to', async () => {
    const world = new World({ 'a.html': '<p>x</p>' });
    const { code, err } = await shell('$BIN convert a.html > /dev/full', world.folder);
    expect([code, err]).toEqual([2, 'error: standard output cannot be written: the disk is full\n']);
  });

  test('leaves nothing half-written behind an interrupt', async () => {
    const world = new World(manyArticles(3000));
    const child = start(['convert', 'posts', '-o', 'out', '--format', 'ndjson'], world.folder);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, out, err } = await ended(child);
    expect(code).toBe(130);
    expect(err).toMatch(/^Interrupted after \d+ of 3000; nothing is half-written\.\n$/);
    const reported = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row).output);
    expect(world.list('out').map((name) => `out/${name}`)).toEqual(reported);
    expect(reported.length).toBeLessThan(3000);
  });

  test('can be ended while it waits for standard input', async () => {
    const child = start(['convert', '-'], new World().folder);
    setTimeout(() => child.kill('SIGTERM'), 700);
    expect(await ended(child)).toEqual({ code: 143, out: '', err: '' });
  });
});
