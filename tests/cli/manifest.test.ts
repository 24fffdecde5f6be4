import { cpSync, mkdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { convert as command } from '../../src/cli/commands/convert.ts';
import type { ConvertFlags } from '../../src/cli/convert/convert-flags.ts';
import type { ConvertedStatus } from '../../src/cli/convert/converted.ts';
import { OUTPUT_OPTIONS, OutManifest } from '../../src/cli/convert/out-manifest.ts';
import { World } from './world.ts';

const done = vi.hoisted(() => ({ version: '1.0.0', conversions: [] as string[] }));

vi.mock('../../src/cli/version.ts', () => ({ readVersion: () => done.version }));
vi.mock('../../src/convert/convert-article.ts', async () => {
  const { convertArticle, sourceHtml } = await import('./stub-converter.ts');
  const counting: typeof convertArticle = (article, options) => {
    done.conversions.push(article.path);
    const converted = convertArticle(article, options);
    return article.text.includes('GLUED') ? { ...converted, hasGluedText: true } : converted;
  };
  return { convertArticle: counting, sourceHtml };
});

const MANIFEST = 'out/.article-kit.json';
const JOURNAL = 'out/.article-kit.journal';
const html = (text: string) => `<p>${text}</p>\n`;
const TWO = { 'posts/a.html': html('one'), 'posts/b.html': html('two') };

beforeEach(() => {
  done.version = '1.0.0';
});

/** Converts a folder of articles, and tells what was converted for that. */
async function convert(world: World, args = '', circumstances = {}) {
  done.conversions = [];
  const line = `convert posts -o out --json ${args}`.trim().split(' ');
  const { code, out, err } = await world.run(line, circumstances);
  const rows: { source: string; output: string | null; status: ConvertedStatus; error?: { code: string } }[] =
    JSON.parse(out);
  const states = rows.map(({ source, status, error }) => `${source} ${error?.code ?? status}`);
  return { code, err, rows, states, conversions: done.conversions };
}

/** A world whose articles have been converted once. */
async function converted(files: Record<string, string> = TWO, args = ''): Promise<World> {
  const world = new World(files);
  expect((await convert(world, args)).code).toBe(0);
  return world;
}

const EDITED =
  /^posts\/a\.html: out\/a\.md was edited since it was written, and is left alone\. Keep the edit somewhere else, or overwrite it with --force\.$/m;
const NOT_OURS =
  /^posts\/a\.html: out\/a\.md was not written by article-kit, and is left alone\. Move it away, or overwrite it with --force\.$/m;

describe('what has not changed is not converted again', () => {
  test('nor is anything written, and the row is as if it had been', async () => {
    const world = await converted();
    // Of files that were written in this moment the stamps say nothing yet.
    await setTimeout(80);
    await convert(world);
    const before = ['out/a.md', MANIFEST].map((path) => statSync(world.at(path)).ino);
    const { code, err, rows, conversions } = await convert(world);
    expect([code, conversions]).toEqual([0, []]);
    expect(rows).toEqual([
      { source: 'posts/a.html', output: 'out/a.md', status: 'unchanged' },
      { source: 'posts/b.html', output: 'out/b.md', status: 'unchanged' },
    ]);
    expect(err).toMatch(/^2 unchanged in [\d.]+ s\.\n$/);
    expect(['out/a.md', MANIFEST].map((path) => statSync(world.at(path)).ino)).toEqual(before);
  });

  test('but what has changed is, and only that', async () => {
    const world = await converted();
    world.put('posts/b.html', html('two and a half'));
    const { states, conversions } = await convert(world);
    expect(states).toEqual(['posts/a.html unchanged', 'posts/b.html converted']);
    expect(conversions).toEqual(['posts/b.html']);
    expect(world.read('out/b.md')).toBe('two and a half\n');
  });

  test('even if it was changed in the moment after it was read, to something as long', async () => {
    for (let round = 0; round < 25; round++) {
      const world = await converted({ 'posts/a.html': html('one') });
      world.put('posts/a.html', html('two'));
      expect((await convert(world)).states).toEqual(['posts/a.html converted']);
      expect(world.read('out/a.md')).toBe('two\n');
    }
  });

  test('in a copy of everything, whose times are all new', async () => {
    const world = await converted();
    const copy = new World();
    cpSync(world.folder, copy.folder, { recursive: true });
    expect(await convert(copy)).toMatchObject({
      states: ['posts/a.html unchanged', 'posts/b.html unchanged'],
      conversions: [],
    });
  });

  test('in an output folder that was moved', async () => {
    const world = await converted();
    mkdirSync(world.at('far'));
    renameSync(world.at('out'), world.at('far/away'));
    const { out } = await world.run(['convert', 'posts', '-o', 'far/away', '--json']);
    expect(JSON.parse(out).map(({ status }: { status: string }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  test('a missing output is written again', async () => {
    const world = await converted();
    world.remove('out/a.md');
    expect((await convert(world)).states).toEqual(['posts/a.html converted', 'posts/b.html unchanged']);
    expect(world.read('out/a.md')).toBe('one\n');
  });

  test('unless --no-cache asks for it, which overwrites no edit all the same', async () => {
    const world = await converted();
    world.put('out/a.md', 'mine\n');
    const { code, err, states, conversions } = await convert(world, '--no-cache');
    expect([code, states]).toEqual([1, ['posts/a.html edited', 'posts/b.html unchanged']]);
    expect(conversions).toEqual(['posts/a.html', 'posts/b.html']);
    expect(err).toMatch(EDITED);
    expect(world.read('out/a.md')).toBe('mine\n');
  });

  test('or a config does', async () => {
    const world = await converted({ ...TWO, 'article-kit.config.json': '{"convert": {"cache": false}}' });
    expect((await convert(world)).conversions).toHaveLength(2);
  });

  test.each([
    ['other options', '--front-matter none', '1.0.0'],
    ['another encoding', '--encoding gbk', '1.0.0'],
    ['another version', '', '1.0.1'],
  ])('%s make all of it due', async (_, args, version) => {
    const world = await converted();
    done.version = version;
    expect((await convert(world, args)).conversions).toEqual(['posts/a.html', 'posts/b.html']);
    expect((await convert(world, args)).conversions).toEqual([]);
  });

  test('options change the outputs that nobody has edited, and no others', async () => {
    const front = (text: string) => `---\ntitle: x\n---\n${html(text)}`;
    const world = await converted({ 'posts/a.html': front('one'), 'posts/b.html': front('two') });
    world.put('out/a.md', 'mine\n');
    const { code, err, states } = await convert(world, '--front-matter none');
    expect([code, states]).toEqual([1, ['posts/a.html edited', 'posts/b.html converted']]);
    expect(err).toMatch(EDITED);
    expect([world.read('out/a.md'), world.read('out/b.md')]).toEqual(['mine\n', 'two\n']);
  });

  test('another ending of the same source may mean another output', async () => {
    const world = await converted();
    renameSync(world.at('posts/a.html'), world.at('posts/a.md'));
    expect((await convert(world)).conversions).toEqual(['posts/a.md']);
  });

  test('sources that have exchanged their names exchange their outputs', async () => {
    const world = await converted();
    for (const [from, to] of [
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'b'],
    ]) {
      renameSync(world.at(`posts/${from}.html`), world.at(`posts/${to}.html`));
    }
    expect((await convert(world)).states).toEqual(['posts/a.html converted', 'posts/b.html converted']);
    expect([world.read('out/a.md'), world.read('out/b.md')]).toEqual(['two\n', 'one\n']);
  });

  test('one article more or less leaves the others known', async () => {
    const world = await converted();
    world.put('posts/c.html', html('three'));
    await world.run(['convert', 'posts/c.html', '-o', 'out']);
    world.remove('posts/b.html');
    world.put('posts/d.html', html('four'));
    expect((await convert(world)).conversions).toEqual(['posts/c.html', 'posts/d.html']);
    world.put('posts/b.html', TWO['posts/b.html']);
    expect((await convert(world)).conversions).toEqual([]);
  });

  test('an article that fails is tried again, and what it was before stays known', async () => {
    const world = await converted();
    world.put('posts/a.html', 'UNCLOSED');
    for (let run = 0; run < 2; run++) {
      const { code, states } = await convert(world);
      expect([code, states]).toEqual([1, ['posts/a.html fence-unclosed', 'posts/b.html unchanged']]);
    }
    expect(world.read('out/a.md')).toBe('one\n');
    world.put('posts/a.html', html('mended'));
    expect((await convert(world)).states[0]).toBe('posts/a.html converted');
  });

  test('standard input is converted each time, and its output known', async () => {
    const world = new World();
    const line = ['convert', '-', '--stdin-filename', 'a.html', '-o', 'out'];
    for (const text of ['one', 'one', 'two']) await world.run(line, { stdin: html(text) });
    expect(world.read('out/a.md')).toBe('two\n');
    world.put('out/a.md', 'mine\n');
    expect((await world.run(line, { stdin: html('two') })).err).toContain('out/a.md was edited');
  });

  test('what was noted of it is noted again', async () => {
    const world = await converted({ 'posts/a.html': html('GLUED') });
    const { err, conversions } = await convert(world);
    expect(conversions).toEqual([]);
    expect(err).toContain('note: 1 article has text that goes on over blank lines');
  });
});

describe('an output that somebody has edited', () => {
  test('is left alone and told of, and the others are done', async () => {
    const world = await converted();
    world.put('out/a.md', 'mine\n');
    world.put('posts/b.html', html('new'));
    for (let run = 0; run < 2; run++) {
      const { code, err, rows } = await convert(world);
      expect(code).toBe(1);
      expect(err).toMatch(EDITED);
      expect(err).toMatch(/ 1 left alone in /);
      expect(rows[0]).toMatchObject({
        source: 'posts/a.html',
        output: null,
        status: 'failed',
        error: { code: 'edited' },
      });
    }
    expect([world.read('out/a.md'), world.read('out/b.md')]).toEqual(['mine\n', 'new\n']);
  });

  test('is found though its size and, for all that the clock tells, its time are the same', async () => {
    for (let round = 0; round < 25; round++) {
      const world = await converted({ 'posts/a.html': html('one') });
      world.put('out/a.md', 'two\n');
      expect((await convert(world)).states).toEqual(['posts/a.html edited']);
    }
  });

  test('is overwritten with --force, and then ours again', async () => {
    const world = await converted();
    world.put('out/a.md', 'mine\n');
    expect(await convert(world, '--force')).toMatchObject({ code: 0, conversions: ['posts/a.html'] });
    expect(world.read('out/a.md')).toBe('one\n');
    expect(await convert(world)).toMatchObject({ code: 0, conversions: [] });
  });

  test('is nobody’s any more once it holds what we would write', async () => {
    const world = await converted();
    world.put('out/a.md', 'two\n');
    world.put('posts/a.html', html('two'));
    expect(await convert(world)).toMatchObject({
      code: 0,
      states: ['posts/a.html unchanged', 'posts/b.html unchanged'],
    });
    world.put('posts/a.html', html('three'));
    expect(await convert(world)).toMatchObject({
      code: 0,
      states: ['posts/a.html converted', 'posts/b.html unchanged'],
    });
  });

  test('is told of twenty times and counted', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `${10 + index}`);
    const world = await converted(Object.fromEntries(names.map((name) => [`posts/${name}.html`, html(name)])));
    for (const name of names) world.put(`out/${name}.md`, 'mine');
    const { err } = await convert(world);
    expect(err.match(/out\/\d+\.md was edited/g)).toHaveLength(20);
    expect(err).toContain('and 10 more articles: the output was edited since it was written, and is left alone.\n');
  });
});

describe('what somebody else has put in an output’s place', () => {
  test('is left alone and told of, or overwritten with --force', async () => {
    const world = new World({ ...TWO, 'out/a.md': 'theirs\n' });
    const { code, err, states } = await convert(world);
    expect([code, states]).toEqual([1, ['posts/a.html not-ours', 'posts/b.html converted']]);
    expect(err).toMatch(NOT_OURS);
    expect(world.read('out/a.md')).toBe('theirs\n');
    expect(await convert(world, '--force')).toMatchObject({ code: 0 });
    expect(world.read('out/a.md')).toBe('one\n');
  });

  test('is taken for ours if it is the same', async () => {
    const world = new World({ ...TWO, 'out/a.md': 'one\n' });
    expect((await convert(world)).states).toEqual(['posts/a.html unchanged', 'posts/b.html converted']);
    expect((await convert(world)).conversions).toEqual([]);
    world.put('posts/a.html', html('new'));
    expect((await convert(world)).states[0]).toBe('posts/a.html converted');
  });
});

describe('a manifest that cannot be trusted', () => {
  const broken: [string, (text: string) => string][] = [
    ['cut off', (text) => text.slice(0, -40)],
    ['empty', () => ''],
    ['of a later format', (text) => text.replace('"format":1', '"format":2')],
    ['something else', () => '{"name": "mine"}'],
    ['no text', () => '\0\0\0\0'],
  ];

  test.each(broken)(
    'because it is %s is no error: equal outputs are ours, others are left alone',
    async (_, damage) => {
      const world = await converted();
      const text = damage(world.read(MANIFEST));
      world.put(MANIFEST, text);
      world.put('posts/a.html', html('new'));
      const { code, states } = await convert(world);
      expect([code, states]).toEqual([1, ['posts/a.html not-ours', 'posts/b.html unchanged']]);
      expect(await convert(world)).toMatchObject({ code: 1, conversions: ['posts/a.html'] });
      // It may have been somebody's.
      const [aside] = world.list('out').filter((name) => name.endsWith('.old'));
      expect(aside && world.read(`out/${aside}`)).toBe(text);
    },
  );

  test('does not lead out of the folder', async () => {
    const world = await converted();
    const manifest = JSON.parse(world.read(MANIFEST));
    const [[, ...entry]] = manifest.entries;
    const places = ['../posts/a.html', '/etc/passwd', '__proto__', 'constructor', '..', '.'];
    world.put(MANIFEST, JSON.stringify({ ...manifest, entries: places.map((place) => [place, ...entry]) }));
    const before = world.list();
    world.put('posts/a.html', html('new'));
    await convert(world, '--force');
    expect(world.list()).toEqual(before);
    expect(world.read('posts/a.html')).toBe(html('new'));
  });

  test('that is a link is read, and replaced without what it leads to', async () => {
    const world = await converted();
    renameSync(world.at(MANIFEST), world.at('kept.json'));
    symlinkSync('../kept.json', world.at(MANIFEST));
    const before = world.read('kept.json');
    world.put('posts/a.html', html('new'));
    expect((await convert(world)).conversions).toEqual(['posts/a.html']);
    expect(world.read('kept.json')).toBe(before);
    expect(statSync(world.at(MANIFEST)).size).toBeGreaterThan(0);
  });

  test('of which somebody has made other JSON that says the same is one that can', async () => {
    const world = await converted();
    world.put(MANIFEST, JSON.stringify(JSON.parse(world.read(MANIFEST)), null, 2));
    expect((await convert(world)).conversions).toEqual([]);
  });
});

describe('--dry-run', () => {
  test('says what would happen, and writes nothing', async () => {
    const world = new World({ ...TWO, 'out/a.md': 'theirs\n' });
    const dry = await convert(world, '--dry-run');
    expect(world.list('out')).toEqual(['a.md']);
    expect(world.has(MANIFEST)).toBe(false);
    const wet = await convert(world);
    expect([dry.code, dry.rows]).toEqual([wet.code, wet.rows]);
    world.put('out/b.md', 'mine\n');
    world.put('posts/c.html', html('three'));
    const before = world.read(MANIFEST);
    const dryAgain = await convert(world, '--dry-run');
    expect(dryAgain.states).toEqual(['posts/a.html not-ours', 'posts/b.html edited', 'posts/c.html converted']);
    expect([world.read(MANIFEST), world.has('out/c.md'), world.has(JOURNAL)]).toEqual([before, false, false]);
    expect((await convert(world)).rows).toEqual(dryAgain.rows);
  });

  test('with --force says that it would be overwritten', async () => {
    const world = await converted();
    world.put('out/a.md', 'mine\n');
    expect((await convert(world, '--dry-run --force')).states[0]).toBe('posts/a.html converted');
    expect(world.read('out/a.md')).toBe('mine\n');
  });
});

describe('an output folder that the sources are in', () => {
  test('holds outputs beside their sources, and they are no sources of the next run', async () => {
    const world = new World({ 'a.html': html('one'), 'x/b.html': html('two'), 'c.md': 'Text\n' });
    const line = ['convert', '.', '-o', '.', '--json'];
    expect((await world.run(line)).code).toBe(0);
    expect(world.list()).toEqual(['a.html', 'a.md', 'c.md', 'x/b.html', 'x/b.md']);
    const { code, out } = await world.run(line);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      [
        { source: 'a.html', output: 'a.md', status: 'unchanged' },
        { source: 'c.md', output: 'c.md', status: 'already-markdown' },
        { source: 'x/b.html', output: 'x/b.md', status: 'unchanged' },
      ],
    ]);
  });

  test('has its Markdown files replaced as the user’s own, edited or not', async () => {
    const world = new World({ 'a.md': html('one') });
    const line = ['convert', '.', '-o', '.', '--json'];
    for (const text of ['one', 'two']) {
      world.put('a.md', html(text));
      const { code, out } = await world.run(line);
      expect([code, JSON.parse(out)[0].status]).toEqual([0, 'converted']);
      expect(world.read('a.md')).toBe(`${text}\n`);
    }
  });

  test('still refuses an output over an article that is somebody’s', async () => {
    const world = new World({ 'a.html': html('one'), 'a.md': 'Text\n' });
    const { code, err } = await world.run(['convert', '.', '-o', '.']);
    expect([code, err]).toEqual([2, expect.stringContaining('a.html: would be written to a.md, and so would a.md')]);
  });
});

test('an output folder can be the source of another command, which takes no notice of the manifest', async () => {
  const world = await converted();
  const { out } = await world.run(['convert', 'out', '-o', 'again', '--json']);
  expect(JSON.parse(out).map(({ source }: { source: string }) => source)).toEqual(['out/a.md', 'out/b.md']);
  expect((await world.run(['list', 'out', '--columns', 'path'])).out).toBe('path\nout/a.md\nout/b.md\n');
});

test('in place and to standard output there is no manifest, and nothing to force', async () => {
  const world = new World(TWO);
  await world.run(['convert', 'posts', '--in-place']);
  await world.run(['convert', 'posts/a.html']);
  expect([world.has('.article-kit.json'), world.has('posts/.article-kit.json')]).toEqual([false, false]);
  for (const line of [
    ['convert', 'posts', '--in-place', '--force'],
    ['convert', 'posts/a.html', '--force'],
  ]) {
    expect(await world.run(line)).toMatchObject({ code: 2, err: expect.stringContaining('Add --out FOLDER.') });
  }
});

describe('an interrupted run', () => {
  test('has a manifest of what it has written', async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `${1000 + index}`);
    const world = new World(Object.fromEntries(names.map((name) => [`posts/${name}.html`, html(name)])));
    const interruption = new AbortController();
    let rows = 0;
    const stdout = new Writable({
      write: (chunk: Buffer, _encoding, next) => {
        rows += chunk.toString().split('\n').length - 1;
        if (rows > 80) interruption.abort('SIGINT');
        next();
      },
    });
    const { code } = await world.run(['convert', 'posts', '-o', 'out'], { stdout, signal: interruption.signal });
    expect(code).toBe(130);
    const written = world.list('out');
    expect(written.length).toBeGreaterThan(60);
    expect(written.length).toBeLessThan(2000);
    const { code: then, conversions } = await convert(world);
    expect([then, conversions.length]).toEqual([0, 3000 - written.length]);
  });

  test('before anything was done leaves everything as it was', async () => {
    const world = await converted();
    // Stamps that were too fresh to be trusted may be by now, and are noted then.
    const hashes = () => world.read(MANIFEST).match(/(?<=^\["[ab]\.md",).*?(?=,"",)/gm);
    const before = hashes();
    await world.run(['convert', 'posts', '-o', 'out'], { signal: AbortSignal.abort('SIGINT') });
    expect([before?.length, hashes()]).toEqual([2, before]);
  });
});

test('whatever is in the manifest’s place is set aside, even a folder', async () => {
  const world = new World({ ...TWO, [`${MANIFEST}/x`]: '' });
  expect(await convert(world)).toMatchObject({ code: 0, conversions: ['posts/a.html', 'posts/b.html'] });
  expect(await convert(world)).toMatchObject({ code: 0, conversions: [] });
  expect(world.list('out').filter((name) => /\.old\/x$/.test(name))).toHaveLength(1);
});

test('of every option it is decided whether another value makes outputs due', () => {
  // What an output goes by beside options: the folder of pictures counts with what is in it, --verify with what was found.
  const COUNTED = ['localizeImages', 'verify'];
  // These say which articles are meant, where outputs go, and what is said about it.
  const INERT = [
    ...[
      'out',
      'inPlace',
      'force',
      'cache',
      'dryRun',
      'stdinFilename',
      'filesFrom',
      'null',
      'ignore',
      'passWithNoFiles',
    ],
    ...['threads', 'config', 'format', 'json', 'color', 'progress', 'quiet'],
  ];
  const program = new Command();
  command.add(program, () => undefined);
  const names = program.commands[0]!.options.map((option) => option.attributeName());
  expect(new Set(names)).toEqual(new Set([...OUTPUT_OPTIONS, ...COUNTED, ...INERT]));
});

test('where the file system ignores case, an output is known by the name that it has there', async () => {
  const world = await converted({ 'posts/a.html': html('one') });
  // On such a system both names would lead to one file, as a link does here.
  symlinkSync('a.md', world.at('out/A.md'));
  const manifestOn = (platform: NodeJS.Platform) =>
    new OutManifest('out', {} as ConvertFlags, { cwd: world.folder, platform });
  const output = { path: 'out/A.md', file: world.at('out/A.md'), place: 'A.md', replaces: false };
  expect(manifestOn('darwin').known(output)!.hashes).toEqual(
    manifestOn('linux').known({ ...output, place: 'a.md' })!.hashes,
  );
  expect(manifestOn('linux').known(output)!.hashes).toEqual([]);
});
