import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { KeyedSpan, Span, ValuePath } from './parsed-block.ts';

type KeyedPair = Pair<Node, Node | null>;

/** Tells where values stand in a YAML document; an alias is followed to its anchor where the path goes on. */
export function yamlSpans(document: Document.Parsed, block: string): (path: ValuePath) => KeyedSpan | null {
  const pairs = new Map<YAMLMap, Map<string, KeyedPair>>();
  const pairOf = (map: YAMLMap, name: string): KeyedPair | undefined => {
    let known = pairs.get(map);
    if (known === undefined) {
      // Of a key that is there twice the last one counts.
      known = new Map((map.items as KeyedPair[]).map((pair) => [keyText(pair.key, block), pair]));
      pairs.set(map, known);
    }
    return known.get(name);
  };
  return (path) => {
    let node: Node | null = document.contents as Node | null;
    let key: Node | null = null;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      if (isSeq(node)) {
        node = typeof step === 'number' ? ((node.items[step] as Node | undefined) ?? null) : null;
        key = null;
        if (node === null) return null;
      } else if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (pair === undefined) return null;
        key = pair.key;
        node = pair.value;
      } else return null;
    }
    const keySpan = key === null ? null : spanOfNode(key, block);
    if (node === null) return keySpan === null ? null : { key: keySpan, value: [keySpan[1], keySpan[1]] };
    return { key: keySpan, value: spanOfNode(node, block) };
  };
}

/** A key as text: what it is called in data and in paths. */
export function keyText(key: Node, block: string): string {
  if (isScalar(key)) return key.value === null ? '' : String(key.value);
  const [start, end] = spanOfNode(key, block);
  return block.slice(start, end);
}

/** Where a node stands. A block collection's own range runs on to the next key; its text ends where its last line does. */
export function spanOfNode(node: Node, block = ''): Span {
  const [start, end] = node.range ?? [0, 0];
  let trimmed = end;
  if (isMap(node) || isSeq(node)) while (trimmed > start && /\s/.test(block[trimmed - 1] ?? '')) trimmed--;
  return [start, trimmed];
}
