import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as yaml from 'yaml';
import { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { frontMatterOf, parseFrontMatter } from '../../src/article/front-matter.ts';
import { splitArticle } from '../../src/article/split.ts';

vi.mock('yaml', async (original) => {
  const module = await original<typeof yaml>();
  return { ...module, parseDocument: vi.fn(module.parseDocument) };
});

function read(block: string, fence = '---') {
  return parseFrontMatter(splitArticle(`${fence}\n${block}\n${fence}\n<p>x</p>\n`, 'a.md'));
}

const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        'title',
        ':',
        ': ',
        '\n',
        '\n  ',
        '\n- ',
        '- ',
        '? ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '&a ',
        '*a',
        '|\n',
        '>-\n',
      ],
      ...[
        '!x ',
        '!!binary ',
        '!!js/function ',
        '#',
        ' # c',
        '@',
        '`',
        '%',
        '=',
        '[[',
        ']]',
        '"""',
        '.',
        '2022-06-18',
        '1',
        '\t',
        '文',
        '<<',
      ],
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(''));

describe('parseFrontMatter', () => {
  test('throws nothing but ArticleError on any block, and every place lies in the file', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string()), fc.constantFrom('---', '+++', ''), (block, fence) => {
        const text = fence === '' ? `{"a": ${block}\n}\n` : `${fence}\n${block}\n${fence}\n`;
        try {
          const parts = splitArticle(text, 'a.md');
          const frontMatter = parseFrontMatter(parts);
          for (const { offset, endOffset } of frontMatter.problems) {
            expect(offset).toBeGreaterThanOrEqual(parts.blockOffset);
            expect(endOffset).toBeLessThanOrEqual(text.length);
          }
          for (const key of frontMatter.keys) frontMatter.source([key]);
        } catch (error) {
          expect(error).toBeInstanceOf(ArticleError);
        }
      }),
      { numRuns: 2000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('finds every key and value that it read, in all three languages', () => {
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1, maxKeys: 4 }), (data) => {
        for (const text of [`---\n${yaml.stringify(data)}---\n`, `${JSON.stringify(data, null, 2)}\n`]) {
          const frontMatter = parseFrontMatter(splitArticle(text, 'a.md'));
          expect(frontMatter.problems).toEqual([]);
          expect(frontMatter.data).toEqual(data);
          for (const path of pathsOf(data)) {
            const place = frontMatter.locate(path);
            expect(place).not.toBeNull();
            const name = path.at(-1);
            if (typeof name === 'string') expect(text.slice(place!.key!.offset, place!.key!.endOffset)).toContain(name);
          }
        }
      }),
    );
  });

  test('gives the source of a value as it is written', () => {
    const frontMatter = read("n: 010\ns: 'it''s'\nl: [ 1.10, \"x\" ]\nm:\n  k: v # why\n");
    expect(frontMatter.source(['n'])).toBe('010');
    expect(frontMatter.source(['s'])).toBe("'it''s'");
    expect(frontMatter.source(['l'])).toBe('[ 1.10, "x" ]');
    expect(frontMatter.source(['l', 0])).toBe('1.10');
    expect(frontMatter.source(['m'])).toBe('k: v # why');
    expect(frontMatter.source(['m', 'k'])).toBe('v');
    expect(frontMatter.source(['m', 'k', 'deeper'])).toBeNull();
    expect(frontMatter.locate(['nothing'])).toBeNull();
  });

  test('finds keys and values in TOML of every kind', () => {
    const frontMatter = read(
      [
        '"quoted key" = \'lit # eral\' # comment',
        'a.b."c.d" = 1',
        'multi = """',
        'one "two"',
        '= no key',
        '"""',
        'list = [ # comment ]',
        '  [1, 2],',
        '  { x = "y", z = [ "w" ] },',
        ']',
        '[table."x y"]',
        'k = 2022-06-18 09:33:38',
        '[[fruit]]',
        'name = "apple"',
        '[[fruit.kind]]',
        'name = "red"',
        '[[fruit]]',
        'name = "plum"',
      ].join('\n'),
      '+++',
    );
    expect(frontMatter.problems).toEqual([]);
    expect(frontMatter.source(['quoted key'])).toBe("'lit # eral'");
    expect(frontMatter.source(['a', 'b', 'c.d'])).toBe('1');
    expect(frontMatter.source(['multi'])).toContain('= no key');
    expect(frontMatter.source(['list', 0, 1])).toBe('2');
    expect(frontMatter.source(['list', 1, 'z', 0])).toBe('"w"');
    expect(frontMatter.source(['table', 'x y', 'k'])).toBe('2022-06-18 09:33:38');
    expect(frontMatter.source(['fruit', 0, 'kind', 0, 'name'])).toBe('"red"');
    expect(frontMatter.source(['fruit', 1, 'name'])).toBe('"plum"');
    expect(frontMatter.data['table']).toEqual({ 'x y': { k: '2022-06-18T09:33:38.000' } });
  });

  test('reads the same bad block the same way the second time', () => {
    const first = read('title: Foo: bar');
    const second = read('title: Foo: bar');
    expect(first.problems.length).toBeGreaterThan(0);
    expect(second.problems).toEqual(first.problems);
    expect(second.data).toEqual(first.data);
  });

  test('with lone CR line ends, a comment ends where its line does', () => {
    expect(parseFrontMatter(splitArticle('---\r# mine\rtitle: Tides\r---\r', 'a.md')).data).toEqual({ title: 'Tides' });
    expect(parseFrontMatter(splitArticle('+++\r# mine\rtitle = "Tides"\r+++\r', 'a.md')).data).toEqual({
      title: 'Tides',
    });
  });

  test('keys called __proto__ are keys and change nothing else', () => {
    for (const frontMatter of [read('__proto__: {polluted: yes}'), read('__proto__.polluted = true', '+++')]) {
      expect(Object.keys(frontMatter.data)).toEqual(['__proto__']);
      expect('polluted' in frontMatter.data).toBe(false);
      expect('polluted' in {}).toBe(false);
    }
  });

  test.each(['['.repeat(100_000), `a: ${'{a: '.repeat(50_000)}`, '- '.repeat(50_000), '? '.repeat(50_000)])(
    'nesting without end is a problem, not a crash (%#)',
    (block) => expect(read(block).problems).toMatchObject([{ code: 'too-deep' }]),
  );

  test('a line inside the block that only begins with dashes does not cut it', () => {
    const frontMatter = read('text = """\n---b\n---- c\n"""\ntitle = "x"', '+++');
    expect(frontMatter.data).toEqual({ text: '---b\n---- c\n', title: 'x' });
  });

  test('a hundred thousand blank lines in a block take no noticeable time', () => {
    const start = performance.now();
    expect(read(`a: 1\n${'\n'.repeat(100_000)}b: 1`).data).toEqual({ a: 1, b: 1 });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('frontMatterOf', () => {
  test('parses an article once, at the first question', () => {
    const parse = vi.mocked(yaml.parseDocument);
    const article = new Article('a.md', '---\ntitle: |+\n  x\n---\n<p>x</p>\n');
    parse.mockClear();
    expect(article.body).toBe('<p>x</p>\n');
    expect(parse).not.toHaveBeenCalled();
    const frontMatter = frontMatterOf(article);
    expect(frontMatterOf(article)).toBe(frontMatter);
    frontMatter.locate(['title']);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  test('gives an article without front matter empty data and no places', () => {
    const frontMatter = frontMatterOf(new Article('a.md', 'Text.\n'));
    expect(frontMatter).toMatchObject({ language: null, data: {}, problems: [], keys: [] });
    expect(frontMatter.locate([])).toBeNull();
  });
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, index) => pathsOf(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}
