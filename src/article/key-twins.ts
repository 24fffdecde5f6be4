import { type Document, isScalar, type Node, visit } from 'yaml';
import type { BlockProblem } from './parsed-block.ts';

/** Keys that stand twice in the same map, at every level: all but the first of each. */
export function keyTwins(document: Document.Parsed): BlockProblem[] {
  const twins: BlockProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        // As to YAML, what is not a scalar equals nothing else, and NaN not even itself.
        if (!isScalar(key) || Number.isNaN(key.value)) continue;
        if (seen.has(key.value)) twins.push(twinAt(key));
        seen.add(key.value);
      }
    },
  });
  return twins;
}

function twinAt({ range }: Node): BlockProblem {
  const start = range?.[0] ?? 0;
  return { code: 'duplicate-key', message: 'Map keys must be unique', span: [start, start + 1] };
}
