import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileSchema, loadSchema } from '../../src/validate/schema/compile-schema.ts';
import { SchemaError } from '../../src/validate/schema/schema-error.ts';
import { checkWith } from './check-schema.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema files 文-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Record<string, unknown>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

/** The messages about a file's text under a schema file of the folder. */
async function messages(schema: string, text: string): Promise<string[]> {
  const check = await loadSchema(schema, folder);
  return checkWith(check, text).map((found) => found.message);
}

/** The error of a schema file as one line. */
async function fault(schema: string): Promise<string> {
  try {
    await loadSchema(schema, folder);
  } catch (error) {
    expect(error).toBeInstanceOf(SchemaError);
    const { path, line, column, message } = error as SchemaError;
    return `${path}:${line}:${column}: ${message}`;
  }
  throw new Error('the schema was taken');
}

const TEXT = { type: 'string' };
const NUMBER = '---\ntitle: 5\n---\n';
const NOT_TEXT = ['"title" has to be text, and is the number 5'];

describe('a schema file', () => {
  test.each([
    ['none', undefined],
    ['draft-06', 'http://json-schema.org/draft-06/schema#'],
    ['draft-07', 'http://json-schema.org/draft-07/schema#'],
    ['draft-07 without its #', 'https://json-schema.org/draft-07/schema'],
    ['2019-09', 'https://json-schema.org/draft/2019-09/schema'],
    ['2020-12', 'https://json-schema.org/draft/2020-12/schema'],
  ])('may name its draft: %s', async (_, $schema) => {
    write({ 's.json': { $schema, properties: { title: TEXT } } });
    expect(await messages('s.json', NUMBER)).toEqual(NOT_TEXT);
  });

  test('means by `items` and `$ref` what its own draft means', async () => {
    const tuple = { properties: { title: { items: [TEXT], additionalItems: false } } };
    write({ 's.json': { $schema: 'http://json-schema.org/draft-07/schema#', ...tuple } });
    expect(await messages('s.json', '---\ntitle: [5]\n---\n')).toEqual([
      'item 1 of "title" has to be text, and is the number 5',
    ]);
    write({ 's.json': { properties: { title: { prefixItems: [TEXT], items: false } } } });
    expect(await messages('s.json', '---\ntitle: [a, b]\n---\n')).toEqual(['"title" has 2 items and may have 1']);
  });

  test('may be YAML', async () => {
    write({ 's.yaml': '# ours\nproperties:\n  title: {type: string}\n' });
    expect(await messages('s.yaml', NUMBER)).toEqual(NOT_TEXT);
    write({ 's.yml': 'false\n' });
    expect(await messages('s.yml', NUMBER)).toEqual(['the schema allows no front matter']);
  });

  test('may have an `$id`, absolute or not, and refer to itself by it', async () => {
    for (const $id of ['https://example.com/post.json', 'post.json', 'urn:example:post']) {
      const properties = { title: { $ref: '#/$defs/text' }, sub: { $ref: '#' } };
      write({ 's.json': { $id, properties, $defs: { text: TEXT } } });
      expect(await messages('s.json', '---\nsub:\n  title: 5\n---\n')).toEqual([
        '"sub.title" has to be text, and is the number 5',
      ]);
    }
  });

  test('may be written with patterns that Unicode mode refuses', async () => {
    write({ 's.json': { properties: { title: { pattern: '^[\\w\\-]+$' } } } });
    expect(await messages('s.json', '---\ntitle: a-b\n---\n')).toEqual([]);
    expect(await messages('s.json', '---\ntitle: a b\n---\n')).toHaveLength(1);
  });

  test('is not changed by compiling it', async () => {
    const schema = { $schema: 'http://json-schema.org/draft-07/schema#', properties: { title: TEXT } };
    const before = structuredClone(schema);
    await compileSchema(schema, { path: 's.json' });
    expect(schema).toEqual(before);
  });
});

describe('a reference', () => {
  test('leads to neighbours, as deep as they refer, JSON or YAML, with any name', async () => {
    write({
      'schemas/post.json': { properties: { author: { $ref: './people/作者.json' } } },
      'schemas/people/作者.json': { properties: { name: { $ref: '../common.yaml#/definitions/a text' } } },
      'schemas/common.yaml': 'definitions:\n  a text: {type: string}\n',
    });
    expect(await messages('schemas/post.json', '---\nauthor:\n  name: 5\n---\n')).toEqual([
      '"author.name" has to be text, and is the number 5',
    ]);
  });

  test('is relative to the folder even where the files have an `$id` on the net', async () => {
    write({
      'post.json': { $id: 'https://example.com/s/post.json', properties: { author: { $ref: 'author.json' } } },
      'author.json': { $id: 'https://example.org/author', properties: { name: TEXT } },
    });
    expect(await messages('post.json', '---\nauthor:\n  name: 5\n---\n')).toHaveLength(1);
  });

  test('may name a neighbour or a part by its `$id`', async () => {
    write({
      'post.json': {
        properties: { a: { $ref: 'a.json' }, b: { $ref: 'https://example.com/a' }, c: { $ref: 'urn:example:c' } },
        $defs: { c: { $id: 'urn:example:c', type: 'string' } },
      },
      'a.json': { $id: 'https://example.com/a', type: 'string' },
    });
    expect(await messages('post.json', '---\na: 1\nb: 2\nc: 3\n---\n')).toHaveLength(3);
  });

  test('may go round in a circle', async () => {
    write({
      'a.json': { properties: { b: { $ref: 'b.json' }, title: TEXT } },
      'b.json': { properties: { a: { $ref: 'a.json' } } },
    });
    expect(await messages('a.json', '---\nb:\n  a:\n    title: 5\n---\n')).toEqual([
      '"b.a.title" has to be text, and is the number 5',
    ]);
  });

  test('is none where it is a key of the data', async () => {
    write({ 's.json': { properties: { $ref: TEXT, title: { const: { $ref: 'x.json' } } } } });
    expect(await messages('s.json', '---\n$ref: 5\n---\n')).toEqual(['"$ref" has to be text, and is the number 5']);
  });

  test('says where it stands if it leads nowhere', async () => {
    const refers = (to: string) => `{\n  "properties": {\n    "a": { "$ref": "${to}" }\n  }\n}\n`;
    write({ 's.json': refers('./gone.json') });
    expect(await fault('s.json')).toBe('s.json:3:12: "$ref" refers to ./gone.json: no such file');
    write({ 's.json': refers('#/definitions/gone') });
    expect(await fault('s.json')).toBe('s.json:3:12: "$ref" refers to #/definitions/gone, which is not there');
    write({ 's.json': refers('https://example.com/x.json') });
    expect(await fault('s.json')).toBe(
      's.json:3:12: "$ref" refers to https://example.com/x.json, and no schema is fetched from the net',
    );
    write({ 's.json': refers('http://[') });
    expect(await fault('s.json')).toContain('"$ref" refers to http://[');
  });

  test('shows the fault of a neighbour in the neighbour', async () => {
    write({ 's.json': { $ref: 'sub/n.json' }, 'sub/n.json': '{\n  "type": "txt"\n}' });
    expect(await fault('s.json')).toMatch(/^sub[/\\]n\.json:2:3: the schema is not valid: "type" has to be one of/);
    write({ 'sub/n.json': '{\n  "a": {},\n  "type": \n}' });
    expect(await fault('s.json')).toMatch(/^sub[/\\]n\.json:4:1: the schema is no JSON/);
  });
});

describe('a schema that cannot be used', () => {
  test.each([
    ['is not there', 'gone.json', null, 'gone.json:null:null: no such schema file'],
    ['is a folder', 'sub', null, 'sub:null:null: the schema is a folder, not a file'],
    ['is no JSON', 's.json', '{\n  "type": "string",\n}', 's.json:3:1: the schema is no JSON'],
    ['ends too early', 's.json', '{\n  "type": ', 's.json:2:11: the schema is no JSON'],
    [
      'nests too deep',
      's.json',
      `${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}`,
      's.json:null:null: the schema nests more than 200 levels',
    ],
    ['is no YAML', 's.yaml', 'a: 1\nb: [', 's.yaml:2:'],
    ['is a list', 's.json', '[1]', 's.json:1:1: a schema has to be an object with keywords, or true or false'],
    ['is a number', 's.json', '5', 's.json:1:1: a schema has to be an object with keywords, or true or false'],
    [
      'names an unknown type',
      's.json',
      '{\n  "properties": {\n    "a": {\n      "type": "strng"\n    }\n  }\n}',
      's.json:4:7: the schema is not valid: "properties.a.type" has to be one of array, boolean',
    ],
    [
      'names draft-04',
      's.json',
      '{\n  "$schema": "http://json-schema.org/draft-04/schema#"\n}',
      's.json:2:3: "$schema" names a version of JSON Schema that is not known here: http://json-schema.org/draft-04/schema#',
    ],
    [
      'has a pattern that is none',
      's.json',
      '{ "properties": { "a": {\n  "pattern": "(" } } }',
      's.json:2:3: the pattern ( is no regular expression',
    ],
    [
      'has the name of keys as a pattern that is none',
      's.json',
      '{ "patternProperties": {\n  "[": {} } }',
      's.json:2:3: the pattern [ is no regular expression',
    ],
    [
      'has an `$id` that is no address',
      's.json',
      '{\n  "$id": "http://["\n}',
      's.json:2:3: an "$id" in the schema is no address',
    ],
  ])('%s: it says so', async (_, name, content, expected) => {
    if (content === null) mkdirSync(join(folder, 'sub'));
    else write({ [name]: content });
    expect((await fault(name)).slice(0, expected.length)).toBe(expected);
  });

  test('gets a hint to name its draft where it has none', async () => {
    write({ 's.json': { properties: { a: { items: [TEXT] } } } });
    await expect(loadSchema('s.json', folder)).rejects.toMatchObject({ help: expect.stringContaining('draft-07') });
  });

  test('has a pattern that would take for ever: it is given up, at the pattern', async () => {
    write({ 's.json': '{ "properties": { "title": {\n  "pattern": "^(a+/?)+$" } } }' });
    const check = await loadSchema('s.json', folder);
    expect(checkWith(check, '---\ntitle: aaa\n---\n')).toEqual([]);
    const started = performance.now();
    expect(() => checkWith(check, `---\ntitle: ${'a'.repeat(60)}!\n---\n`)).toThrow(SchemaError);
    expect(performance.now() - started).toBeLessThan(5000);
    try {
      checkWith(check, `---\ntitle: ${'a'.repeat(60)}!\n---\n`);
    } catch (error) {
      expect(error).toMatchObject({
        line: 2,
        column: 3,
        message: 'the pattern ^(a+/?)+$ takes too long on some texts',
      });
    }
  });

  test('never runs what stands in it', async () => {
    const evil = '"+(globalThis.ranFromSchema=1)+"';
    const quote = "'];globalThis.ranFromSchema=1;//";
    const properties = { [evil]: { const: evil }, [quote]: { enum: [quote], pattern: quote, format: evil } };
    write({ 's.json': { properties, required: [evil, quote], patternProperties: { [`^a${'`'}$`]: TEXT } } });
    await messages('s.json', '---\na: 1\n---\n');
    expect(globalThis).not.toHaveProperty('ranFromSchema');
  });
});
