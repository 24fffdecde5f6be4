import { type Atoms, FIRST_OBJECT } from '../meaning/atoms.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { align } from './align.ts';
import type { Ranges } from './ranges.ts';
import { preferRequired } from './required-first.ts';
import { slideEdit } from './slide.ts';

/** Which atoms of the source (`a`) and of the output (`b`) are the same. */
export class Alignment {
  readonly a: Atoms;
  readonly b: Atoms;
  /** By place in the source: the place in the output, or -1. */
  readonly inOutput: Int32Array;
  /** By place in the output: the place in the source, or -1. */
  readonly inSource: Int32Array;
  /** Stretches where the sides differ: what is in a range of one side has no partner on the other. */
  readonly edits: readonly Ranges[];

  constructor(source: Meaning, output: Meaning) {
    const { a, b } = { a: source.atoms, b: output.atoms };
    this.a = a;
    this.b = b;
    this.inOutput = align(Int32Array.from(a.codes), Int32Array.from(b.codes));
    preferRequired(a, this.inOutput);
    this.inSource = inverse(this.inOutput, b.length);
    preferRequired(b, this.inSource);
    this.inOutput = inverse(this.inSource, a.length);
    const edits = this.#findEdits();
    const sliding = (meaning: Meaning, partners: Int32Array) => ({
      codes: meaning.atoms.codes,
      partners,
      starts: new Set(edits.length > 0 ? meaning.blocks.map(({ start }) => start) : []),
    });
    const [inSource, inOutput] = [sliding(source, this.inOutput), sliding(output, this.inSource)];
    this.edits = this.#join(edits.map((edit) => slideEdit(edit, inSource, inOutput)));
    for (const edit of this.edits) this.#unpair(edit);
  }

  #findEdits(): Ranges[] {
    const edits: Ranges[] = [];
    let a0 = 0;
    let b0 = 0;
    for (let i = 0; i <= this.a.length; i++) {
      const j = i === this.a.length ? this.b.length : this.inOutput[i]!;
      if (j < 0) continue;
      const edit = this.#shrink({ a0, a1: i, b0, b1: j });
      if (edit !== null) edits.push(edit);
      a0 = i + 1;
      b0 = j + 1;
    }
    return edits;
  }

  /** Leaves out what need not have a partner at the ends; null where nothing is left. */
  #shrink({ a0, a1, b0, b1 }: Ranges): Ranges | null {
    while (a0 < a1 && !this.a.isRequired(a0)) a0++;
    while (a0 < a1 && !this.a.isRequired(a1 - 1)) a1--;
    while (b0 < b1 && !this.b.isRequired(b0)) b0++;
    while (b0 < b1 && !this.b.isRequired(b1 - 1)) b1--;
    return a0 === a1 && b0 === b1 ? null : { a0, a1, b0, b1 };
  }

  /** Makes one edit of those that only a few chance pairs keep apart. */
  #join(edits: readonly Ranges[]): Ranges[] {
    const joined: Ranges[] = [];
    for (const edit of edits) {
      const last = joined.at(-1);
      if (last === undefined || !this.#isChance(last, edit)) joined.push(edit);
      else joined[joined.length - 1] = { ...last, a1: edit.a1, b1: edit.b1 };
    }
    return joined;
  }

  /**
   * Whether what stands between two edits is too little to count: less than either changes, or within a word. Where
   * both only add or both only take away, it has its partners by right, as a word has between stray asterisks.
   */
  #isChance(before: Ranges, after: Ranges): boolean {
    const between = after.a0 - before.a1;
    if (between > 8 || after.b0 - before.b1 > 8) return false;
    const isReplacement = before.a1 - before.a0 + after.a1 > after.a0 && before.b1 - before.b0 + after.b1 > after.b0;
    if (!isReplacement) return false;
    let isWithinWord = between <= 3;
    for (let i = before.a1; i < after.a0; i++) {
      if (this.a.codes[i]! >= FIRST_OBJECT) return false;
      if (!this.a.isInk(i)) isWithinWord = false;
    }
    const size = ({ a0, a1, b0, b1 }: Ranges) => Math.max(a1 - a0, b1 - b0);
    return isWithinWord || between < Math.min(size(before), size(after));
  }

  #unpair({ a0, a1 }: Ranges): void {
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
