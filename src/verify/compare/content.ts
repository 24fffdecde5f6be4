import type { Ranges } from '../align/ranges.ts';
import { type Atoms, IN_CODE_BLOCK } from '../meaning/atoms.ts';
import type { Lexicon, ObjectKind } from '../meaning/lexicon.ts';

/** The places of atoms without a partner, by what they are. */
export type Content = ReadonlyMap<'text' | 'code' | ObjectKind, readonly number[]>;

/** What stands in a range of atoms and has no partner. */
export function contentOf(from: number, to: number, partners: Int32Array, atoms: Atoms, lexicon: Lexicon): Content {
  const content = new Map<'text' | 'code' | ObjectKind, number[]>();
  for (let at = from; at < to; at++) {
    if (partners[at]! >= 0 || !atoms.isRequired(at)) continue;
    const object = lexicon.kind(atoms.codes[at]!);
    const kind = object !== 'character' ? object : (atoms.flags[at]! & IN_CODE_BLOCK) === 0 ? 'text' : 'code';
    const places = content.get(kind);
    if (places === undefined) content.set(kind, [at]);
    else places.push(at);
  }
  return content;
}

/** The range of some places on each side; where there are none, the start of the edit. */
export function placeOf(lost: readonly number[] = [], added: readonly number[] = [], edit: Ranges): Ranges {
  const [a0, a1] = lost.length > 0 ? [lost[0]!, lost.at(-1)! + 1] : [edit.a0, edit.a0];
  const [b0, b1] = added.length > 0 ? [added[0]!, added.at(-1)! + 1] : [edit.b0, edit.b0];
  return { a0, a1, b0, b1 };
}
