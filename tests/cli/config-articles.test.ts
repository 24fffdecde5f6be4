import nodeFs, { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import type { Config } from '../../src/cli/config/config.ts';
import { parseGlob } from '../../src/cli/config/glob.ts';
import { isIncluded } from '../../src/cli/config/is-included.ts';
import { findArticles } from '../../src/cli/find-articles.ts';
import type { InputFlags } from '../../src/cli/input-options.ts';
import { openSession } from '../../src/cli/session.ts';
import { Memory, World } from './world.ts';

vi.mock('node:fs', async (original) => {
  const module = await original<typeof import('node:fs')>();
  return { ...module, readdirSync: vi.fn(module.readdirSync) };
});
vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

const TREE = {
  'a.md': '',
  'posts/b.md': '',
  'posts/c.mdx': '',
  'posts/picture.png': '',
  'posts/deep/d.html': '',
  'drafts/e.md': '',
  'site/drafts/f.md': '',
};

/** The articles that a search finds under a config, or the problems, and what it says on stderr. */
async function search(
  config: { include?: string[]; exclude?: string[] },
  paths: string[],
  { tree = TREE, from = '.', excludedFiles = 'taken' as 'taken' | 'left-out', flags = {} as Partial<InputFlags> } = {},
) {
  const world = new World(tree);
  const stderr = new Memory();
  const io = {
    stdin: Readable.from([]),
    stdout: new Memory(),
    stderr,
    cwd: world.at(from),
    env: {},
    platform: 'linux' as const,
    v8: '',
    signal: new AbortController().signal,
  };
  const session = { ...openSession(io), config: configOf(world.folder, config) };
  const found = await findArticles(paths, { ignore: true, ...flags }, session, { excludedFiles });
  const shown = Array.from(found, ({ path, input, problem }) => (input ? path : `${path}: ${problem?.message}`));
  return { shown, places: Array.from(found, ({ input }) => input?.place), err: stderr.text };
}

function configOf(folder: string, { include, exclude = [] }: { include?: string[]; exclude?: string[] }): Config {
  return {
    path: 'article-kit.config.json',
    folder,
    include: include?.map(parseGlob) ?? null,
    exclude: exclude.map(parseGlob),
    options: {},
    rules: {},
    overrides: [],
  };
}

describe('exclude', () => {
  test('leaves files and folders out of what folders and globs hold', async () => {
    const { shown, err } = await search({ exclude: ['drafts', 'posts/deep/'] }, []);
    expect([shown, err]).toEqual([['a.md', 'posts/b.md'], '']);
    expect((await search({ exclude: ['*.html'] }, ['posts/**/*'])).shown).toEqual(['posts/b.md']);
  });

  test.each([
    ['walked', {}, []],
    ['walked for what "include" names', { include: ['**/*.md'] }, []],
    ['searched by a glob', {}, ['**/*.md']],
  ])('a folder that it names is not looked into when another is %s', async (_, config, paths) => {
    const read = vi.mocked(readdirSync);
    const readThen = vi.spyOn(nodeFs, 'readdir');
    read.mockClear();
    const { shown } = await search({ ...config, exclude: ['drafts', 'posts/*'] }, paths);
    const folders = [...read.mock.calls, ...readThen.mock.calls].map(([folder]) => basename(String(folder)));
    readThen.mockRestore();
    expect(shown).toEqual(['a.md']);
    expect(folders).toContain('site');
    expect(folders.filter((name) => name === 'drafts' || name === 'deep')).toEqual([]);
  });

  test('a glob that names an ending finds what it says', async () => {
    expect((await search({ exclude: ['drafts'] }, ['posts/*.mdx'])).shown).toEqual(['posts/c.mdx']);
  });

  test('a file named outright is taken, for it is what the user asked for', async () => {
    const { shown } = await search({ exclude: ['drafts'] }, ['drafts/e.md', 'a.md']);
    expect(shown).toEqual(['a.md', 'drafts/e.md']);
  });

  test('where hooks name every changed file, it is left out with a note, and nothing left is no error', async () => {
    const { shown, err } = await search({ exclude: ['drafts'] }, ['drafts/e.md'], { excludedFiles: 'left-out' });
    expect(shown).toEqual([]);
    expect(err).toBe(
      'note: drafts/e.md: left out by "exclude" in article-kit.config.json. --no-config takes what is named.\n',
    );
  });

  test('a folder that it leaves nothing of is an error', async () => {
    const { shown } = await search({ exclude: ['**/drafts'] }, ['drafts']);
    expect(shown).toEqual(['drafts: "include" and "exclude" in article-kit.config.json leave out all articles']);
    const passed = await search({ exclude: ['**/drafts'] }, ['drafts'], { flags: { passWithNoFiles: true } });
    expect(passed.shown).toEqual([]);
  });

  test('a path that is not there is told all the same', async () => {
    const { shown } = await search({ exclude: ['*'] }, ['nope.md'], { excludedFiles: 'taken' });
    expect(shown).toEqual(['nope.md: no such file or folder']);
  });
});

describe('include', () => {
  test('says what is taken of a folder, other endings too', async () => {
    const { shown, places } = await search({ include: ['posts/**/*.mdx', 'a.md'] }, []);
    expect([shown, places]).toEqual([
      ['a.md', 'posts/c.mdx'],
      ['a.md', 'posts/c.mdx'],
    ]);
  });

  test('a folder, or a glob with an open end, means its articles and not their pictures', async () => {
    for (const include of [['posts'], ['posts/'], ['posts/**'], ['/posts'], ['p*s']]) {
      expect((await search({ include }, [])).shown).toEqual(['posts/b.md', 'posts/deep/d.html']);
    }
  });

  test('a pattern without a slash means any folder', async () => {
    expect((await search({ include: ['drafts'] }, [])).shown).toEqual(['drafts/e.md', 'site/drafts/f.md']);
    expect((await search({ include: ['/drafts'] }, [])).shown).toEqual(['drafts/e.md']);
    expect((await search({ include: ['*.html'] }, [])).shown).toEqual(['posts/deep/d.html']);
  });

  test('a folder on the command line takes what of it is included; places begin there', async () => {
    const { shown, places } = await search({ include: ['**/*.{mdx,html}'] }, ['posts']);
    expect([shown, places]).toEqual([
      ['posts/c.mdx', 'posts/deep/d.html'],
      ['c.mdx', 'deep/d.html'],
    ]);
  });

  test('below the config’s folder, only what lies in the working folder is taken', async () => {
    expect((await search({ include: ['posts', 'drafts'] }, [], { from: 'posts' })).shown).toEqual([
      'b.md',
      'deep/d.html',
    ]);
  });

  test('exclude counts more', async () => {
    expect((await search({ include: ['posts'], exclude: ['deep'] }, [])).shown).toEqual(['posts/b.md']);
  });

  test('files named outright are taken whatever it says, each once', async () => {
    expect((await search({ include: ['posts'] }, ['drafts/e.md'])).shown).toEqual(['drafts/e.md']);
    expect((await search({ include: ['posts'] }, ['posts/b.md', 'posts'])).shown).toEqual([
      'posts/b.md',
      'posts/deep/d.html',
    ]);
  });

  test('a folder without included articles is an error', async () => {
    const { shown } = await search({ include: ['posts'] }, ['drafts']);
    expect(shown).toEqual(['drafts: no articles in this folder that "include" in article-kit.config.json names']);
  });

  test('ignore files are obeyed', async () => {
    const tree = { ...TREE, '.gitignore': 'deep\n' };
    expect((await search({ include: ['posts'] }, [], { tree })).shown).toEqual(['posts/b.md']);
    const all = await search({ include: ['posts'] }, [], { tree, flags: { ignore: false } });
    expect(all.shown).toEqual(['posts/b.md', 'posts/deep/d.html']);
  });
});

describe('isIncluded', () => {
  const config = configOf('/site', { include: ['posts', '*.txt'], exclude: ['posts/old'] });

  test.each([
    ['/site/posts/a.md', true],
    ['/site/posts/a.png', false],
    ['/site/notes.txt', true],
    ['/site/posts/old/a.md', false],
    ['/site/b.md', false],
    ['/elsewhere/b.md', true],
    ['/elsewhere/b.png', false],
  ])('%s: %s', (file, answer) => expect(isIncluded(config, file)).toBe(answer));

  test('without a config the ending decides', () => {
    expect([isIncluded(null, '/a.md'), isIncluded(null, '/a.png')]).toEqual([true, false]);
  });
});
