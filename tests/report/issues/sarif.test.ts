import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { file, HOSTILE, issue, render } from './render.ts';

/**
 * The schema is written in draft-04, but says nothing that draft-07 reads otherwise, its name apart; one of its regular
 * expressions (for languages, which we don't write) is none with the flag `u`.
 */
function validator() {
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'),
  );
  expect([$schema, id]).toEqual(['http://json-schema.org/draft-04/schema#', expect.stringContaining('sarif-2.1.0')]);
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(schema);
}

const validate = validator();
const RULES = [
  { name: 'unripe', summary: 'A fruit is not ripe.', why: 'It will not taste.', helpUri: 'https://example.org/unripe' },
  { name: 'stolen', summary: 'A fruit is {stolen}.', why: 'It was [mine](yours).' },
];

async function log(parts: readonly Parameters<typeof issue>[0][]) {
  const read = JSON.parse(
    await render(
      'sarif',
      parts.map((part) => file('', [issue(part)])),
      { rules: RULES },
    ),
  );
  validate(read);
  expect(validate.errors).toBeNull();
  return read;
}

const placeOf = async (path: string) =>
  (await log([{ path }])).runs[0].results[0].locations[0].physicalLocation.artifactLocation;

describe('the SARIF format', () => {
  test('is a valid log of one run', async () => {
    const { version, runs } = await log([
      {},
      { rule: 'stolen', severity: 'warning', line: 7, column: 2, help: 'Pay.' },
    ]);
    expect(version).toBe('2.1.0');
    expect(runs).toEqual([
      {
        tool: {
          driver: {
            name: 'fruit-check',
            version: '1.2.3',
            rules: [
              {
                id: 'unripe',
                shortDescription: { text: 'A fruit is not ripe.' },
                fullDescription: { text: 'It will not taste.' },
                help: { text: 'It will not taste.' },
                helpUri: 'https://example.org/unripe',
              },
              {
                id: 'stolen',
                shortDescription: { text: 'A fruit is {{stolen}}.' },
                fullDescription: { text: 'It was [mine\\](yours).' },
                help: { text: 'It was [mine\\](yours).' },
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that fruit-check ran in.' } } },
        results: [
          {
            ruleId: 'unripe',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'This is not ripe.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'posts/a.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 },
                },
              },
            ],
          },
          {
            ruleId: 'stolen',
            ruleIndex: 1,
            level: 'warning',
            message: { text: 'This is not ripe. Pay.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'posts/a.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 7, startColumn: 2, endLine: 7, endColumn: 5 },
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('is valid without results, with rules that it does not know, and with anything in paths and messages', async () => {
    expect((await log([])).runs[0].results).toEqual([]);
    expect((await log([{ rule: 'schema' }])).runs[0].results[0]).not.toHaveProperty('ruleIndex');
    await log([{ path: HOSTILE, message: HOSTILE, rule: HOSTILE, help: HOSTILE }]);
  });

  test('keeps braces and brackets of messages from being read as placeholders and links', async () => {
    const [result] = (await log([{ message: 'The value {{ x }} or [a](1)' }])).runs[0].results;
    expect(result.message.text).toBe('The value {{{{ x }}}} or [a\\](1).');
  });

  test.each([
    ['posts/a b.md', 'posts/a%20b.md'],
    ['./posts/a.md', 'posts/a.md'],
    ['文/é?#%.md', '%E6%96%87/%C3%A9%3F%23%25.md'],
    ['a:b.md', 'a%3Ab.md'],
  ])('names %s from the root of the sources', async (path, uri) => {
    expect(await placeOf(path)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
  });

  test.each([
    ['/home/me/a b.md', 'file:///home/me/a%20b.md'],
    ['C:\\me\\a b.md', 'file:///C:/me/a%20b.md'],
    ['../a.md', '../a.md'],
  ])('says nothing of that root for %s', async (path, uri) => {
    expect(await placeOf(path)).toEqual({ uri });
  });

  test('would be told if it were not valid', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [] }] })).toBe(false);
  });
});
