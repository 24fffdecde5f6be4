import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/validate/schema/compile-schema.ts';
import { EXAMPLE_SCHEMA, SCHEMA_RULE } from '../../src/validate/schema/schema-rule.ts';
import { checkSchema, checkWith } from './check-schema.ts';

const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n<p>Body</p>\n`;

/** One schema of one key `k`, and what is said of one line. */
async function ofKey(schema: unknown, ...lines: string[]) {
  return checkSchema({ properties: { k: schema } }, yaml(...lines));
}

/** The only message about one line. */
async function message(schema: unknown, ...lines: string[]): Promise<string> {
  const found = await ofKey(schema, ...lines);
  expect(found).toHaveLength(1);
  return found[0]!.message;
}

describe('the place of a fault', () => {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['date'],
    properties: {
      title: { type: 'string' },
      date: { type: 'string', format: 'date' },
      tags: { type: 'array', items: { type: 'string' } },
      author: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: { type: 'string' }, mail: { type: 'string', format: 'email' } },
      },
      作者: { type: 'string' },
    },
  };
  const places = async (text: string) => (await checkSchema(schema, text)).map((found) => [found.at, found.text]);

  test('is the value, the key, or the end of the last key in YAML', async () => {
    const text = yaml(
      'title: 12',
      'tags:',
      '  - ok',
      '  - 5',
      'author:',
      '  mail: nobody',
      'colour: red',
      '作者: true',
    );
    expect(await places(text)).toEqual([
      ['2:8', '12'],
      ['5:5', '5'],
      ['7:9', 'nobody'],
      ['7:15', ''],
      ['8:1', 'colour'],
      ['9:5', 'true'],
      ['9:9', ''],
    ]);
  });

  test('is the same in TOML, where what is missing goes above the first table', async () => {
    const text = '+++\ntitle = 12\ntags = ["ok", 5]\n"作者" = true\n[author]\nmail = "nobody"\ncolour = "red"\n+++\n';
    expect(await places(text)).toEqual([
      ['2:9', '12'],
      ['3:15', '5'],
      ['4:8', 'true'],
      ['4:12', ''],
      ['6:8', '"nobody"'],
      ['7:1', 'colour'],
      ['7:15', ''],
    ]);
  });

  test('is the same in JSON', async () => {
    const text = '{\n  "title": 12,\n  "tags": ["ok", 5],\n  "author": { "mail": "nobody" },\n  "colour": "red"\n}\n';
    expect(await places(text)).toEqual([
      ['2:12', '12'],
      ['3:18', '5'],
      ['4:23', '"nobody"'],
      ['4:31', ''],
      ['5:3', '"colour"'],
      ['5:18', ''],
    ]);
  });

  test('is below the fence in an empty block, blank or not', async () => {
    expect(await places('---\n---\n')).toEqual([['2:1', '']]);
    expect(await places('---\n# nothing yet\n---\n')).toEqual([['2:1', '']]);
    expect(await places('\n\n---\n---\n')).toEqual([['4:1', '']]);
  });

  test('is the key where the value is empty or takes several lines', async () => {
    expect(await places(yaml('title:', 'date: 2022-06-18'))).toEqual([['2:1', 'title']]);
    const list = await ofKey({ minItems: 3 }, 'k:', '  - a', '  - b');
    expect(list).toMatchObject([{ at: '2:1', text: 'k' }]);
  });

  test('is above the line end of a text in `|`', async () => {
    expect(await places('---\ntitle: |\n  Tides\n\n---\n')).toEqual([['3:8', '']]);
  });

  test('counts columns with CRLF, a byte order mark and CJK text before it', async () => {
    const text = '\ufeff---\r\n作者: 5\r\ndate: 2022-06-18\r\n---\r\n';
    expect(await places(text)).toEqual([['2:5', '5']]);
  });
});

describe('the words of a fault', () => {
  test('say what a value has to be, and what it is', async () => {
    expect(await message({ type: 'boolean' }, 'k: no')).toBe('"k" has to be true or false, and is the text "no"');
    expect(await message({ type: 'string' }, 'k: 010')).toBe('"k" has to be text, and is the number 010');
    expect(await message({ type: 'string' }, 'k: [a]')).toBe('"k" has to be text, and is a list');
    expect(await message({ type: ['string', 'array'] }, 'k: true')).toBe('"k" has to be text or a list, and is true');
    expect(await message({ type: 'integer' }, 'k: 1.5')).toBe('"k" has to be a whole number, and is the number 1.5');
    expect(await message({ type: 'object' }, 'k: Ann')).toBe('"k" has to be a set of keys, and is the text "Ann"');
    expect(await message({ type: 'string' }, 'k:')).toBe('"k" has to be text, and is empty');
    expect(await message({ const: 'post' }, 'k: page')).toBe('"k" has to be post, and is the text "page"');
  });

  test('list few allowed values, and of many the first', async () => {
    expect(await message({ enum: ['a', 'b', 'c'] }, 'k: q')).toBe('"k" has to be a, b or c, and is the text "q"');
    const many = await message({ enum: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] }, 'k: q');
    expect(many).toBe('"k" has to be a, b, c, d, e, f, g, h or one of 2 others, and is the text "q"');
  });

  test('count what there is and what is needed', async () => {
    expect(await message({ minItems: 2 }, 'k: [a]')).toBe('"k" has 1 item and needs at least 2');
    expect(await message({ minItems: 1 }, 'k: []')).toBe('"k" is an empty list and needs at least 1 item');
    expect(await message({ maxItems: 2 }, 'k: [a, b, c]')).toBe('"k" has 3 items and may have 2');
    expect(await message({ minLength: 5 }, 'k: 日本')).toBe('"k" has 2 characters and needs at least 5');
    expect(await message({ minLength: 1 }, "k: ''")).toBe('"k" is an empty text and needs at least 1 character');
    expect(await message({ maxLength: 2 }, 'k: 👍👍👍')).toBe('"k" has 3 characters and may have 2');
    expect(await message({ minProperties: 1 }, 'k: {}')).toBe('"k" has no keys and needs at least 1');
    expect(await message({ minimum: 1 }, 'k: 0')).toBe('"k" has to be at least 1, and is 0');
    expect(await message({ exclusiveMaximum: 5 }, 'k: 5')).toBe('"k" has to be less than 5, and is 5');
    expect(await message({ multipleOf: 5 }, 'k: 7')).toBe('"k" has to be a multiple of 5, and is the number 7');
  });

  test('explain formats and patterns', async () => {
    expect(await message({ format: 'date' }, 'k: June 18')).toBe(
      '"k" has to be a day such as 2022-06-18, and is the text "June 18"',
    );
    expect(await message({ format: 'uri' }, 'k: /a.jpg')).toBe(
      '"k" has to be a whole address such as https://example.com/, and is the text "/a.jpg"',
    );
    expect(await message({ pattern: '^[a-z-]+$' }, 'k: A B')).toBe('"k" has to fit ^[a-z-]+$, and is the text "A B"');
  });

  test('name nested values and items from 1 on', async () => {
    const items = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } };
    const list = { type: 'array', items };
    const found = await ofKey({ properties: { l: list } }, 'k:', '  l:', '    - a: x', '    - a: 2', '    - b: 3');
    expect(found.map((one) => one.message)).toEqual([
      '"a" in item 2 of "k.l" has to be text, and is the number 2',
      '"a" in item 3 of "k.l" is missing',
    ]);
  });

  test('point at the item that repeats another one', async () => {
    const found = await ofKey({ uniqueItems: true }, 'k: [a, b, a]');
    expect(found).toMatchObject([{ at: '2:11', message: 'item 3 of "k" is the same as item 1' }]);
    const texts = await ofKey({ items: { type: 'string' }, uniqueItems: true }, 'k: [a, b, a, b, a]');
    expect(texts.map((one) => one.message)).toEqual([
      'item 3 of "k" is the same as item 1',
      'item 4 of "k" is the same as item 2',
      'item 5 of "k" is the same as item 1',
    ]);
    const maps = await ofKey({ uniqueItems: true }, 'k: [{a: 1, b: 2}, {b: 2, a: 1}]');
    expect(maps.map((one) => one.message)).toEqual(['item 2 of "k" is the same as item 1']);
  });

  test('say what kind of item a list lacks, and nothing of the items that are not it', async () => {
    const found = await ofKey({ contains: { type: 'string', pattern: '^en' } }, 'k: [de, fr]');
    expect(found.map((one) => one.message)).toEqual(['"k" needs an item that is text that fits ^en']);
  });

  test('name the condition under which a key is needed', async () => {
    const schema = {
      if: { properties: { kind: { const: 'event' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['place'] },
      dependentRequired: { cover: ['alt'] },
    };
    const found = await checkSchema(schema, yaml('kind: event', 'cover: /a.jpg'));
    expect(found.map((one) => one.message)).toEqual([
      '"place" is missing, since "kind" is event',
      '"alt" is missing, and goes with "cover"',
    ]);
  });

  test('are the schema’s own where it brings some', async () => {
    const slug = { type: 'string', pattern: '^[a-z]+$', errorMessage: 'small letters only.' };
    expect(await message(slug, 'k: A')).toBe('"k": small letters only');
    const found = await checkSchema(
      { required: ['date'], errorMessage: { required: { date: 'say when it was written' } } },
      yaml('k: 1'),
    );
    expect(found[0]?.message).toBe('"date": say when it was written');
    const described = await ofKey({ type: 'string', pattern: '^[a-z]+$', description: 'Small letters.' }, 'k: A');
    expect(described[0]?.help).toBe('The schema says of it: Small letters.');
    const titled = await checkSchema(
      { required: ['img'], properties: { img: { title: 'Cover image', type: 'string' } } },
      yaml('k: 1'),
    );
    expect(titled[0]?.message).toBe('"img" (Cover image) is missing');
  });

  test('forbid keys, names and combinations plainly', async () => {
    expect(await message(false, 'k: 1')).toBe('"k" must not be there');
    expect(await message({ propertyNames: { pattern: '^[a-z]+$' } }, 'k: {A: 1}')).toBe(
      '"k.A" is no name for a key here: it has to be text that fits ^[a-z]+$',
    );
    const not = await checkSchema({ not: { required: ['layout'] } }, yaml('title: x', 'layout: y'));
    expect(not).toMatchObject([{ at: '3:1', message: '"layout" must not be there' }]);
  });
});

describe('alternatives', () => {
  const tags = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };

  test('are told in one line where the value is none of them', async () => {
    expect(await message(tags, 'k: {a: 1}')).toBe('"k" has to be text or a list, and is a set of keys');
    expect(await message({ oneOf: [{ const: 'a' }, { const: 'b' }] }, 'k: c')).toBe(
      '"k" has to be a or b, and is the text "c"',
    );
    const dates = { anyOf: [{ format: 'date', type: 'string' }, { type: 'number' }] };
    expect(await message(dates, 'k: true')).toBe('"k" has to be a day such as 2022-06-18 or a number, and is true');
  });

  test('count as the one that was meant where the value is nearly that', async () => {
    const found = await ofKey(tags, 'k: [a, 5]');
    expect(found).toMatchObject([{ at: '2:8', message: 'item 2 of "k" has to be text, and is the number 5' }]);
  });

  test('are told apart by a key with a fixed value, through references too', async () => {
    const block = (type: string, needs: string) => ({
      type: 'object',
      required: ['type', needs],
      properties: { type: { const: type }, src: { type: 'string' } },
    });
    const schema = {
      properties: { k: { oneOf: [{ $ref: '#/$defs/image' }, { $ref: '#/$defs/video' }] } },
      $defs: { image: block('image', 'alt'), video: block('video', 'length') },
    };
    const found = await checkSchema(schema, yaml('k:', '  type: video', '  src: 5'));
    expect(found.map((one) => one.message)).toEqual([
      '"k.src" has to be text, and is the number 5',
      '"k.length" is missing',
    ]);
  });

  test('of keys are told together', async () => {
    const schema = { oneOf: [{ required: ['date'] }, { required: ['updated'] }] };
    expect((await checkSchema(schema, yaml('title: x'))).map((one) => one.message)).toEqual([
      '"date" or "updated" is missing',
    ]);
    expect((await checkSchema(schema, yaml('date: x', 'updated: y'))).map((one) => one.message)).toEqual([
      'there may be only one of "date" and "updated"',
    ]);
  });

  test('inside alternatives do not multiply', async () => {
    const schema = { anyOf: [{ type: 'boolean' }, { oneOf: [{ const: 'auto' }, tags] }] };
    expect(await message(schema, 'k: 5')).toBe(
      '"k" has to be true or false, auto, text or a list, and is the number 5',
    );
  });
});

describe('help', () => {
  test('is the line to type for a key that is missing', async () => {
    const help = async (property: unknown) => {
      const [found] = await checkSchema({ required: ['k'], properties: { k: property } }, yaml('title: x'));
      return found?.help;
    };
    expect(await help({ type: 'string', format: 'date' })).toBe('Add a line: k: 2022-06-18');
    expect(await help({ enum: ['draft', 'live'] })).toBe('Add a line: k: draft');
    expect(await help({ type: 'array', items: { type: 'string', examples: ['sea'] } })).toBe('Add a line: k: [sea]');
    expect(await help({ type: 'boolean' })).toBe('Add a line: k: true');
    expect(await help({ type: 'string', examples: ['1.10'] })).toBe("Add a line: k: '1.10'");
  });

  test('is written in the language of the block', async () => {
    const schema = { required: ['k'], properties: { k: { type: 'string', default: 'x' } } };
    expect(await checkSchema(schema, '+++\na = 1\n+++\n')).toMatchObject([
      { help: 'Add a line: k = "x"', fixed: null },
    ]);
    expect(await checkSchema(schema, '{"a": 1}\n')).toMatchObject([{ help: 'Add "k": "x"', fixed: null }]);
  });

  test('names the keys that an unknown one could be, and else those there are', async () => {
    const schema = { additionalProperties: false, properties: { category: {}, title: {} } };
    const found = await checkSchema(schema, yaml('categroy: x', 'colour: y'));
    expect(found.map((one) => one.help)).toEqual(['Did you mean category?', 'Its keys are category, title.']);
  });
});

describe('a misspelt key', () => {
  const schema = { additionalProperties: false, required: ['title'], properties: { title: { type: 'string' } } };

  test('is not missing as well', async () => {
    expect(await checkSchema(schema, yaml('titel: Tides'))).toEqual([
      {
        at: '2:1',
        text: 'titel',
        message: 'the schema has no key "titel"',
        help: 'Did you mean title?',
        fixed: yaml('title: Tides'),
      },
    ]);
  });

  test('is not renamed to one that is there, nor where its value is of another type', async () => {
    expect(await checkSchema(schema, yaml('titel: Tides', 'title: x'))).toMatchObject([{ fixed: null }]);
    expect(await checkSchema(schema, yaml('titel: [Tides]'))).toMatchObject([{ fixed: null }]);
  });

  test('is found by `unevaluatedProperties` among the keys of what the schema extends', async () => {
    const extended = {
      allOf: [{ $ref: '#/$defs/base' }],
      unevaluatedProperties: false,
      properties: { summary: {} },
      $defs: { base: { properties: { publishDate: { type: 'string' } } } },
    };
    const found = await checkSchema(extended, yaml('publish_date: 2022-06-18'));
    expect(found).toMatchObject([{ help: 'Did you mean publishDate?', fixed: yaml('publishDate: 2022-06-18') }]);
  });
});

describe('a fix', () => {
  const fixed = async (schema: unknown, ...lines: string[]) => (await ofKey(schema, ...lines)).map((one) => one.fixed);

  test.each([
    ['writes an allowed value in its own case', { enum: ['draft', 'live'] }, 'k: Draft # c', 'k: draft # c'],
    ['mends one wrong letter, in the quotes there are', { enum: ['draft', 'live'] }, 'k: "drfat"', 'k: "draft"'],
    ['puts a number that is text into quotes, as it is written', { type: 'string' }, 'k: 1.10', "k: '1.10'"],
    ['puts `true` that is text into quotes', { type: 'string' }, 'k: true', "k: 'true'"],
    ['takes quotes off a truth value', { type: 'boolean' }, "k: 'false'", 'k: false'],
    ['takes quotes off a number', { type: 'integer' }, "k: '5'", 'k: 5'],
    ['puts brackets round the only item', { type: 'array', items: { type: 'string' } }, 'k: sea air', 'k: [sea air]'],
    ['keeps the item’s quotes', { type: 'array', items: { type: 'string' } }, 'k: "a: b"', 'k: ["a: b"]'],
    ['chooses text of text or list', { type: ['string', 'array'] }, 'k: 2022', "k: '2022'"],
    ['chooses the truth value of truth value or list', { type: ['boolean', 'array'] }, "k: 'true'", 'k: true'],
  ])('%s', async (_, schema, before, after) => {
    expect(await fixed(schema, before)).toEqual([yaml(after)]);
  });

  test.each([
    ['two values are as near', { enum: ['tide', 'tidy'] }, 'k: tidx'],
    ['a value is two letters away', { enum: ['published'] }, 'k: unpublished'],
    ['the result would still be wrong', { type: 'string', minLength: 5 }, 'k: 12'],
    ['a text may be several items', { type: 'array', items: { type: 'string' } }, 'k: a, b'],
    ['the value takes several lines', { type: 'array', items: { type: 'string' } }, 'k: |\n  a'],
  ])('is not offered where %s', async (_, schema, line) => {
    expect(await fixed(schema, line)).toEqual([null]);
  });

  test('does not touch what an alias stands for', async () => {
    const schema = { properties: { a: { type: 'number' }, k: { type: 'string' } } };
    expect(await checkSchema(schema, yaml('a: &x 5', 'k: *x'))).toMatchObject([{ at: '3:4', fixed: null }]);
  });

  test('adds what has one right value, below the line of the last key of its mapping', async () => {
    const schema = {
      required: ['layout'],
      properties: {
        layout: { type: 'string', default: 'post' },
        a: { type: 'object', required: ['big'], properties: { big: { const: true } } },
      },
    };
    const found = await checkSchema(schema, yaml('a:', '  b: 1 # one', 'title: x # two'));
    expect(found.map((one) => one.fixed)).toEqual([
      yaml('a:', '  b: 1 # one', '  big: true', 'title: x # two'),
      yaml('a:', '  b: 1 # one', 'title: x # two', 'layout: post'),
    ]);
    expect((await checkSchema(schema, '---\r\n---\r\n'))[0]?.fixed).toBe('---\r\nlayout: post\r\n---\r\n');
    expect((await checkSchema(schema, yaml('a: {b: 1}', 'layout: x')))[0]?.fixed).toBeNull();
    expect((await checkSchema(schema, yaml('title: |', '  x')))[0]?.fixed).toBeNull();
  });

  test('makes the rule’s bad example its good one', async () => {
    expect((await checkSchema(EXAMPLE_SCHEMA, SCHEMA_RULE.bad)).map((one) => one.fixed)).toEqual([SCHEMA_RULE.good]);
    expect(await checkSchema(EXAMPLE_SCHEMA, SCHEMA_RULE.good)).toEqual([]);
  });
});

describe('values', () => {
  test('are those of YAML 1.2, dates as text', async () => {
    const schema = {
      properties: {
        date: { type: 'string', format: 'date' },
        at: { type: 'string', format: 'date-time' },
        no: { type: 'string' },
        ten: { const: 10 },
      },
    };
    expect(
      await checkSchema(schema, yaml('date: 2022-06-18', 'at: 2022-06-18T09:33:38+08:00', 'no: no', 'ten: 010')),
    ).toEqual([]);
    expect(await checkSchema(schema, yaml('date: 2022-02-30'))).toHaveLength(1);
    expect(await checkSchema(schema, '+++\ndate = 2022-06-18\n+++\n')).toEqual([]);
  });

  test('may be keys that every object has', async () => {
    const schema = { additionalProperties: false, properties: { constructor: { type: 'string' } } };
    const found = await checkSchema(schema, yaml('constructor: x', 'toString: y', '__proto__: z'));
    expect(found.map((one) => one.text)).toEqual(['toString', '__proto__']);
  });

  test('all pass `true`, and none passes `false`', async () => {
    expect(await checkSchema(true, yaml('a: 1'))).toEqual([]);
    expect(await checkSchema(false, yaml('a: 1'))).toMatchObject([
      { at: '2:1', message: 'the schema allows no front matter' },
    ]);
  });

  test('are checked by one schema again and again', async () => {
    const check = await compileSchema({ properties: { k: { type: 'string' } } }, { path: 's.json' });
    expect(checkWith(check, yaml('k: 1'))).toHaveLength(1);
    expect(checkWith(check, yaml('k: x'))).toEqual([]);
    expect(checkWith(check, yaml('k: 2'))).toHaveLength(1);
  });
});
