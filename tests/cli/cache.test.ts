import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { World } from './world.ts';

const made = vi.hoisted(() => ({ version: '1.0.0', checks: [] as string[], extracts: [] as string[] }));

vi.mock('../../src/cli/version.ts', () => ({ readVersion: () => made.version }));
vi.mock('../../src/cli/validate/check-source.ts', async (importOriginal) => {
  const { checkSource } = await importOriginal<typeof import('../../src/cli/validate/check-source.ts')>();
  const counting: typeof checkSource = (source, ...rest) => {
    made.checks.push(source.path);
    return checkSource(source, ...rest);
  };
  return { checkSource: counting };
});
vi.mock('../../src/extract/extract-pictures.ts', async (importOriginal) => {
  const { extractPictures } = await importOriginal<typeof import('../../src/extract/extract-pictures.ts')>();
  const counting: typeof extractPictures = (article, ...rest) => {
    made.extracts.push(article.path);
    return extractPictures(article, ...rest);
  };
  return { extractPictures: counting };
});

/** Longer than a file is taken to be changed just now. */
const A_WHILE = 80;
const CACHE = 'node_modules/.cache/article-kit';
const FIXTURES = join(import.meta.dirname, '../../fixtures');

const CLEAN = '---\ntitle: Tides\n---\n<p>The tide turns.</p>\n';
const FAULTY = '---\ntitle: Foo: bar\n---\n';
const PICTURE = '---\ntitle: Boats\n---\n<figure><img src="boat.jpg"><figcaption>The boat</figcaption></figure>\n';

beforeEach(() => {
  made.version = '1.0.0';
});

/** A world whose files are not new any more. */
async function worldOf(files: Record<string, string | Uint8Array>): Promise<World> {
  const world = new World({ 'package.json': '{}', ...files });
  await setTimeout(A_WHILE);
  return world;
}

/** Runs a command line, and tells what was checked or extracted in it and not recalled. */
async function run(world: World, line: string) {
  made.checks = [];
  made.extracts = [];
  const ended = await world.run(line.split(' '));
  return { ...ended, made: [...made.checks, ...made.extracts] };
}

describe('with a cache a command says the same as without', () => {
  test.each([
    ['validate . --format pretty', ['articles', 'article', 'validate'], 0.2],
    ['validate . --format sarif --preset hexo --rule tag-case=error', ['articles', 'article'], 0.2],
    ['validate . --json --max-warnings 3 --quiet', ['articles', 'validate'], 0.2],
    // What would be mended is not recalled.
    ['validate . --diff', ['articles', 'article'], 0.6],
    ['extract . --all --json', ['articles', 'convert'], 0],
    ['extract . --format html --min-confidence 0.3', ['articles', 'article'], 0.2],
  ])('%s', async (line, folders, share) => {
    const world = new World({ 'package.json': '{}' });
    for (const folder of folders) {
      cpSync(join(FIXTURES, folder), world.at(folder), { recursive: true });
    }
    await setTimeout(A_WHILE);
    const { made: all, ...without } = await run(world, line);
    const { made: cold, ...first } = await run(world, `${line} --cache`);
    const { made: warm, ...second } = await run(world, `${line} --cache`);
    expect(first).toEqual(without);
    expect(second).toEqual(without);
    expect(all.length).toBeGreaterThan(30);
    expect(cold).toEqual(all);
    expect(warm.length).toBeLessThanOrEqual(share * all.length);
  });
});

describe('a result is made again', () => {
  test('of the article that has changed, and of no other', async () => {
    for (const command of ['validate', 'extract']) {
      const world = await worldOf({ 'a.md': CLEAN, 'b.md': PICTURE });
      expect((await run(world, `${command} . --cache`)).made).toEqual(['a.md', 'b.md']);
      expect((await run(world, `${command} . --cache`)).made).toEqual([]);
      world.put('b.md', PICTURE.replace('Boats', 'Ships'));
      expect((await run(world, `${command} . --cache`)).made).toEqual(['b.md']);
    }
  });

  test('when it is changed so soon that no time tells', async () => {
    for (let round = 0; round < 20; round++) {
      const world = new World({ 'package.json': '{}', 'a.md': CLEAN });
      await run(world, 'validate a.md --cache');
      world.put('a.md', CLEAN.replace('title:', 'title;'));
      expect((await run(world, 'validate a.md --cache')).made).toEqual(['a.md']);
    }
  });

  test.each([
    ['validate a.md', 'validate a.md --preset hugo'],
    ['validate a.md', 'validate a.md --rule tag-case=error'],
    ['validate a.md', 'validate ./sub/../a.md --encoding gbk'],
    ['validate a.md', 'validate a.md --diff'],
    ['validate a.md', 'validate a.md --schema schema.json'],
    ['extract a.md', 'extract a.md --base-url https://example.org/'],
    ['extract a.md', 'extract a.md --encoding gbk'],
  ])('for other options: %s, then %s', async (line, other) => {
    const world = await worldOf({ 'a.md': CLEAN, 'schema.json': '{}' });
    await run(world, `${line} --cache`);
    expect((await run(world, `${other} --cache`)).made).toEqual(['a.md']);
    expect((await run(world, `${other} --cache`)).made).toEqual([]);
  });

  test.each(['--all', '--min-confidence 0.2', '--format json', '--wide'])(
    'not for %s, which asks for no other',
    async (option) => {
      const world = await worldOf({ 'a.md': PICTURE });
      await run(world, 'extract a.md --cache');
      expect((await run(world, `extract a.md --cache ${option}`)).made).toEqual([]);
    },
  );

  test('for another version of article-kit', async () => {
    const world = await worldOf({ 'a.md': CLEAN });
    await run(world, 'validate a.md --cache');
    made.version = '1.0.1';
    expect((await run(world, 'validate a.md --cache')).made).toEqual(['a.md']);
  });

  test('when a schema has changed, or one that it refers to, or the draft that it is written for', async () => {
    const schema = (title: string) => `{"properties": {"title": {"$ref": "${title}"}}}`;
    const world = await worldOf({ 'a.md': CLEAN, 's.json': schema('title.json'), 'title.json': '{"maxLength": 9}' });
    const validate = () => run(world, 'validate a.md --schema s.json --cache');
    expect(await validate()).toMatchObject({ code: 0, made: ['a.md'] });
    expect(await validate()).toMatchObject({ code: 0, made: [] });
    world.put('title.json', '{"maxLength": 3}');
    expect(await validate()).toMatchObject({ code: 1, made: ['a.md'] });
    world.put('title.json', '{"$schema": "http://json-schema.org/draft-07/schema#", "maxLength": 3}');
    expect(await validate()).toMatchObject({ made: ['a.md'] });
    world.put('s.json', '{}');
    expect(await validate()).toMatchObject({ code: 0, made: ['a.md'] });
  });

  test('when the config says otherwise for it', async () => {
    const rules = (weight: string) => `overrides: [{ files: a.md, rules: { blank-before-fence: ${weight} } }]\n`;
    const config = 'article-kit.config.yaml';
    const world = await worldOf({ 'a.md': `\n${CLEAN}`, 'b.md': `\n${CLEAN}`, [config]: rules('warn') });
    expect((await run(world, 'validate . --cache')).code).toBe(0);
    world.put(config, rules('error'));
    expect(await run(world, 'validate . --cache')).toMatchObject({ code: 1, made: ['a.md'] });
  });

  test('when it has another name, which rules may speak of', async () => {
    const world = await worldOf({ 'x/a.md': CLEAN });
    await run(world, 'validate x/a.md --cache');
    expect((await run(world, `validate ${world.at('x/a.md')} --cache`)).made).toEqual([world.at('x/a.md')]);
  });

  test('when it spoke of the future, or silenced who does', async () => {
    const dated = (comment: string) => `---\ntitle: Tides\n${comment}date: 2031-03-03\n---\n`;
    const silenced = dated('# article-kit-disable-next-line future-date\n');
    const world = await worldOf({ 'a.md': dated(''), 'x/b.md': silenced });
    expect((await run(world, 'validate . --cache')).out).toMatch(/^a\.md.*future-date/);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2032-01-01') });
    const then = await run(world, 'validate . --cache');
    vi.useRealTimers();
    expect(then.out).toMatch(/^x\/b\.md.*unused-disable/);
  });

  test('when all of the file has to be read, and there is something in it that is no text', async () => {
    const bytes = Buffer.concat([Buffer.from(`${CLEAN}${'x'.repeat(20_000)}`), Buffer.from([0xff, 0xfe, 0xfd, 0x81])]);
    const world = await worldOf({ 'a.md': bytes });
    await run(world, 'validate . --cache');
    const without = await run(world, 'validate . --fix');
    expect(await run(world, 'validate . --fix --cache')).toEqual(without);
  });
});

describe('--fix', () => {
  test('mends with a cache what it mends without, and what is mended is then known', async () => {
    const world = await worldOf({ 'a.md': CLEAN, 'b.md': FAULTY });
    await run(world, 'validate . --cache');
    await run(world, 'validate . --fix --cache');
    expect(world.read('b.md')).toBe("---\ntitle: 'Foo: bar'\n---\n");
    await setTimeout(A_WHILE);
    expect(await run(world, 'validate . --fix --cache')).toMatchObject({ code: 0, made: ['b.md'] });
    expect(await run(world, 'validate . --fix --cache')).toMatchObject({ code: 0, made: [] });
  });
});

describe('what shows only across articles', () => {
  test('is found again though none of them is looked at', async () => {
    const world = await worldOf({ 'a.md': '---\ntitle: Tides\nimage: /tide.png\n---\n', 'b.md': CLEAN });
    const line = 'validate . --preset jekyll --format pretty --cache';
    const first = await run(world, line);
    expect(first.out).toContain('duplicate-title');
    expect(await run(world, line)).toEqual({ ...first, made: [] });
    world.remove('a.md');
    expect((await run(world, line)).out).not.toContain('duplicate-title');
  });

  test('a habit of all captions is seen over recalled articles, too', async () => {
    const article = (n: number) => `<p><img src="${n}.jpg"></p><p>Read more on our page</p>`;
    const world = await worldOf(Object.fromEntries([1, 2, 3].map((n) => [`${n}.html`, article(n)])));
    await run(world, 'extract . --cache --min-confidence 0');
    world.put('4.html', article(4));
    const without = await run(world, 'extract . --min-confidence 0 --json');
    const cached = await run(world, 'extract . --min-confidence 0 --json --cache');
    expect(cached.out).toBe(without.out);
    expect(cached.made).toEqual(['4.html']);
  });
});

describe('where results are kept', () => {
  test('is beside the package.json, and nothing is kept unless somebody asks', async () => {
    const world = await worldOf({ 'posts/a.md': CLEAN });
    await run(world, 'validate posts');
    expect(world.has('node_modules')).toBe(false);
    await run(world, 'validate posts --cache');
    await run(world, 'extract posts --cache');
    expect(world.list('node_modules')).toEqual([
      '.cache/article-kit/article-kit-extract.json',
      '.cache/article-kit/article-kit-validate.json',
    ]);
  });

  test('is the folder that is named', async () => {
    const world = await worldOf({ 'a.md': CLEAN });
    await run(world, 'validate . --cache-dir kept/here');
    expect(world.list('kept')).toEqual(['here/article-kit-validate.json']);
    expect((await run(world, 'validate . --cache-dir kept/here')).made).toEqual([]);
  });

  test('is what the config says, from its own folder on, unless the command line says no', async () => {
    const config = { 'article-kit.config.json': '{"validate": {"cacheDir": "kept"}, "extract": {"cache": true}}' };
    const world = await worldOf({ 'a.md': CLEAN, ...config });
    await run(world, 'validate . --no-cache');
    await run(world, 'extract . --no-cache');
    expect([world.has('kept'), world.has(CACHE)]).toEqual([false, false]);
    await run(world, 'validate .');
    await run(world, 'extract .');
    expect([world.has('kept'), world.has(CACHE)]).toEqual([true, true]);
  });

  test('may be nowhere: a note says so, and all else is as ever', async () => {
    const world = new World({ 'a.md': FAULTY });
    const { code, out, err } = await run(world, 'validate a.md --cache');
    expect([code, out]).toEqual([1, expect.stringContaining('unquoted-colon')]);
    expect(err).toMatch(/^note: results cannot be kept: .*\. --cache-dir names another folder\.\n/);
  });

  test('may be in the way: a note says so, and all else is as ever', async () => {
    const world = await worldOf({ 'a.md': FAULTY, 'kept/article-kit-validate.json/x': '', blocked: '' });
    for (const folder of ['kept', 'blocked']) {
      const { code, out, err } = await run(world, `validate a.md --cache-dir ${folder}`);
      expect([code, out]).toEqual([1, expect.stringContaining('unquoted-colon')]);
      expect(err).toMatch(new RegExp(`note: results cannot be kept: .*${folder}: .*\\.\n$`));
      expect((await run(world, `validate a.md --quiet --cache-dir ${folder}`)).err).toBe('');
    }
    expect(world.list('kept')).toEqual(['article-kit-validate.json/x']);
  });

  test('an empty name is wrong usage', async () => {
    const world = new World({ 'a.md': CLEAN });
    const { code, err } = await world.run(['validate', 'a.md', '--cache-dir', '']);
    expect([code, err]).toEqual([2, 'error: --cache-dir is empty\n(Is a variable unset? --no-cache keeps nothing.)\n']);
  });
});

describe('a broken cache', () => {
  test('is no error, and soon whole again', async () => {
    const world = await worldOf({ 'a.md': FAULTY });
    const first = await run(world, 'validate a.md --cache');
    const file = `${CACHE}/article-kit-validate.json`;
    const whole = world.read(file);
    for (const text of ['', 'broken', whole.slice(0, 60), whole.replace('unquoted-colon', 'made-up')]) {
      world.put(file, text);
      expect(await run(world, 'validate a.md --cache')).toEqual(first);
      expect(await run(world, 'validate a.md --cache')).toEqual({ ...first, made: [] });
    }
  });
});

test('standard input and what is staged are not kept', async () => {
  const world = new World({ 'package.json': '{}' });
  for (const command of ['validate', 'extract']) {
    await world.run([command, '-', '--cache'], { stdin: PICTURE });
    expect(world.has(CACHE)).toBe(false);
  }
});
