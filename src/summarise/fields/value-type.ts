/** JSON Schema's types, in the order in which they are written. */
export const VALUE_TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'] as const;

/** What kind of thing a value is, in the words of JSON Schema. */
export type ValueType = (typeof VALUE_TYPES)[number];

/** The type of a value; null for what JSON does not have, such as infinite numbers. */
export function typeOf(value: unknown): ValueType | null {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : Number.isFinite(value) ? 'number' : null;
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean';
  const isMap = typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return isMap ? 'object' : null;
}
