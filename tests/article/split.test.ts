import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import { splitArticle } from '../../src/article/split.ts';

/** Pieces that fences are made of, put together at random. */
const fenceLike = fc
  .array(
    fc.constantFrom(
      ...['---', '+++', '...', '----', '{', '}', '{"a": 1}', '"a":', '<!--yml', '-->', '<p>', 'title: x', 'k = 1'],
      ...['\n', '\r\n', '\r', '\n\n', ' ', '\t', '\ufeff', '"', '\\', '# c', 'js', 'yaml', ':', '- x', 'text', '文'],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

function split(text: string) {
  return splitArticle(text, 'a.md');
}

function errorOf(text: string): ArticleError | null {
  try {
    split(text);
    return null;
  } catch (error) {
    if (error instanceof ArticleError) return error;
    throw error;
  }
}

describe('splitArticle', () => {
  test('loses and moves nothing, whatever the text, and throws nothing but ArticleError', () => {
    fc.assert(
      fc.property(fc.oneof(fenceLike, fc.string({ unit: 'binary' })), (text) => {
        if (errorOf(text)) return;
        const parts = split(text);
        expect(parts.before + parts.open + parts.block + parts.close + parts.body).toBe(text);
        expect(parts.blockOffset).toBe((parts.before + parts.open).length);
        expect(parts.bodyOffset).toBe(text.length - parts.body.length);
        if (parts.language === null) expect(parts.open + parts.block + parts.close).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '---yaml',
    '---toml',
    '---json',
    '--- yaml',
    '---constructor',
    '---toString',
    '---hasOwnProperty',
    '--- # mine',
    '---# mine',
    '+++toml',
  ])('%s is a fence with text after it, and an error', (line) => {
    expect(errorOf(`${line}\ntitle: x\n---\nbody\n`)).toMatchObject({ code: 'fence-text', line: 1, column: 4 });
  });

  test.each(['---js', '---javascript', '---JavaScript', '--- js', '---coffee', '---cson', '---ts', '---python'])(
    '%s asks for code to be run and is refused by name',
    (line) => {
      const error = errorOf(`\n${line}\n{ title: "x" }\n---\nbody\n`);
      expect(error).toMatchObject({ code: 'code-refused', line: 2, column: 4 });
      expect(error?.message).toContain(line.slice(3).trim());
    },
  );

  test.each([
    '--- he said, and went',
    '---|---|---',
    '---:',
    '---,',
    '--- *',
    '---a b c',
    '----',
    '-----',
    '++++',
    '--',
    '— —',
  ])('a first line %s belongs to the body', (line) =>
    expect(split(`${line}\n\nText.\n`)).toMatchObject({ language: null, body: `${line}\n\nText.\n` }),
  );

  test('prose after the dashes is an error only where keys and a closing fence follow', () => {
    expect(errorOf('--- my settings\ntitle: x\n---\n')).toMatchObject({ code: 'fence-text' });
    expect(errorOf('--- my settings\ntitle: x\n')).toBeNull();
  });

  test('an unclosed fence is an error where a key follows directly', () => {
    expect(errorOf('---\n"title": x\n')).toMatchObject({ code: 'fence-unclosed', line: 1, column: 1 });
    expect(errorOf('\r\n---\r\n标题: x\r\n')).toMatchObject({ code: 'fence-unclosed', line: 2 });
    expect(errorOf('+++\n[table]\n')).toMatchObject({ code: 'fence-unclosed' });
    expect(errorOf('---\nSome text: a story\n')).toMatchObject({ code: 'fence-unclosed' });
  });

  test.each([
    '---\n\ntitle: x\n',
    '---\ntext\n',
    '---\n<p class="a: b">x</p>\n',
    '---\n- item\n',
    '---\n**Note:** x\n',
    '---\n',
    '---',
    '+++\ntext\n',
  ])('an opening rule that nothing closes is a rule: %j', (text) =>
    expect(split(text)).toMatchObject({ language: null, body: text }),
  );

  test('a block may begin with blank lines and comments if a key comes first', () => {
    expect(split('---\n\n# note\ntitle: x\n---\n').language).toBe('yaml');
    expect(split('---\n\n# A heading\n\ntext\n\n---\n').language).toBeNull();
  });

  test('a fence is closed by a fence of its own kind, alone on its line', () => {
    expect(split('---\na: 1\n--- x\nb: 2\n ---\n---\t\nbody').block).toBe('a: 1\n--- x\nb: 2\n ---\n');
    expect(split('+++\na = 1\n---\n...\n+++\nbody').block).toBe('a = 1\n---\n...\n');
  });

  test('braces of templates and prose are no JSON', () => {
    for (const text of ['{{ page.title }}\n', '{% include x %}\n', '{ "so" they say }\n', '{\n', '{ x }\n']) {
      expect(split(text).language).toBeNull();
    }
    expect(split('{}\nbody')).toMatchObject({ language: 'json', block: '{}', close: '\n', body: 'body' });
  });

  test.each([
    ['a body of ten million characters', `---\ntitle: x\n---\n${'<p>words words</p>\n'.repeat(550_000)}`],
    ['a million half fences', `---\n${'--- x\n'.repeat(1_000_000)}`],
    ['a million braces', `{"a": "\n${'}x\n'.repeat(1_000_000)}`],
    ['a million blank lines', '\n'.repeat(1_000_000)],
    ['a million dashes', '-'.repeat(1_000_000)],
    ['a million byte order marks', '\ufeff'.repeat(1_000_000)],
  ])('%s takes no noticeable time', (_, text) => {
    const start = performance.now();
    errorOf(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
