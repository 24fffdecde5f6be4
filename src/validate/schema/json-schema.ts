/** A JSON Schema that is an object: what a user wrote, so that nothing is sure about its members. */
export type SchemaObject = Record<string, unknown>;

/** True for an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of a schema that has to be an object, or an empty one. */
export function objectAt(schema: SchemaObject, key: string): Record<string, unknown> {
  const value = Object.hasOwn(schema, key) ? schema[key] : undefined;
  return isObject(value) ? value : {};
}

/** A member of a schema that has to be a list, or an empty one. */
export function listAt(schema: SchemaObject, key: string): unknown[] {
  const value = Object.hasOwn(schema, key) ? schema[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** A member of a schema that has to be text, or null. */
export function textAt(schema: SchemaObject, key: string): string | null {
  const value = Object.hasOwn(schema, key) ? schema[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value of a key as own property, or undefined: `constructor` is an author's key like any other. */
export function own(map: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The keys that a schema requires, if that is all that it does; else null. */
export function onlyRequired(schema: unknown): string[] | null {
  if (!isObject(schema) || Object.keys(schema).some((keyword) => keyword !== 'required' && keyword !== 'type'))
    return null;
  const keys = listAt(schema, 'required').filter((key) => typeof key === 'string');
  return keys.length === 0 ? null : keys;
}
