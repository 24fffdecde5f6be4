import type { KeyedSpan, PlacedValue, ValuePath } from './parsed-block.ts';

/** Where the value at a path stands in a block whose values have their places, or null if there is none. */
export function spanInPlaces(root: PlacedValue, path: ValuePath): KeyedSpan | null {
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
