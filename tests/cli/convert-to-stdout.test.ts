import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

const HTML = '<p>Hello</p>\n';

describe('convert without a place to write to', () => {
  test('one article goes to stdout, and nothing else is said', async () => {
    const world = new World({ 'a.html': HTML });
    expect(await world.run(['convert', 'a.html'])).toEqual({ code: 0, out: 'Hello\n', err: '' });
    expect(await world.run(['convert'])).toEqual({ code: 0, out: 'Hello\n', err: '' });
    expect(await world.run(['convert', 'a.html'], { terminal: true })).toEqual({ code: 0, out: 'Hello\n', err: '' });
    expect(await world.run(['convert', 'a.html', '--quiet'])).toEqual({ code: 0, out: 'Hello\n', err: '' });
  });

  test('several articles are a usage error that says what to type', async () => {
    const world = new World({ 'a.html': HTML, 'b.html': HTML });
    const { code, out, err } = await world.run(['convert', '.']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('error: 2 articles, and only one can go to standard output');
    expect(err).toMatch(/--out FOLDER .*--in-place/);
  });

  test('an article that fails leaves stdout empty', async () => {
    const world = new World({ 'a.html': 'UNCLOSED' });
    const ended = await world.run(['convert', 'a.html']);
    expect(ended).toEqual({ code: 1, out: '', err: 'a.html:1: the front matter never closes. Close it with ---.\n' });
  });

  test('a missing file is exit 2 and one line', async () => {
    const { code, err } = await new World().run(['convert', 'nope.html']);
    expect([code, err]).toEqual([2, 'nope.html: no such file or folder. Check the spelling and the working folder.\n']);
  });

  test('a report on stdout is refused, because the article is there', async () => {
    const world = new World({ 'a.html': HTML });
    const { code, err } = await world.run(['convert', 'a.html', '--json']);
    expect(code).toBe(2);
    expect(err).toContain('Add --out FOLDER');
  });

  test('a dry run says that it would', async () => {
    const world = new World({ 'a.html': HTML });
    const ended = await world.run(['convert', 'a.html', '-n']);
    expect(ended).toEqual({ code: 0, out: '', err: 'a.html would be converted to standard output.\n' });
  });
});

describe('convert -', () => {
  test('standard input goes to stdout', async () => {
    const { code, out } = await new World().run(['convert', '-'], { stdin: HTML });
    expect([code, out]).toEqual([0, 'Hello\n']);
  });

  test('errors name it as --stdin-filename does, or <stdin>', async () => {
    const world = new World();
    const anonymous = await world.run(['convert', '-'], { stdin: 'UNCLOSED' });
    expect(anonymous.err).toMatch(/^<stdin>:1: /);
    const named = await world.run(['convert', '-', '--stdin-filename', 'posts/x.html'], { stdin: 'UNCLOSED' });
    expect(named.err).toMatch(/^posts\/x\.html:1: /);
  });

  test('it can be written below the out folder under its name, and only under a name', async () => {
    const world = new World();
    const named = await world.run(['convert', '-', '--stdin-filename', 'posts/x.html', '-o', 'out'], { stdin: HTML });
    expect([named.code, world.read('out/posts/x.md')]).toEqual([0, 'Hello\n']);
    const anonymous = await world.run(['convert', '-', '-o', 'out'], { stdin: HTML });
    expect([anonymous.code, anonymous.err]).toEqual([2, expect.stringContaining('--stdin-filename')]);
  });

  test('it has no place to be converted in', async () => {
    expect((await new World().run(['convert', '-', '--in-place'], { stdin: HTML })).code).toBe(2);
  });

  test('a terminal is told that we are waiting for it', async () => {
    const stdin = Object.assign(Readable.from([HTML]), { isTTY: true });
    const { err } = await new World().run(['convert', '-'], { stdin });
    expect(err).toBe('Reading an article from the terminal; Ctrl-D ends it.\n');
  });
});
