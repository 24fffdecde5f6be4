import { pointed } from '../asked.ts';
import type { Session } from '../session.ts';
import type { TypedNames } from './question.ts';

/** Keeps in mind which keys the articles have, to tell of names that none of them has. */
export class SeenKeys {
  /** The top-level keys of the articles' front matter, if anybody asks for them. */
  readonly keys = new Set<string>();
  readonly #typed: readonly TypedNames[];
  readonly #areWanted: boolean;

  constructor(typed: readonly TypedNames[], areWanted = typed.length > 0) {
    this.#typed = typed;
    this.#areWanted = areWanted;
  }

  /** Takes note of an article's keys. */
  add(data: Readonly<Record<string, unknown>>): void {
    if (!this.#areWanted) return;
    for (const key in data) this.keys.add(key);
  }

  /**
   * Says which names look like slips of the hand; to people at a terminal also which are like no other, since those find
   * nothing without a word.
   * @param isAll whether every article was seen.
   */
  async tell({ stderr, io }: Session, isAll = true): Promise<void> {
    if (this.#typed.length === 0 || this.keys.size === 0) return;
    const { unknownNames } = await import('../../summarise/unknown-names.ts');
    for (const { text, references } of this.#typed) {
      for (const hint of unknownNames(text, references, this.keys, isAll && io.stderr.isTTY === true)) {
        await stderr.write(`note: ${hint.message}. ${hint.help}\n${await pointed(hint, io)}\n`);
      }
    }
  }
}
