import { isUnusualBlock } from './flat-limits.ts';
import { FlatReader } from './flat-reader.ts';
import { emptyBlock, type ParsedBlock } from './parsed-block.ts';
import { spanInPlaces } from './span-in-places.ts';

/**
 * Reads a YAML block of the flat kind that nearly all front matter is: keys with scalars, lists and mappings of such
 * values. It gives just what `parseYamlBlock` gives, many times faster and without loading a parser; or null where
 * anything is out of the ordinary, be it right or wrong YAML.
 */
export function parseFlatYaml(block: string): ParsedBlock | null {
  if (isUnusualBlock(block)) return null;
  const root = new FlatReader(block).read();
  if (root === null) return null;
  if (root === undefined) return emptyBlock();
  const data = root.value as Record<string, unknown>;
  return { data, problems: [], spanOf: (path) => spanInPlaces(root, path), places: root };
}
