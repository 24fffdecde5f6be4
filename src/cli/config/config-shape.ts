import type { Command } from 'commander';
import { configurableOptions, optionShape } from './option-shapes.ts';
import type { Shape } from './shape.ts';
import { takesConfig } from './takes-config.ts';

/** What a rule says of itself, as far as a config can set it. */
export interface ConfigurableRule {
  name: string;
  summary?: string;
  options?: Readonly<Record<string, unknown>>;
}

/**
 * What a config file may say. Its sections are the program's commands over articles, with their options.
 *
 * @param rules null where rules are not of interest, so that they need not be loaded; then every name is taken.
 */
export function configShape(program: Command, rules: readonly ConfigurableRule[] | null): Shape {
  const commands = program.commands.filter(takesConfig);
  const sections = commands.map((command): [string, Shape] => [command.name(), sectionShape(command)]);
  const { preset, schema } = validateKeys(sections);
  const settings = rulesShape(rules);
  return {
    kind: 'object',
    noun: 'key',
    about: 'What article-kit does in this folder and below. The command line beats it.',
    keys: {
      $schema: { kind: 'text', about: 'Where the JSON Schema of this file is, for editors.' },
      include: {
        ...GLOBS,
        about:
          'The articles, as globs relative to this file: of a folder only these are taken. Default: .md, .markdown, .html and .htm files.',
      },
      exclude: { ...GLOBS, about: 'What is left out, as globs relative to this file.' },
      ...Object.fromEntries(sections),
      rules: settings,
      overrides: {
        kind: 'list',
        orOne: false,
        about: 'What is otherwise for some articles; of several that fit, the last one counts.',
        of: {
          kind: 'object',
          noun: 'key',
          required: ['files'],
          keys: {
            files: { ...GLOBS, about: 'Which articles, as globs relative to this file.' },
            excludeFiles: { ...GLOBS, about: 'Which of them not.' },
            preset,
            schema,
            rules: settings,
          },
        },
      },
    },
  };
}

const GLOBS: Shape = { kind: 'list', of: { kind: 'glob', shared: 'glob' }, orOne: true, shared: 'globs' };

function sectionShape(command: Command): Shape {
  const keys = [...configurableOptions(command)].map(([name, option]) => [name, optionShape(option)] as const);
  const about = `Options of article-kit ${command.name()}, named as on the command line, in camel case.`;
  return { kind: 'object', noun: 'option', about, keys: Object.fromEntries(keys) };
}

/** Overrides set what `validate` is told by options of these names. */
function validateKeys(sections: readonly [string, Shape][]): { preset: Shape; schema: Shape } {
  const validate = sections.find(([name]) => name === 'validate')?.[1];
  const keys = validate?.kind === 'object' ? validate.keys : {};
  return { preset: keys['preset'] ?? { kind: 'text' }, schema: keys['schema'] ?? { kind: 'path' } };
}

function rulesShape(rules: readonly ConfigurableRule[] | null): Shape {
  const about =
    'How much each rule of article-kit validate weighs: off, warn or error, or a list of that and its options.';
  if (rules === null) return { kind: 'any', about };
  const keys = rules.map((rule) => [rule.name, ruleShape(rule)] as const);
  return { kind: 'object', noun: 'rule', about, shared: 'rules', keys: Object.fromEntries(keys) };
}

function ruleShape({ summary, options = {} }: ConfigurableRule): Shape {
  const keys = Object.entries(options).map(([name, value]) => [name, shapeLike(value)] as const);
  return {
    kind: 'rule',
    options: { kind: 'object', noun: 'option', keys: Object.fromEntries(keys) },
    ...(summary === undefined ? {} : { about: summary }),
    ...(keys.length > 0 ? {} : { shared: 'weight' }),
  };
}

/** What an option may be, by what it is by default. */
function shapeLike(value: unknown): Shape {
  if (typeof value === 'boolean') return { kind: 'flag' };
  if (typeof value === 'string') return { kind: 'text' };
  if (Number.isInteger(value)) return { kind: 'number', least: 0 };
  if (Array.isArray(value)) return { kind: 'list', of: { kind: 'any' }, orOne: false };
  return { kind: 'any' };
}
