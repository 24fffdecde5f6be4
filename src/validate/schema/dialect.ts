import type { Ajv } from 'ajv';
import type { default as AddFormats } from 'ajv-formats';
import { isObject } from './json-schema.ts';
import { patternEngine } from './pattern-engine.ts';
import type { SchemaFile } from './read-schema.ts';
import { SchemaError } from './schema-error.ts';

/** The versions of JSON Schema that can be told apart by `$schema`, as their keywords differ. */
export type Draft = 'draft-07' | '2019-09' | '2020-12';

/** What every draft's metaschema is called, without scheme and closing `#`; draft-06 is a part of draft-07. */
const DRAFTS: Readonly<Record<string, Draft>> = {
  '//json-schema.org/draft-06/schema': 'draft-07',
  '//json-schema.org/draft-07/schema': 'draft-07',
  '//json-schema.org/draft/2019-09/schema': '2019-09',
  '//json-schema.org/draft/2020-12/schema': '2020-12',
  '//json-schema.org/schema': '2020-12',
};

/**
 * The draft that a schema file is written for: 2020-12 where it does not say.
 *
 * @throws {SchemaError} for a metaschema that is not known.
 */
export function draftOf({ path, schema, locate }: SchemaFile): Draft {
  const named = isObject(schema) ? schema['$schema'] : undefined;
  if (named === undefined) return '2020-12';
  const draft = typeof named === 'string' ? draftNamed(named) : null;
  if (draft !== null) return draft;
  const message = `"$schema" names a version of JSON Schema that is not known here: ${String(named)}`;
  const help = 'Write https://json-schema.org/draft/2020-12/schema or http://json-schema.org/draft-07/schema.';
  throw new SchemaError(message, { path, ...locate(['$schema']), help });
}

/** The draft whose metaschema has this address, or null. */
export function draftNamed(uri: string): Draft | null {
  const name = uri.replace(/^https?:/, '').replace(/#$/, '');
  return Object.hasOwn(DRAFTS, name) ? DRAFTS[name]! : null;
}

/** Loads the validator for a draft. ajv and its formats are read here and nowhere else: they take a while. */
export async function loadValidator(draft: Draft): Promise<Ajv> {
  const [ajv, { default: formats }] = await Promise.all([newValidator(draft), import('ajv-formats')]);
  // ajv-formats is CommonJS: its default export is what it exports as a whole.
  (formats as unknown as typeof AddFormats.default)(ajv);
  return ajv;
}

const OPTIONS = {
  strict: false,
  allErrors: true,
  verbose: true,
  logger: false,
  // Optimising the code takes longer than a thousand articles take with code that is not.
  code: { regExp: patternEngine, optimize: false },
} as const;

async function newValidator(draft: Draft): Promise<Ajv> {
  if (draft === '2020-12') return new (await import('ajv/dist/2020.js')).default.Ajv2020(OPTIONS);
  if (draft === '2019-09') return new (await import('ajv/dist/2019.js')).default.Ajv2019(OPTIONS);
  return new (await import('ajv')).default.Ajv(OPTIONS);
}
