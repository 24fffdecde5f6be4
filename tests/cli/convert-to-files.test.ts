import { chmodSync, lstatSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

const HTML = '<p>Hello</p>\n';

describe('convert --out', () => {
  test('a folder keeps its relative paths below the out folder, with .md names', async () => {
    const world = new World({ 'posts/a.html': HTML, 'posts/2019/b.HTM': HTML, 'posts/c.markdown': 'Text\n' });
    const { code, out } = await world.run(['convert', 'posts', '-o', 'out']);
    expect(code).toBe(0);
    expect(world.list('out')).toEqual(['2019/b.md', 'a.md', 'c.md']);
    expect(world.read('out/a.md')).toBe('Hello\n');
    expect(out.split('\n')).toEqual([
      'source\toutput\tstatus\tline\tcode\tmessage\thelp',
      'posts/2019/b.HTM\tout/2019/b.md\tconverted\t\t\t\t',
      'posts/a.html\tout/a.md\tconverted\t\t\t\t',
      'posts/c.markdown\tout/c.md\talready-markdown\t\t\t\t',
      '',
    ]);
  });

  test('a glob keeps paths from its fixed beginning on', async () => {
    const world = new World({ 'posts/x/a.html': HTML, 'posts/y/b.html': HTML, 'posts/c.md': 'Text' });
    await world.run(['convert', 'posts/**/*.html', '-o', 'out']);
    expect(world.list('out')).toEqual(['x/a.md', 'y/b.md']);
  });

  test('a file named outright keeps its path from the working folder, or its name if it is outside', async () => {
    const elsewhere = new World({ 'far/c.html': HTML });
    const world = new World({ 'posts/x/a.html': HTML, 'b.html': HTML });
    await world.run(['convert', 'posts/x/a.html', './b.html', elsewhere.at('far/c.html'), '-o', 'out']);
    expect(world.list('out')).toEqual(['b.md', 'c.md', 'posts/x/a.md']);
  });

  test('a folder outside the working folder keeps paths from that folder on', async () => {
    const elsewhere = new World({ 'far/x/c.html': HTML });
    const world = new World();
    const { out } = await world.run(['convert', elsewhere.at('far'), '-o', 'out', '--json']);
    expect(world.list('out')).toEqual(['x/c.md']);
    expect(JSON.parse(out)).toEqual([
      { source: elsewhere.at('far/x/c.html'), output: 'out/x/c.md', status: 'converted' },
    ]);
  });

  test('converting . twice does not convert its own output', async () => {
    const world = new World({ 'a.html': HTML });
    await world.run(['convert', '.', '-o', 'out']);
    const { code, out } = await world.run(['convert', '-o', './out', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([{ source: 'a.html', output: 'out/a.md', status: 'unchanged' }]);
    expect(world.list()).toEqual(['a.html', 'out/a.md']);
  });

  test('an output that would not change is not touched', async () => {
    const world = new World({ 'a.html': HTML, 'out/a.md': 'Hello\n' });
    utimesSync(world.at('out/a.md'), 1000, 1000);
    const before = statSync(world.at('out/a.md'));
    const { out } = await world.run(['convert', 'a.html', '-o', 'out', '--json']);
    const after = statSync(world.at('out/a.md'));
    expect(JSON.parse(out)[0].status).toBe('unchanged');
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test('a dry run reports the same and writes nothing', async () => {
    const world = new World({ 'posts/a.html': HTML, 'posts/b.md': 'Text', 'posts/c.html': 'UNCLOSED' });
    const dry = await world.run(['convert', 'posts', '-o', 'out', '--dry-run', '--json']);
    expect(world.list()).toEqual(['posts/a.html', 'posts/b.md', 'posts/c.html']);
    const wet = await world.run(['convert', 'posts', '-o', 'out', '--json']);
    expect(dry.out).toBe(wet.out);
    expect(dry.code).toBe(1);
    expect(dry.err).toContain('1 to be converted, 1 already Markdown, 1 failed. Dry run: nothing was written.');
  });

  test('the options of the converter arrive', async () => {
    const world = new World({ 'a.html': '---\ntitle: x\n---\n<p>y</p>\n' });
    await world.run(['convert', 'a.html', '-o', 'out', '--front-matter', 'none']);
    expect(world.read('out/a.md')).toBe('y\n');
  });

  test('an article in another encoding comes out as UTF-8', async () => {
    const gbk = Uint8Array.from([0x3c, 0x70, 0x3e, 0xc4, 0xe3, 0xba, 0xc3, 0x3c, 0x2f, 0x70, 0x3e]);
    const world = new World({ 'a.html': gbk });
    await world.run(['convert', 'a.html', '-o', 'out', '--encoding', 'gbk']);
    expect(world.read('out/a.md')).toBe('你好');
  });

  test('a symbolic link in the place of an output is left alone, or replaced and its target left alone', async () => {
    const world = new World({ 'a.html': HTML, 'precious.txt': 'precious', 'out/x.md': '' });
    symlinkSync('../precious.txt', world.at('out/a.md'));
    const { code, err } = await world.run(['convert', 'a.html', '-o', 'out']);
    expect([code, err]).toEqual([1, expect.stringContaining('out/a.md was not written by article-kit')]);
    expect(lstatSync(world.at('out/a.md')).isSymbolicLink()).toBe(true);
    await world.run(['convert', 'a.html', '-o', 'out', '--force']);
    expect(lstatSync(world.at('out/a.md')).isSymbolicLink()).toBe(false);
    expect([world.read('out/a.md'), world.read('precious.txt')]).toEqual(['Hello\n', 'precious']);
  });

  test('a thousand articles come out in path order', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `posts/${String(index).padStart(4, '0')}.html`);
    const world = new World(Object.fromEntries(names.map((name) => [name, HTML])));
    const { code, out, err } = await world.run([
      'convert',
      'posts',
      '-o',
      'out',
      '--format',
      'ndjson',
      '--threads',
      '2',
    ]);
    expect(code).toBe(0);
    const rows = out.trim().split('\n');
    expect(rows.map((row) => JSON.parse(row).source)).toEqual(names);
    expect(world.list('out')).toHaveLength(1000);
    expect(err).toMatch(/^1,000 converted in /);
  });
});

describe('convert --in-place', () => {
  test('a .md file is replaced and x.md is written beside x.html', async () => {
    const world = new World({ 'posts/a.md': HTML, 'posts/b.html': HTML, 'posts/c.markdown': HTML });
    const { code, out } = await world.run(['convert', 'posts', '--in-place', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).map((row: { output: string }) => row.output)).toEqual([
      'posts/a.md',
      'posts/b.md',
      'posts/c.markdown',
    ]);
    expect(world.list('posts')).toEqual(['a.md', 'b.html', 'b.md', 'c.markdown']);
    expect([world.read('posts/a.md'), world.read('posts/b.html')]).toEqual(['Hello\n', HTML]);
  });

  test('the mode of a replaced file is kept', async () => {
    const world = new World({ 'a.md': HTML });
    chmodSync(world.at('a.md'), 0o640);
    await world.run(['convert', 'a.md', '--in-place']);
    expect(statSync(world.at('a.md')).mode & 0o777).toBe(0o640);
    expect(world.read('a.md')).toBe('Hello\n');
  });

  test('behind a symbolic link the target is replaced and the link stays', async () => {
    const world = new World({ 'store/real.md': HTML });
    symlinkSync('store/real.md', world.at('link.md'));
    await world.run(['convert', 'link.md', '--in-place']);
    expect(lstatSync(world.at('link.md')).isSymbolicLink()).toBe(true);
    expect(world.read('store/real.md')).toBe('Hello\n');
  });

  test('an article that is Markdown already is not touched and called what it is', async () => {
    const world = new World({ 'a.md': 'Text\n' });
    utimesSync(world.at('a.md'), 1000, 1000);
    const { out } = await world.run(['convert', 'a.md', '--in-place', '--json']);
    expect(JSON.parse(out)[0].status).toBe('already-markdown');
    expect(statSync(world.at('a.md')).mtimeMs).toBe(1_000_000);
  });
});

describe('what would be lost is refused before anything is written', () => {
  test('two inputs for one output are both refused and named, and the others are still done', async () => {
    const world = new World({ 'posts/a.html': HTML, 'posts/a.md': 'Text', 'posts/b.html': HTML });
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('posts/a.html: would be written to out/a.md, and so would posts/a.md; neither was.');
    expect(err).toContain('posts/a.md: would be written to out/a.md, and so would posts/a.html; neither was.');
    expect(world.list('out')).toEqual(['b.md']);
  });

  test('collisions by the thousand are told of twenty times and counted', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}.html`);
    const world = new World(
      Object.fromEntries(['x', 'y'].flatMap((folder) => names.map((name) => [`${folder}/${name}`, HTML]))),
    );
    const { code, err } = await world.run(['convert', 'x', 'y', '-o', 'out', '--quiet']);
    expect([code, err.trim().split('\n').length]).toEqual([2, 21]);
    expect(err).toMatch(/and 80 more articles: the output would be that of another article\.\n$/);
  });

  test('two folders with one name below them collide', async () => {
    const world = new World({ 'x/a.html': HTML, 'y/a.html': HTML });
    const { code } = await world.run(['convert', 'x', 'y', '-o', 'out']);
    expect(code).toBe(2);
    expect(world.list('out')).toEqual([]);
  });

  test('--in-place does not overwrite an x.md that is beside x.html', async () => {
    const world = new World({ 'a.html': HTML, 'a.md': 'precious' });
    const { code, err } = await world.run(['convert', 'a.html', '--in-place']);
    expect(code).toBe(2);
    expect(err).toContain('a.html: would be written to a.md, which is there already. Move it away, or use --out.');
    expect(world.read('a.md')).toBe('precious');
  });

  test('an output over another article is refused', async () => {
    const world = new World({ 'x/a.html': HTML, 'a.md': HTML });
    const { code, err } = await world.run(['convert', 'x', 'a.md', '-o', '.']);
    expect(code).toBe(2);
    expect(err).toMatch(/a\.md/);
    expect(world.read('a.md')).toBe(HTML);
  });

  test('an output over another article is refused through a linked out folder, too', async () => {
    const world = new World({ 'new/a.html': HTML, 'old/a.md': HTML, 'old/b.md': HTML });
    symlinkSync('old', world.at('out'));
    const { code, err } = await world.run(['convert', 'new', 'old/a.md', '-o', 'out']);
    expect(code).toBe(2);
    expect(err).toContain('new/a.html: would be written to out/a.md, over the article old/a.md.');
    expect(world.read('old/a.md')).toBe(HTML);
  });

  test('names that differ in case only are warned of, and refused where they are one file', async () => {
    const world = new World({ 'posts/A.html': HTML, 'posts/a.html': HTML });
    const linux = await world.run(['convert', 'posts', '-o', 'out']);
    expect([linux.code, world.list('out')]).toEqual([0, ['A.md', 'a.md']]);
    expect(linux.err).toContain('warning: out/A.md and out/a.md differ in case only');
    const mac = await world.run(['convert', 'posts', '-o', 'out2'], { platform: 'darwin' });
    expect([mac.code, world.list('out2')]).toEqual([2, []]);
  });
});
