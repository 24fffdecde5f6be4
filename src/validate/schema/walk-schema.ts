import { isObject, type SchemaObject, textAt } from './json-schema.ts';

/** Keywords whose values are data, in which `$ref` is a key like any other. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'example', 'errorMessage']);
/** Keywords whose values are maps of schemas under free names. */
const MAPS = new Set(['properties', 'patternProperties', 'definitions', '$defs', 'dependentSchemas', 'dependencies']);

/** A schema inside a schema file. */
export interface PlacedSchema {
  schema: SchemaObject;
  /** The keys that lead to it from the file's root. */
  path: readonly string[];
  /** What references in it are relative to: the nearest `$id`. */
  base: string;
}

/**
 * Every schema of a file that is an object, the file's own first.
 *
 * @param fileBase the absolute address of the file.
 * @throws {TypeError} if an `$id` is no address.
 */
export function* walkSchema(root: unknown, fileBase: string): Generator<PlacedSchema> {
  const open = [{ value: root, path: [] as readonly string[], base: fileBase, isMap: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, isMap } = next;
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        open.push({ value: item, path: [...path, String(index)], base: next.base, isMap: false });
      });
    } else if (isObject(value)) {
      const id = isMap ? null : textAt(value, '$id');
      const base = id === null ? next.base : withoutFragment(new URL(id, next.base).href);
      if (!isMap) yield { schema: value, path, base };
      for (const [key, inner] of Object.entries(value)) {
        if (!isMap && DATA.has(key)) continue;
        open.push({ value: inner, path: [...path, key], base, isMap: !isMap && MAPS.has(key) });
      }
    }
  }
}

/** An address up to its `#`. */
export function withoutFragment(uri: string): string {
  return uri.split('#', 1)[0]!;
}
