import { describe, expect, test } from 'vitest';
import { readConfigFile } from '../../src/cli/config/read-config-file.ts';
import { configText } from '../../src/cli/init/config-text.ts';
import { World } from './world.ts';

const CONFIG = 'article-kit.config.yaml';
const SCHEMA = 'article-kit.schema.json';

describe('init', () => {
  test('writes a config into the working folder, and nothing else', async () => {
    const world = new World({ 'a.md': '---\ntitle: A\n---\n' });
    expect(await world.run(['init'])).toEqual({ code: 0, out: `wrote ${CONFIG}\n`, err: '' });
    expect(world.list()).toEqual(['a.md', CONFIG]);
    expect(world.read(CONFIG)).toContain('\n  preset: generic\n');
  });

  test.each([
    ['hexo', ['_config.yml', 'source/a.md'], ['source']],
    ['jekyll', ['_config.yml', '_posts/a.md'], ['_posts', '_drafts']],
    ['hugo', ['hugo.toml', 'content/a.md'], ['content']],
    ['hugo', ['config.yaml', 'content/a.md'], ['content']],
    ['hugo', ['config/_default/hugo.toml', 'content/a.md'], ['content']],
    ['astro', ['astro.config.mjs'], ['src/**/*.{md,mdx}']],
    ['docusaurus', ['docusaurus.config.ts'], ['{docs,blog}/**/*.{md,mdx}', 'src/pages/**/*.{md,mdx}']],
    ['generic', ['_config.yml', 'posts/a.md'], undefined],
    ['generic', ['content/a.md', 'hugo.md'], undefined],
  ])('knows %s by %j', async (preset, files, include) => {
    // Were one of these run or read, it would tell.
    const world = new World(Object.fromEntries(files.map((file) => [file, 'throw new Error(": {")'])));
    expect((await world.run(['init'])).code).toBe(0);
    const { data } = await readConfigFile(world.at(CONFIG), CONFIG);
    expect(data).toEqual({ ...(include && { include }), validate: { preset } });
  });

  test('all examples in its comments are good YAML', async () => {
    const text = configText({ generator: null, hasSchema: false, editorSchema: null });
    const uncommented = text
      .split('\n')
      .filter((line) => !/^ *# [A-Z]/.test(line))
      .map((line) => line.replace(/^( *)# /, '$1'));
    const world = new World({ [CONFIG]: uncommented.join('\n') });
    expect((await readConfigFile(world.at(CONFIG), CONFIG)).data).toEqual({
      include: ['posts/**'],
      exclude: ['drafts'],
      validate: { preset: 'generic', schema: SCHEMA },
      rules: { 'date-without-zone': 'off', 'future-date': 'error' },
      overrides: [{ files: 'drafts', rules: { 'future-date': 'off' } }],
      convert: { out: 'markdown', baseUrl: 'https://example.org/' },
    });
  });

  test('tells editors of the schema for configs where it is installed', async () => {
    const world = new World({ 'node_modules/article-kit/article-kit.config.schema.json': '{}' });
    await world.run(['init']);
    expect(world.read(CONFIG)).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/article-kit\/article-kit\.config\.schema\.json\n/,
    );
  });

  test('replaces nothing without --force', async () => {
    const world = new World({ [CONFIG]: 'mine', 'a.md': '---\ntitle: A\n---\n' });
    const refused = await world.run(['init']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toBe(
      `error: ${CONFIG} is there already\n(Add --force to replace it, or --dry-run to see what would be written.)\n`,
    );
    expect(world.read(CONFIG)).toBe('mine');
    expect((await world.run(['init', '--force'])).code).toBe(0);
    expect(world.read(CONFIG)).not.toBe('mine');
  });

  test('a config of another ending is not put beside the new one, --force or not', async () => {
    const world = new World({ 'article-kit.config.json': '{}' });
    for (const args of [['init'], ['init', '--force']]) {
      const { code, err } = await world.run(args);
      expect([code, world.has(CONFIG)]).toEqual([2, false]);
      expect(err).toContain('article-kit.config.json is there already');
    }
  });

  test('--infer asks for the schema’s place too', async () => {
    const world = new World({ [SCHEMA]: 'mine', 'a.md': '---\ntitle: A\n---\n' });
    expect((await world.run(['init', '--infer'])).code).toBe(2);
    expect([world.read(SCHEMA), world.has(CONFIG)]).toEqual(['mine', false]);
    expect((await world.run(['init', '--infer', '--force'])).code).toBe(0);
    expect(JSON.parse(world.read(SCHEMA))).toMatchObject({ type: 'object' });
  });

  test('--dry-run prints what it would write', async () => {
    const world = new World({ 'a.md': '---\ntitle: A\n---\n', [CONFIG]: 'mine' });
    const { code, out, err } = await world.run(['init', '--infer', '--dry-run']);
    expect([code, world.list(), world.read(CONFIG)]).toEqual([0, ['a.md', CONFIG], 'mine']);
    expect(out).toContain('  schema: article-kit.schema.json\n');
    expect(out).toContain('"description": "in 1 of 1 articles"');
    expect(err).toBe(`${CONFIG} would be:\n${SCHEMA} would be:\n${SCHEMA}: read off 1 article.\n`);
  });

  test('paths are for --infer', async () => {
    const { code, err } = await new World().run(['init', 'posts']);
    expect([code, err]).toEqual([2, expect.stringContaining('(Add --infer, or leave the paths out.)')]);
  });

  test('--quiet says nothing', async () => {
    const world = new World({ 'a.md': '---\ntitle: A\n---\n' });
    expect(await world.run(['init', '--infer', '-q'])).toEqual({ code: 0, out: '', err: '' });
    expect(world.list()).toEqual(['a.md', CONFIG, SCHEMA]);
  });

  test('does not read the config that it is to replace', async () => {
    const world = new World({ [CONFIG]: '{{{', 'a.md': '' });
    expect((await world.run(['init', '--force'])).code).toBe(0);
  });
});
