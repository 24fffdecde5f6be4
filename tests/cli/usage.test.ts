import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

describe('help and version', () => {
  test('--version is the version of package.json', async () => {
    const { code, out, err } = await new World().run(['--version']);
    expect([code, out, err]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/), '']);
  });

  test('no command at all is a usage error that shows the help', async () => {
    const { code, out, err } = await new World().run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: article-kit');
  });

  test('--help goes to stdout and lists the commands that there are', async () => {
    const { code, out, err } = await new World().run(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Commands:\n {2}convert /);
    expect(out).toContain('$ article-kit convert posts -o out');
    for (const name of ['validate', 'extract', 'list', 'stats', 'init'])
      expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  test('every command has help with examples', async () => {
    for (const args of [
      ['convert', '--help'],
      ['help', 'convert'],
    ]) {
      const { code, out } = await new World().run(args);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}\$ article-kit convert /);
    }
  });

  test('help offers every format and every mode', async () => {
    const { out } = await new World().run(['convert', '--help']);
    for (const name of [...Object.keys(FORMATS), 'keep', 'none']) expect(out).toContain(`"${name}"`);
  });

  test('every file in commands/ is in the registry, and every format', () => {
    const files = (folder: string) =>
      readdirSync(new URL(folder, import.meta.url))
        .filter((name) => name !== 'index.ts')
        .sort();
    expect(files('../../src/cli/commands')).toHaveLength(COMMANDS.length);
    expect(files('../../src/report/formats')).toEqual(
      Object.keys(FORMATS)
        .map((name) => `${name}.ts`)
        .sort(),
    );
  });
});

describe('usage errors are exit 2 and say what to do', () => {
  test.each([
    [['convert', '--ot', 'x'], 'Did you mean --out?'],
    [['convrt'], 'Did you mean convert?'],
    [['posts/a.html'], 'Did you mean article-kit convert posts/a.html?'],
    [['convert', '-x.md'], 'use -- -x.md or ./-x.md'],
    [['convert', '--format', 'xml'], 'Allowed choices are pretty, tsv, json, ndjson'],
    [['convert', '--front-matter', 'drop'], 'Allowed choices are keep, none'],
    [['convert', '--threads', 'many'], 'whole number'],
    [['convert', '--encoding', 'klingon'], 'gb18030'],
    [['convert', '--out'], "option '-o, --out <folder>' argument missing"],
    [['convert', '-o', 'out', '--in-place'], "cannot be used with option '-o, --out <folder>'"],
    [['convert', '-o', ''], '--out is empty'],
    [['convert', '', '-o', 'out'], 'a path is empty'],
    [['convert', '-o', 'out', '--json', '--format', 'tsv'], 'two formats'],
    [['convert', '-0', '-o', 'out'], '--files-from'],
    [['convert', '--stdin-filename', 'x', '-o', 'out'], 'Add - as a path'],
    [['convert', '-', '--files-from', '-'], 'cannot be the list and an article'],
    [['convert', '--files-from', 'nope.txt'], 'the list nope.txt cannot be read: no such file'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await new World().run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });

  test('a file whose name begins with a dash is taken behind -- and with ./', async () => {
    const world = new World({ '-x.md': 'Text\n' });
    expect((await world.run(['convert', '--', '-x.md'])).out).toBe('Text\n');
    expect((await world.run(['convert', './-x.md'])).out).toBe('Text\n');
  });
});

describe('which articles', () => {
  test('a list from a file or standard input, by line or by NUL', async () => {
    const world = new World({ 'a b.html': '<p>a</p>', 'c\nd.html': '<p>c</p>', 'list.txt': 'a b.html\r\n\r\n' });
    await world.run(['convert', '--files-from', 'list.txt', '-o', 'out']);
    expect(world.list('out')).toEqual(['a b.md']);
    await world.run(['convert', '--files-from', '-', '-0', '-o', 'out'], { stdin: 'c\nd.html\0' });
    expect(world.list('out')).toEqual(['a b.md', 'c\nd.md']);
  });

  test('an empty list is not the working folder', async () => {
    const world = new World({ 'a.html': '<p>a</p>' });
    const { code } = await world.run(['convert', '--files-from', '-', '-o', 'out'], { stdin: '' });
    expect([code, world.list('out')]).toEqual([0, []]);
  });

  test('a path that matches nothing is exit 2 unless --pass-with-no-files', async () => {
    const world = new World({ 'empty/x.txt': '' });
    for (const path of ['empty', '*.html', 'nope']) {
      expect((await world.run(['convert', path, '-o', 'out'])).code).toBe(2);
      const passed = await world.run(['convert', path, '-o', 'out', '--pass-with-no-files']);
      expect([passed.code, passed.err]).toEqual([0, 'No articles.\n']);
    }
    expect(world.has('out')).toBe(false);
  });
});
