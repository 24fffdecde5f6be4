/** What a plain scalar is read as. */
export type PlainValue = string | number | boolean | null;

const CONSTANTS: ReadonlyMap<string, PlainValue> = new Map<string, PlainValue>([
  ...['null', 'Null', 'NULL', '~', ''].map((text) => [text, null] as const),
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((text) => [text, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, Number.NEGATIVE_INFINITY] as const),
]);
const LONGEST_CONSTANT = 5;

const NUMBER = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;
const BEFORE_DIGITS = 0x2b;
const NINE = 0x39;

/** Reads a plain scalar by the core schema (YAML 1.2.2 section 10.3.2): dates, `yes`, `no` and `12:30` are text. */
export function plainValue(text: string): PlainValue {
  if (text.length <= LONGEST_CONSTANT) {
    const constant = CONSTANTS.get(text);
    if (constant !== undefined) return constant;
  }
  const first = text.charCodeAt(0);
  // Every number begins with a character from `+` to `9`.
  return first >= BEFORE_DIGITS && first <= NINE && NUMBER.test(text) ? Number(text) : text;
}
