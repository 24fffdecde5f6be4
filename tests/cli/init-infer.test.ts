import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { frontMatterOf } from '../../src/article/front-matter.ts';
import { ValueTally } from '../../src/cli/init/value-tally.ts';
import { World } from './world.ts';

const SCHEMA = 'article-kit.schema.json';
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** The schema that is read off articles with the given front matter. */
async function infer(...blocks: string[]) {
  const world = new World(Object.fromEntries(blocks.map((block, index) => [`${index}.md`, `---\n${block}\n---\n`])));
  const ended = await world.run(['init', '--infer', '-q']);
  expect(ended).toEqual({ code: 0, out: '', err: '' });
  return JSON.parse(world.read(SCHEMA));
}

/** The schema that is read off values of one key. */
function schemaOf(...values: unknown[]) {
  const tally = new ValueTally();
  for (const value of values) tally.add(value);
  return tally.toSchema();
}

function validator(schema: object) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return { ajv, validate: ajv.compile(schema) };
}

describe('the schema says', () => {
  test('which keys there are, the most frequent first, how often, and which are always there', async () => {
    expect(await infer('title: A\nzeta: 1', 'title: B\nalpha: x', 'alpha: y\ntitle: C')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Front matter',
      description: 'Read off 3 articles by article-kit init --infer.',
      type: 'object',
      properties: {
        title: { description: 'in 3 of 3 articles', type: 'string' },
        alpha: { description: 'in 2 of 3 articles', type: 'string' },
        zeta: { description: 'in 1 of 3 articles', type: 'integer' },
      },
      required: ['title'],
    });
  });

  test('every type that occurs', () => {
    expect(schemaOf('a', null, ['x'], 3)).toEqual({
      type: ['string', 'integer', 'array', 'null'],
      items: { type: 'string' },
    });
    expect(schemaOf(1, 1.5)).toEqual({ type: 'number' });
    expect(schemaOf(true, 2)).toEqual({ type: ['integer', 'boolean'] });
    expect(schemaOf([])).toEqual({ type: 'array', items: {} });
  });

  test('nothing of a key that JSON has no type for', () => {
    expect(schemaOf(1, Number.NaN)).toEqual({});
    expect(schemaOf('x', 10n)).toEqual({});
  });

  test('what maps inside hold', () => {
    expect(schemaOf({ src: 'a', alt: 'b' }, { src: 'c' })).toEqual({
      type: 'object',
      properties: {
        src: { description: 'in 2 of 2 maps', type: 'string' },
        alt: { description: 'in 1 of 2 maps', type: 'string' },
      },
      required: ['src'],
    });
  });

  test('how dates are written, where all of them are', () => {
    expect(schemaOf('2022-06-18', '2022-06-19')).toEqual({ type: 'string', format: 'date' });
    expect(schemaOf('2022-06-18T09:33:38Z', '2022-06-18T09:33:38.5+08:00')).toEqual({
      type: 'string',
      format: 'date-time',
    });
    const mixed = schemaOf('2022-06-18', '2022-06-18 09:33', '2022-06-18 09:33:38 +0800');
    expect(mixed).toEqual({ type: 'string', pattern: expect.any(String) });
    const { validate } = validator(mixed);
    expect([validate('2022-06-18 09:33:38'), validate('18 June 2022')]).toEqual([true, false]);
    expect(schemaOf('2022-06-18', 'soon')).toEqual({ type: 'string' });
    expect(schemaOf('2022-02-31')).toEqual({ type: 'string' });
  });

  test('which values are chosen from, where a few are used often', () => {
    const times = (count: number, value: unknown) => Array.from({ length: count }, () => value);
    expect(schemaOf(...times(15, 'post'), ...times(5, 'page'))).toEqual({ enum: ['page', 'post'] });
    expect(schemaOf(...times(19, 'post'), null, null, 'post')).toEqual({ enum: ['post', null] });
    expect(schemaOf(...times(19, 'post'))).toEqual({ type: 'string' });
    expect(schemaOf(...times(30, 'post'), 'once')).toEqual({ type: 'string' });
    expect(schemaOf(...times(30, '2022-06-18'))).toEqual({ type: 'string', format: 'date' });
    expect(schemaOf(...times(30, 'post'), 1)).toEqual({ type: ['string', 'integer'] });
    expect(schemaOf(...times(10, ['news', 'sport']))).toEqual({ type: 'array', items: { enum: ['news', 'sport'] } });
  });

  test('the same whatever the order of the articles', () => {
    const values = [{ b: 1, a: 'x' }, { a: null, c: [1] }, { c: ['y'] }];
    expect(JSON.stringify(schemaOf(...values))).toBe(JSON.stringify(schemaOf(...values.toReversed())));
  });

  test('nothing of keys that every object has to JavaScript', async () => {
    const schema = await infer('__proto__: 1\nconstructor: x\ntitle: a');
    expect([Object.keys(schema.properties), schema.required]).toEqual([['title'], ['title']]);
  });
});

describe('the articles', () => {
  test('those without front matter are passed over and counted', async () => {
    const world = new World({ 'a.md': '---\ntitle: A\n---\n', 'b.md': 'No front matter.\n' });
    const { code, out, err } = await world.run(['init', '--infer']);
    expect([code, out]).toEqual([0, `wrote article-kit.config.yaml\nwrote ${SCHEMA}\n`]);
    expect(err).toBe(`${SCHEMA}: read off 1 article, 1 without front matter.\n`);
    expect(JSON.parse(world.read(SCHEMA)).required).toEqual(['title']);
    expect(world.read('article-kit.config.yaml')).toContain(`\n  schema: ${SCHEMA}\n`);
  });

  test('those that cannot be read are told, and the others still count', async () => {
    const world = new World({
      'a.md': '---\ntitle: A\n---\n',
      'b.md': '---\ntitle: B: b\n---\n',
      'c.md': '---\ntitle: C\n',
    });
    const { code, err } = await world.run(['init', '--infer']);
    expect(code).toBe(1);
    expect(err).toMatch(/^b\.md:2: /m);
    expect(err).toMatch(/^c\.md:1: /m);
    expect(err).toContain('read off 1 article, 2 that could not be read.\n');
    expect(world.has(SCHEMA)).toBe(true);
  });

  test('with none to read, nothing is written', async () => {
    const world = new World({ 'b.md': 'Text\n' });
    const { code, err } = await world.run(['init', '--infer']);
    expect([code, world.list()]).toEqual([2, ['b.md']]);
    expect(err).toContain('no article with front matter that can be read');
  });

  test('paths name them; a path that is not there is exit 2, and the others are still done', async () => {
    const world = new World({ 'a.md': '---\na: 1\n---\n', 'posts/b.md': '---\nb: 1\n---\n' });
    expect((await world.run(['init', '--infer', 'posts', 'nope'])).code).toBe(2);
    expect(Object.keys(JSON.parse(world.read(SCHEMA)).properties)).toEqual(['b']);
  });

  test('without paths they are those that the new config means', async () => {
    const files = { '_config.yml': '', '_posts/a.md': '---\na: 1\n---\n', 'README.md': '---\nb: 1\n---\n' };
    const world = new World(files);
    expect((await world.run(['init', '--infer'])).code).toBe(0);
    expect(Object.keys(JSON.parse(world.read(SCHEMA)).properties)).toEqual(['a']);
  });
});

describe('the schema accepts every article that it was read off', () => {
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });

  const texts = (folder: string) => walk(folder).filter((file) => /\.(?:md|markdown|html)$/.test(file));

  async function check(folder: string): Promise<number> {
    const world = new World();
    const { code, err } = await world.run(['init', '--infer', '--no-ignore', '--', folder]);
    if (code === 2 && err.includes('no article with front matter')) return 0;
    const { ajv, validate } = validator(JSON.parse(world.read(SCHEMA)));
    let checked = 0;
    for (const file of texts(folder)) {
      let frontMatter: ReturnType<typeof frontMatterOf>;
      try {
        frontMatter = frontMatterOf(new Article(file, readFileSync(file, 'utf8')));
      } catch {
        continue;
      }
      const isSound = frontMatter.problems.every(({ code }) => code === 'duplicate-key' || code === 'unknown-tag');
      if (frontMatter.language === null || !isSound) continue;
      checked++;
      expect(validate(frontMatter.data), `${file}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
    return checked;
  }

  test('whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 30 }), (values) => {
        const { validate } = validator(schemaOf(...values));
        for (const value of values) expect(validate(value)).toBe(true);
      }),
    );
  });

  test('in fixtures/', async () => {
    expect(await check(join(import.meta.dirname, '../../fixtures'))).toBeGreaterThan(20);
  });

  const folders = (() => {
    try {
      return readdirSync(CORPUS).filter((name) => statSync(join(CORPUS, name)).isDirectory());
    } catch {
      return [];
    }
  })();

  test.skipIf(folders.length === 0)('in each folder of the corpus, where it is at hand', async () => {
    let checked = 0;
    for (const folder of folders) checked += await check(join(CORPUS, folder));
    expect(checked).toBeGreaterThan(1000);
  });
});
