import type { Ranges } from '../align/ranges.ts';
import type { DifferenceKind } from '../difference.ts';
import type { ObjectKind } from '../meaning/lexicon.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { quote } from '../report/excerpt.ts';
import type { Comparison } from './comparison.ts';
import { type Content, placeOf } from './content.ts';

interface ObjectNames {
  readonly object: ObjectKind;
  readonly kind: DifferenceKind;
  readonly name: string;
  /** What tells objects of this kind apart, if anything does. */
  address?(meaning: Meaning, at: number): string | undefined;
}

const OBJECTS: readonly ObjectNames[] = [
  { object: 'image', kind: 'image', name: 'picture', address: ({ pictures }, at) => pictures.get(at)?.address },
  { object: 'media', kind: 'media', name: 'embedded medium', address: ({ media }, at) => media.get(at) },
  { object: 'break', kind: 'break', name: 'line break' },
  { object: 'rule', kind: 'block', name: 'thematic break' },
];

/** Reports objects that only one side has; one for one they replace each other. */
export function compareObjects(comparison: Comparison, lost: Content, added: Content, edit: Ranges): void {
  const { findings, output, source } = comparison;
  for (const names of OBJECTS) {
    const before = lost.get(names.object) ?? [];
    const after = added.get(names.object) ?? [];
    const count = Math.max(before.length, after.length);
    for (let n = 0; n < count; n++) {
      const a = before.slice(n, n + 1);
      const b = after.slice(n, n + 1);
      const was = a.length > 0 ? describe(names, source, a[0]!) : null;
      const is = b.length > 0 ? describe(names, output, b[0]!) : null;
      findings.add(names.kind, placeOf(a, b, edit), messageOf(was, is));
    }
  }
}

function describe({ name, address }: ObjectNames, meaning: Meaning, at: number): string {
  const url = address?.(meaning, at);
  return url === undefined ? name : `${name} ${quote(url, 80)}`;
}

function messageOf(was: string | null, is: string | null): string {
  if (is === null) return `The ${was} is missing.`;
  if (was === null) return `The output has ${/^[aeiou]/.test(is) ? 'an' : 'a'} ${is} that the source does not have.`;
  return `The ${was} became the ${is}.`;
}
