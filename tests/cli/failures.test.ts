import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

const HTML = '<p>Hello</p>\n';

describe('one article that cannot be done does not stop the others', () => {
  test('an article at fault is exit 1', async () => {
    const world = new World({ 'posts/a.html': 'UNCLOSED', 'posts/b.html': HTML });
    const { code, out, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect(code).toBe(1);
    expect(err).toContain('posts/a.html:1: the front matter never closes. Close it with ---.\n');
    expect(out).toContain(
      'posts/a.html\t\tfailed\t1\tfence-unclosed\tthe front matter never closes\tClose it with ---.\n',
    );
    expect(world.list('out')).toEqual(['b.md']);
  });

  test('JSON carries the error whole', async () => {
    const world = new World({ 'posts/a.html': 'UNCLOSED' });
    const { out } = await world.run(['convert', 'posts', '-o', 'out', '--json']);
    expect(JSON.parse(out)).toEqual([
      {
        source: 'posts/a.html',
        output: null,
        status: 'failed',
        error: {
          path: 'posts/a.html',
          line: 1,
          column: null,
          code: 'fence-unclosed',
          message: 'the front matter never closes',
          help: 'Close it with ---.',
        },
      },
    ]);
  });

  test('a missing file is exit 2, and 2 outweighs 1', async () => {
    const world = new World({ 'a.html': 'UNCLOSED', 'b.html': HTML });
    const { code, err } = await world.run(['convert', 'a.html', 'nope.html', 'b.html', '-o', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('nope.html: no such file or folder.');
    expect(world.list('out')).toEqual(['b.md']);
  });

  test('a fault of ours is one line without a stack trace, which ARTICLE_KIT_DEBUG adds', async () => {
    const world = new World({ 'posts/a.html': 'BUG', 'posts/b.html': HTML });
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect(code).toBe(1);
    expect(err).toMatch(/^posts\/a\.html: internal error: x is not a function\. .*please report/);
    expect(err).not.toContain('    at ');
    expect(world.list('out')).toEqual(['b.md']);
    const debugging = await world.run(['convert', 'posts', '-o', 'out'], { env: { ARTICLE_KIT_DEBUG: '1' } });
    expect(debugging.err).toContain('    at ');
  });

  test('bytes that are no text are a failed article', async () => {
    const world = new World({ 'posts/a.html': Uint8Array.from([0xff, 0xfe, 0x00]), 'posts/b.html': HTML });
    const { code, out } = await world.run(['convert', 'posts', '-o', 'out', '--json', '--encoding', 'utf-8']);
    expect(code).toBe(1);
    expect(JSON.parse(out)[0]).toMatchObject({ status: 'failed', error: { code: 'undecodable' } });
    expect(world.list('out')).toEqual(['b.md']);
  });

  test('a broken symbolic link met on the way is told of, exit 2', async () => {
    const world = new World({ 'posts/b.html': HTML });
    symlinkSync('gone.html', world.at('posts/a.html'));
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('posts/a.html: the symbolic link points to a file that is not there.');
    expect(world.list('out')).toEqual(['b.md']);
  });

  test('a file that cannot be read is exit 2', async (context) => {
    // Tests may run as root, whom no mode stops; this file can be opened by root and still not be read.
    if (!existsSync('/proc/self/mem')) context.skip('there is no file that nobody can read');
    const world = new World({ 'posts/b.html': HTML });
    symlinkSync('/proc/self/mem', world.at('posts/a.html'));
    const { code, out, err } = await world.run(['convert', 'posts', '-o', 'out', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)[0].error.code).toBe('unreadable');
    expect(err).toMatch(/^posts\/a\.html: .+/);
    expect(world.list('out')).toEqual(['b.md']);
  });
});

describe('an output that cannot be written', () => {
  test('an out folder that is a file is one line for a thousand articles', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `posts/${index}.html`);
    const world = new World({ ...Object.fromEntries(names.map((name) => [name, HTML])), out: 'a file' });
    const { code, out, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'out: nothing can be written here: a file is in the place of a folder. Choose another folder with --out.\n',
    );
    expect(world.read('out')).toBe('a file');
  });

  test('a dry run finds that out, too', async () => {
    const world = new World({ 'posts/a.html': HTML, out: 'a file' });
    expect((await world.run(['convert', 'posts', '-o', 'out/below', '-n'])).code).toBe(2);
  });

  test('a folder in the place of an output fails that article only', async () => {
    const world = new World({ 'posts/a.html': HTML, 'posts/b.html': HTML, 'out/a.md/x': '' });
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('posts/a.html: the output cannot be written: it is a folder. Check out/a.md.');
    expect(world.list('out')).toEqual(['a.md/x', 'b.md']);
  });

  test('a read-only out folder is one line', async (context) => {
    const world = new World({ 'posts/a.html': HTML });
    if (!mount(world.at('out'), 'ro,size=64k')) context.skip('a read-only file system cannot be mounted here');
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect([code, err]).toEqual([
      2,
      'out: nothing can be written here: the file system is read-only. Choose another folder with --out.\n',
    ]);
  });

  test('a full disk is told of three times and counted; nothing is half-written', async (context) => {
    const names = Array.from({ length: 40 }, (_, index) => `posts/${10 + index}.html`);
    const world = new World(Object.fromEntries(names.map((name) => [name, `<p>${'x'.repeat(4000)}</p>`])));
    if (!mount(world.at('out'), 'size=64k')) context.skip('a tiny file system cannot be mounted here');
    const { code, out, err } = await world.run(['convert', 'posts', '-o', 'out', '--json']);
    expect(code).toBe(2);
    const rows: { status: string; output: string | null }[] = JSON.parse(out);
    const written = rows.flatMap((row) => (row.status === 'converted' ? [row.output!.slice(4)] : []));
    expect(rows).toHaveLength(40);
    expect(written.length).toBeGreaterThan(5);
    // There is no room either for the manifest, which the journal stands for until the next run.
    expect(world.list('out')).toEqual(['.article-kit.journal', ...written]);
    for (const name of written) expect(world.read(`out/${name}`)).toHaveLength(4000);
    expect(err.match(/: the output cannot be written: the disk is full\. Make room/g)).toHaveLength(3);
    expect(err).toContain(
      `and ${40 - written.length - 3} more articles: the output cannot be written: the disk is full.`,
    );
    expect(err).toContain('note: .article-kit.json cannot be written: the disk is full.');
    for (const name of written.slice(0, 5)) world.remove(`out/${name}`);
    // Were what had been written not known to be ours, it would be left alone.
    const next = await world.run(['convert', 'posts', '-o', 'out', '--front-matter', 'none', '--json']);
    expect(next.err).not.toContain('left alone');
  });
});

/** Mounts a small file system in memory for one test; false if this is not ours to do. */
function mount(folder: string, options: string): boolean {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return true;
}
