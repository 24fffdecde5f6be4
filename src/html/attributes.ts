/** Attributes by name; an object without a prototype, so that any name is safe to ask for. */
export type Attributes = Record<string, string>;

/**
 * Makes an empty set of attributes. What `Object.create(null)` makes V8 keeps as a hash table, which takes longer to make,
 * to fill and to read; what a constructor makes it does not, and its prototype can be as empty.
 */
export const AttributeSet = function AttributeSet() {} as unknown as new () => Attributes;
AttributeSet.prototype = Object.create(null);
