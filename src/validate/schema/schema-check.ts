import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { isObject, objectAt, type SchemaObject, textAt } from './json-schema.ts';
import { PatternError } from './pattern-engine.ts';
import { SchemaError } from './schema-error.ts';
import type { LoadedSchema } from './schema-set.ts';

/** A schema that is ready to check front matter, and to be asked about its parts. */
export class SchemaCheck {
  /** The schema file, as the user named it. */
  readonly path: string;
  readonly root: SchemaObject;
  readonly #ajv: Ajv;
  readonly #set: readonly LoadedSchema[];
  /** Each part's address, by which ajv finds it. */
  readonly #addresses = new Map<unknown, string>();
  readonly #parts = new Map<string, SchemaObject>();

  constructor(ajv: Ajv, set: readonly [LoadedSchema, ...LoadedSchema[]]) {
    this.#ajv = ajv;
    this.#set = set;
    this.path = set[0].path;
    this.root = set[0].schema;
    for (const { uri, parts } of set) {
      for (const { schema, path } of parts) {
        const address = `${uri}#${path.map((key) => `/${escapeStep(key)}`).join('')}`;
        this.#addresses.set(schema, address);
        this.#parts.set(address, schema);
      }
    }
  }

  /**
   * What a part of the schema has against a value, in ajv's order; null if ajv does not know the part.
   *
   * @throws {SchemaError} if a pattern takes for ever, or is none.
   */
  errorsOf(part: unknown, value: unknown): ErrorObject[] | null {
    if (part === true) return [];
    try {
      const validate = this.#validator(part);
      if (validate === null) return null;
      return validate(value) ? [] : [...(validate.errors ?? [])];
    } catch (error) {
      throw error instanceof PatternError ? patternFault(error, this.#set) : error;
    }
  }

  /** Whether a value is right for a part of the schema; false if nobody can tell. */
  fits(part: unknown, value: unknown): boolean {
    return this.errorsOf(part, value)?.length === 0;
  }

  /** A part of the schema, or what it refers to. */
  resolve(part: unknown): SchemaObject {
    let schema = isObject(part) ? part : {};
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      const reference = textAt(schema, '$ref');
      const address = this.#addresses.get(schema);
      if (reference === null || address === undefined) return schema;
      const target = this.#parts.get(canonical(new URL(reference, address).href));
      if (target === undefined) return schema;
      schema = target;
    }
    return schema;
  }

  #validator(part: unknown): ValidateFunction | null {
    const address = this.#addresses.get(part);
    return address === undefined ? null : (this.#ajv.getSchema(address.replace(/#$/, '')) ?? null);
  }
}

/** More references of references than this go round in a circle. */
const MOST_HOPS = 20;

/** A pattern's fault, at the pattern. */
function patternFault(error: PatternError, set: readonly LoadedSchema[]): SchemaError {
  const { message, pattern, help } = error;
  for (const { path, parts, locate } of set) {
    for (const { schema, path: at } of parts) {
      const isKey = Object.hasOwn(objectAt(schema, 'patternProperties'), pattern);
      if (!isKey && schema['pattern'] !== pattern) continue;
      const place = locate(isKey ? [...at, 'patternProperties', pattern] : [...at, 'pattern']);
      return new SchemaError(message, { path, ...place, help, cause: error });
    }
  }
  return new SchemaError(message, { path: set[0]?.path ?? '', help, cause: error });
}

/** One step of a JSON Pointer in an address (RFC 6901, section 6). */
function escapeStep(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** An address with each step of its pointer escaped in the one way that {@link escapeStep} escapes. */
function canonical(address: string): string {
  const [file = '', pointer = ''] = address.split('#', 2);
  try {
    return `${file}#${pointer
      .split('/')
      .map((step) => encodeURIComponent(decodeURIComponent(step)))
      .join('/')}`;
  } catch {
    return address;
  }
}
