import { FIRST_OBJECT } from './atoms.ts';

/** What an atom that is no character stands for. */
export type ObjectKind = 'break' | 'rule' | 'image' | 'media' | 'more' | 'math';

/** Numbers the objects of both sides, so that equal ones have equal codes. */
export class Lexicon {
  readonly #codes = new Map<string, number>();
  readonly #kinds: ObjectKind[] = [];

  code(kind: ObjectKind, name = ''): number {
    const key = `${kind} ${name}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = FIRST_OBJECT + this.#kinds.length;
      this.#codes.set(key, code);
      this.#kinds.push(kind);
    }
    return code;
  }

  /** Whether an object has been met. */
  has(kind: ObjectKind, name: string): boolean {
    return this.#codes.has(`${kind} ${name}`);
  }

  kind(code: number): ObjectKind | 'character' {
    return code < FIRST_OBJECT ? 'character' : this.#kinds[code - FIRST_OBJECT]!;
  }
}
