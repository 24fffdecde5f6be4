import { describe, expect, test, vi } from 'vitest';
import { type Ended, World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

const ARTICLE = '<p>x</p>';
const JSON_CONFIG = 'article-kit.config.json';
const YAML_CONFIG = 'article-kit.config.yaml';

/** Runs `convert` in a folder that has two articles, `a.html` and `posts/b.html`, and the given files. */
async function convert(files: Record<string, string>, args: string[] = []): Promise<{ world: World; ended: Ended }> {
  const world = new World({ 'a.html': ARTICLE, 'posts/b.html': ARTICLE, ...files });
  return { world, ended: await world.run(['convert', ...args]) };
}

describe('a config sets what the command line leaves open', () => {
  test('options stand under their command, in camel case', async () => {
    const config = { $schema: 'x', convert: { out: 'md', dryRun: true, format: 'json' } };
    const { world, ended } = await convert({ [JSON_CONFIG]: JSON.stringify(config) });
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.out)).toMatchObject([{ output: 'md/a.md' }, { output: 'md/posts/b.md' }]);
    expect(world.has('md')).toBe(false);
  });

  test('YAML says the same as JSON, and an empty section says nothing', async () => {
    const yaml = '# ours\nconvert:\n  out: md\nrules:\n  # none yet\nexclude:\n  - posts/**\n';
    const { world, ended } = await convert({ [YAML_CONFIG]: yaml });
    expect([ended.code, world.list('md')]).toEqual([0, ['a.md']]);
    const yml = await convert({ 'article-kit.config.yml': 'convert: {out: md}\n' });
    expect(yml.world.list('md')).toEqual(['a.md', 'posts/b.md']);
  });

  test('the command line beats it', async () => {
    const files = { [JSON_CONFIG]: '{"convert": {"out": "md", "format": "json", "quiet": true}}' };
    const { world, ended } = await convert(files, ['-o', 'mine', '--format', 'ndjson']);
    expect([world.has('md'), world.list('mine')]).toEqual([false, ['a.md', 'posts/b.md']]);
    expect(ended.out.split('\n')).toHaveLength(3);
  });

  test('an option of the command line puts its opposites in the config aside', async () => {
    const inPlace = await convert({ [JSON_CONFIG]: '{"convert": {"out": "md"}}' }, ['--in-place', '--json']);
    expect([inPlace.ended.code, inPlace.world.has('a.md'), inPlace.world.has('md')]).toEqual([0, true, false]);
    const out = await convert({ [JSON_CONFIG]: '{"convert": {"inPlace": true, "format": "tsv"}}' }, [
      '-o',
      'o',
      '--json',
    ]);
    expect([out.ended.code, out.world.has('a.md'), out.world.list('o')]).toEqual([0, false, ['a.md', 'posts/b.md']]);
    expect(JSON.parse(out.ended.out)).toHaveLength(2);
  });

  test('options that are on by default are turned off with false', async () => {
    const files = { '.gitignore': 'posts/\n' };
    const obeyed = await convert({ ...files, [JSON_CONFIG]: '{"convert": {"out": "md"}}' });
    expect(obeyed.world.list('md')).toEqual(['a.md']);
    const all = await convert({ ...files, [JSON_CONFIG]: '{"convert": {"out": "md", "ignore": false}}' });
    expect(all.world.list('md')).toEqual(['a.md', 'posts/b.md']);
  });
});

describe('where the config is', () => {
  test('the nearest one above the working folder counts, and its paths begin there', async () => {
    const world = new World({ [JSON_CONFIG]: '{"convert": {"out": "md"}}', 'site/posts/a.html': ARTICLE });
    Object.assign(world, { folder: world.at('site') });
    expect((await world.run(['convert', 'posts'])).code).toBe(0);
    expect(world.list('../md')).toEqual(['a.md']);
  });

  test('--config names one, --no-config takes none', async () => {
    const files = { [JSON_CONFIG]: '{"convert": {"out": "wrong"}}', 'etc/c.json': '{"convert": {"out": "md"}}' };
    const named = await convert(files, ['--config', 'etc/c.json']);
    expect(named.world.list('etc/md')).toEqual(['a.md', 'posts/b.md']);
    const none = await convert(files, ['a.html', '--no-config']);
    expect([none.world.has('wrong'), none.ended.code]).toEqual([false, 0]);
    expect(none.ended.out).not.toBe('');
  });

  test('two in one folder are an error, even where they agree', async () => {
    const { ended, world } = await convert({ [JSON_CONFIG]: '{}', [YAML_CONFIG]: '' });
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toBe(
      `error: both ${JSON_CONFIG} and ${YAML_CONFIG} are in ${world.folder}\n(Remove one, or name one with --config.)\n`,
    );
  });

  test.each([
    ['nope.json', 'the config nope.json cannot be read: no such file or folder'],
    ['a.html', 'the config a.html is neither .json nor .yaml'],
    ['', '--config is empty'],
  ])('--config %j is an error', async (name, words) => {
    const { ended } = await convert({}, ['--config', name, '-o', 'md']);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(words);
  });
});

describe('what is wrong in a config is exit 2, with its place and what to write instead', () => {
  test.each([
    ['{\n  "convert": {"captons": "keep"}\n}', '2:15: unknown option "captons" in "convert"', 'Did you mean captions?'],
    ['{"convert": {"dry-run": true}}', '1:14: unknown option "dry-run" in "convert"', 'Did you mean dryRun?'],
    ['{"convrt": {}}', '1:2: unknown key "convrt"', 'Did you mean convert?'],
    ['{"convert": {"filesFrom": "x"}}', '1:14: unknown option "filesFrom" in "convert"', 'There are: out, '],
    ['{"convert": {"threads": "many"}}', '1:25: "threads" is "many"', 'It has to be a whole number from 1.'],
    ['{"convert": {"threads": 0}}', '1:25: "threads" is 0', 'It has to be a whole number from 1.'],
    ['{"convert": {"quiet": "yes"}}', '1:23: "quiet" is "yes"', 'It has to be true or false.'],
    ['{"convert": {"html": "drop"}}', '1:22: "html" is "drop"', 'It has to be one of keep, strip.'],
    ['{"convert": {"out": null}}', '1:21: "out" is nothing', 'It has to be a path.'],
    [
      '{"convert": {"encoding": "klingon"}}',
      '1:26: "encoding" is "klingon"',
      'Names are those of the Encoding Standard',
    ],
    ['{"convert": []}', '1:13: "convert" is []', 'It has to be options with values.'],
    ['{"include": ["a", 1]}', '1:19: an item of "include" is 1', 'It has to be a glob such as "posts/**".'],
    ['{"exclude": "!a"}', '1:13: the glob "!a" begins with "!"', 'Put what is not meant into exclude.'],
    [
      '{"exclude": "../a"}',
      '1:13: the glob "../a" leaves the folder of the config',
      'Put the config into the folder above',
    ],
    ['{"overrides": [{"preset": "hugo"}]}', '1:16: "files" is missing in "overrides"', 'Add files: '],
    ['{"overrides": {}}', '1:15: "overrides" is {}', 'It has to be a list'],
    ['{"__proto__": 1}', '1:2: unknown key "__proto__"', 'There are: $schema, include, exclude, convert'],
    ['[1]', '1:1: a config is [1]', 'It has to be keys with values.'],
    ['{"convert": {"out": "md",}}', '1:26: ', 'Mend it, or leave it out with --no-config.'],
    ['', '1:1: ', 'Mend it, or leave it out with --no-config.'],
  ])('JSON %j', async (config, words, help) => {
    const { ended } = await convert({ [JSON_CONFIG]: config });
    expect([ended.code, ended.out]).toEqual([2, '']);
    const [message, advice] = ended.err.split('\n');
    expect(message).toContain(`error: ${JSON_CONFIG}:${words}`);
    expect(advice).toContain(help);
  });

  test.each([
    ['convert:\n  out: md\n  captons: keep\n', '3:3: unknown option "captons" in "convert"'],
    ['convert:\n  # two lines\n  threads: [1]\n', '3:12: "threads" is [1]'],
    ['convert:\n  out: a: b\n', '2:8: '],
    ['- convert\n', '1:1: a config is keys with values'],
    ['exclude:\n  - a\n  - 5\n', '3:5: an item of "exclude" is 5'],
  ])('YAML %j', async (config, words) => {
    const { ended } = await convert({ [YAML_CONFIG]: config });
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(`error: ${YAML_CONFIG}:${words}`);
  });

  test('two options that exclude each other', async () => {
    const { ended } = await convert({ [JSON_CONFIG]: '{"convert": {"out": "md", "inPlace": true}}' });
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('sets both "out" and "inPlace" for convert');
    const fine = await convert({ [JSON_CONFIG]: '{"convert": {"out": "md", "inPlace": false}}' });
    expect(fine.ended.code).toBe(0);
  });

  test('--help and --version do not look at it', async () => {
    const world = new World({ [JSON_CONFIG]: '{' });
    for (const args of [['--version'], ['--help'], ['convert', '--help']]) {
      expect(await world.run(args)).toMatchObject({ code: 0, err: '' });
    }
  });
});
