import type { DifferenceKind } from '../difference.ts';
import type { Block } from '../meaning/meaning.ts';

/** The kind of a difference that is about a block. */
export function kindOfBlock({ isSoft, label }: Block): DifferenceKind {
  if (isSoft) return 'wrapper';
  if (label === 'pre') return 'code';
  return /^(?:table|row|cell)/.test(label) ? 'table' : 'block';
}
