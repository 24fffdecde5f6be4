import { FlatReader } from './flat-reader.ts';
import { emptyBlock, type KeyedSpan, type ParsedBlock, type PlacedValue, type ValuePath } from './parsed-block.ts';

/** Control characters, tabs, a CR that ends a line alone, line separators and byte order marks. */
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;
/** So many brackets that `isTooDeep` might refuse them. */
const MANY_BRACKETS = /^(?:[^[{]*[[{]){200}/;
/** More than any front matter has, and few enough for a regular expression's own stack. */
const LONGEST_BLOCK = 1 << 16;

/**
 * Reads a YAML block of the flat kind that nearly all front matter is: keys with one-line values, lists and mappings of
 * such values. It gives just what `parseYamlBlock` gives, many times faster and without loading a parser; or null where
 * anything is out of the ordinary, be it right or wrong YAML.
 */
export function parseFlatYaml(block: string): ParsedBlock | null {
  if (block.length > LONGEST_BLOCK || UNUSUAL.test(block) || MANY_BRACKETS.test(block)) return null;
  const root = new FlatReader(block).read();
  if (root === null) return null;
  if (root === undefined) return emptyBlock();
  const data = root.value as Record<string, unknown>;
  return { data, problems: [], spanOf: (path) => spanOf(root, path), places: root };
}

function spanOf(root: PlacedValue, path: ValuePath): KeyedSpan | null {
  let node: PlacedValue | undefined = root;
  for (const step of path) {
    if (node.inner === null) return null;
    if (!Array.isArray(node.value)) node = node.inner.find(({ name }) => name === String(step));
    else node = typeof step === 'number' ? node.inner[step] : undefined;
    if (node === undefined) return null;
  }
  const key = node.name === null ? null : ([node.keyStart, node.keyStart + node.name.length] as const);
  return { key, value: [node.start, node.end] };
}
