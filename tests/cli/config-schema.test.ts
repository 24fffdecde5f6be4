import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/cli/config/check-shape.ts';
import { ConfigFault } from '../../src/cli/config/config-fault.ts';
import { configSchema } from '../../src/cli/config/config-schema.ts';
import { configShape } from '../../src/cli/config/config-shape.ts';
import { jsonSchemaOf } from '../../src/cli/config/json-schema-of.ts';
import { addInputOptions } from '../../src/cli/input-options.ts';

const ROOT = join(import.meta.dirname, '../..');

test('article-kit.config.schema.json is what commands and rules say (npm run docs)', () => {
  const shipped = JSON.parse(readFileSync(join(ROOT, 'article-kit.config.schema.json'), 'utf8'));
  expect(shipped).toEqual(JSON.parse(JSON.stringify(configSchema())));
});

test('it ships with the package', () => {
  const { files, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(files).toContain('article-kit.config.schema.json');
  expect(exports['./article-kit.config.schema.json']).toBe('./article-kit.config.schema.json');
});

describe('the schema and article-kit agree', () => {
  const program = new Command();
  addInputOptions(program.command('validate'))
    .addOption(new Option('--preset <name>', 'preset').choices(['generic', 'hexo']))
    .option('--max-warnings <number>', 'warnings')
    .option('--schema <file>', 'schema')
    .option('--tags <tag...>', 'tags')
    .option('--no-color', 'colour');
  program.command('init').option('--infer', 'infer');
  const rules = [{ name: 'date-shape' }, { name: 'slug-format', options: { most: 3, strict: false, words: ['a'] } }];
  const shape = configShape(program, rules);
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(jsonSchemaOf(shape));

  const fault = (config: unknown): string | null => {
    try {
      checkShape(shape, config, []);
      return null;
    } catch (error) {
      if (!(error instanceof ConfigFault)) throw error;
      return `${error.message} (${error.help})`;
    }
  };

  test.each([
    [{}],
    [{ $schema: './x.json', include: 'posts', exclude: ['a', 'b/**'] }],
    [{ include: [], exclude: null, validate: null, rules: null, overrides: null }],
    [{ validate: { preset: 'hexo', maxWarnings: 0, schema: 's.json', color: false, threads: 2, ignore: false } }],
    [{ validate: { tags: 'a' } }],
    [{ validate: { tags: ['a', 'b'] } }],
    [{ rules: { 'date-shape': 'off', 'slug-format': ['warn', { most: 4, strict: true, words: [1] }] } }],
    [{ rules: { 'date-shape': ['error'], 'slug-format': ['error', {}] } }],
    [{ overrides: [] }],
    [{ overrides: [{ files: 'a' }, { files: ['b'], excludeFiles: ['c'], preset: 'generic', schema: 'x', rules: {} }] }],
  ])('good: %j', (config) => {
    expect(fault(config)).toBeNull();
    expect(validate(config), ajv.errorsText(validate.errors)).toBe(true);
  });

  test.each([
    [[]],
    ['x'],
    [{ includes: 'a' }],
    [{ include: '' }],
    [{ include: { a: 1 } }],
    [{ exclude: ['!a'] }],
    [{ exclude: 'a/../../b' }],
    [{ init: {} }],
    [{ validate: [] }],
    [{ validate: { preset: 'hugo' } }],
    [{ validate: { preset: null } }],
    [{ validate: { maxWarnings: -1 } }],
    [{ validate: { maxWarnings: 1.5 } }],
    [{ validate: { maxWarnings: '1' } }],
    [{ validate: { threads: 0 } }],
    [{ validate: { schema: '' } }],
    [{ validate: { config: 'x' } }],
    [{ validate: { noColor: true } }],
    [{ validate: { tags: [1] } }],
    [{ rules: { 'date-shap': 'off' } }],
    [{ rules: { 'date-shape': 'on' } }],
    [{ rules: { 'date-shape': null } }],
    [{ rules: { 'date-shape': [] } }],
    [{ rules: { 'date-shape': ['off', null] } }],
    [{ rules: { 'date-shape': ['off', { most: 1 }] } }],
    [{ rules: { 'slug-format': ['off', { most: 'x' }] } }],
    [{ rules: { 'slug-format': ['off', {}, {}] } }],
    [{ overrides: {} }],
    [{ overrides: [{}] }],
    [{ overrides: [{ files: 'a', preset: 'hugo' }] }],
    [{ overrides: [{ files: 'a', rules: { x: 'off' } }] }],
    [{ overrides: [{ files: 'a', exclude: 'b' }] }],
  ])('bad: %j', (config) => {
    expect(fault(config)).not.toBeNull();
    expect(validate(config)).toBe(false);
  });

  test('a rule’s name that is misspelt gets a suggestion', () => {
    expect(fault({ rules: { 'date-shap': 'off' } })).toBe(
      'unknown rule "date-shap" in "rules" (Did you mean date-shape?)',
    );
    expect(fault({ rules: { 'slug-format': ['off', { mostt: 1 }] } })).toBe(
      'unknown option "mostt" in "rules.slug-format" (Did you mean most?)',
    );
  });
});
