import { DEEPEST_INDENT, hasManyMarks, isUnusualBlock, LONGEST_KEY } from './flat-limits.ts';
import type { ParsedBlock, PlacedValue } from './parsed-block.ts';
import { spanInPlaces } from './span-in-places.ts';
import { TOML_ITEM, TOML_LINE } from './toml-line.ts';
import { tomlScalar } from './toml-scalar.ts';

/**
 * Reads a TOML block of the kind that nearly all are: keys with values on one line, at the top or in tables of the top. It
 * gives just what `parseTomlBlock` gives without loading a parser; or null where anything is out of the ordinary.
 */
export function parseFlatToml(block: string): ParsedBlock | null {
  if (isUnusualBlock(block)) return null;
  const root = placed(emptyTable(), 0, block.length, []);
  let table = root;
  for (let next = 0; next < block.length; next = TOML_LINE.lastIndex) {
    TOML_LINE.lastIndex = next;
    const match = TOML_LINE.exec(block);
    if (match === null || hasManyMarks(match[0]) || match[1]!.length > DEEPEST_INDENT) return null;
    const [, blanks, key, between, source, head] = match;
    const start = next + blanks!.length;
    if (head !== undefined) {
      table = placed(emptyTable(), start, start + head.length, []);
      if (!add(root, head.slice(1, -1), start + 1, table)) return null;
    } else if (key !== undefined) {
      const value = readValue(source!, start + key.length + between!.length);
      if (value === null || !add(table, key, start, value)) return null;
    }
  }
  return {
    data: root.value as Record<string, unknown>,
    problems: [],
    spanOf: (path) => spanInPlaces(root, path),
    places: root,
  };
}

/** Puts a value into a table; false where its key is one that the parser would have to judge. */
function add({ value, inner }: PlacedValue, name: string, keyStart: number, added: PlacedValue): boolean {
  const table = value as Record<string, unknown>;
  if (name in table || name === '__proto__' || name.length > LONGEST_KEY) return false;
  added.name = name;
  added.keyStart = keyStart;
  table[name] = added.value;
  (inner as PlacedValue[]).push(added);
  return true;
}

function readValue(source: string, start: number): PlacedValue | null {
  if (source.startsWith('[')) return readList(source, start);
  const value = tomlScalar(source);
  return value === null ? null : placed(value, start, start + source.length, null);
}

function readList(source: string, start: number): PlacedValue | null {
  const inner: PlacedValue[] = [];
  for (let offset = 1; offset < source.length; offset = TOML_ITEM.lastIndex) {
    TOML_ITEM.lastIndex = offset;
    const match = TOML_ITEM.exec(source);
    if (match === null) return null;
    const [, blanks, item, behind] = match;
    // Only before the closing bracket may an item be missing, and nothing may follow it.
    if ((behind === ']') !== (TOML_ITEM.lastIndex === source.length)) return null;
    if (item !== undefined) {
      const value = readValue(item, start + offset + blanks!.length);
      if (value === null) return null;
      inner.push(value);
    } else if (behind === ',') return null;
  }
  return placed(
    inner.map((item) => item.value),
    start,
    start + source.length,
    inner,
  );
}

/** As the parser makes them: without a prototype, so that no key is there already. */
function emptyTable(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function placed(value: unknown, start: number, end: number, inner: PlacedValue[] | null): PlacedValue {
  return { value, name: null, keyStart: 0, start, end, inner };
}
