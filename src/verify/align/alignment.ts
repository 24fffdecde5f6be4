import type { Atoms } from '../meaning/atoms.ts';
import { FIRST_OBJECT } from '../meaning/atoms.ts';
import { align } from './align.ts';
import { preferRequired } from './required-first.ts';

/** A stretch where the sides differ: what is in the ranges of one side has no partner on the other. */
export interface Edit {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Which atoms of the source (`a`) and of the output (`b`) are the same. */
export class Alignment {
  readonly a: Atoms;
  readonly b: Atoms;
  /** By place in the source: the place in the output, or -1. */
  readonly inOutput: Int32Array;
  /** By place in the output: the place in the source, or -1. */
  readonly inSource: Int32Array;
  readonly edits: readonly Edit[];

  constructor(a: Atoms, b: Atoms) {
    this.a = a;
    this.b = b;
    this.inOutput = align(Int32Array.from(a.codes), Int32Array.from(b.codes));
    preferRequired(a, this.inOutput);
    this.inSource = inverse(this.inOutput, b.length);
    preferRequired(b, this.inSource);
    this.inOutput = inverse(this.inSource, a.length);
    this.edits = this.#findEdits();
    for (const edit of this.edits) this.#unpair(edit);
  }

  /** Edits in order; those that only a few chance pairs keep apart are one. */
  #findEdits(): Edit[] {
    const edits: Edit[] = [];
    let a0 = 0;
    let b0 = 0;
    for (let i = 0; i <= this.a.length; i++) {
      const j = i === this.a.length ? this.b.length : this.inOutput[i]!;
      if (j < 0) continue;
      const edit = this.#shrink({ a0, a1: i, b0, b1: j });
      if (edit !== null) {
        const last = edits.at(-1);
        if (last !== undefined && this.#isChance(last, edit)) {
          last.a1 = edit.a1;
          last.b1 = edit.b1;
        } else edits.push(edit);
      }
      a0 = i + 1;
      b0 = j + 1;
    }
    return edits;
  }

  /** Leaves out what need not have a partner at the ends; null where nothing is left. */
  #shrink({ a0, a1, b0, b1 }: Edit): Edit | null {
    while (a0 < a1 && !this.a.isRequired(a0)) a0++;
    while (a0 < a1 && !this.a.isRequired(a1 - 1)) a1--;
    while (b0 < b1 && !this.b.isRequired(b0)) b0++;
    while (b0 < b1 && !this.b.isRequired(b1 - 1)) b1--;
    return a0 === a1 && b0 === b1 ? null : { a0, a1, b0, b1 };
  }

  #isChance(before: Edit, after: Edit): boolean {
    const between = after.a0 - before.a1;
    if (between > 8 || after.b0 - before.b1 > 8) return false;
    for (let i = before.a1; i < after.a0; i++) if (this.a.codes[i]! >= FIRST_OBJECT) return false;
    const size = ({ a0, a1, b0, b1 }: Edit) => Math.max(a1 - a0, b1 - b0);
    return between < Math.min(size(before), size(after));
  }

  #unpair({ a0, a1 }: Edit): void {
    for (let i = a0; i < a1; i++) {
      const j = this.inOutput[i]!;
      if (j < 0) continue;
      this.inOutput[i] = -1;
      this.inSource[j] = -1;
    }
  }
}

function inverse(partners: Int32Array, length: number): Int32Array {
  const result = new Int32Array(length).fill(-1);
  for (let i = 0; i < partners.length; i++) if (partners[i]! >= 0) result[partners[i]!] = i;
  return result;
}
