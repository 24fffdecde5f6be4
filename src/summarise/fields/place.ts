import { typeOf, type ValueType } from './value-type.ts';

/** Of maps with more different keys than this, such as one by date, the other keys are left out. */
const MOST_KEYS = 1000;
/** Values deeper than this are anything. */
const MOST_LEVELS = 8;

/** What is remembered of the values at one place. */
export interface PlaceFacts {
  /**
   * @param type null for what JSON does not have and for what is too deep.
   * @param article the number of the article that the value is from.
   */
  add(value: unknown, type: ValueType | null, article: number): void;
}

/** One place in front matter: all of it, a key, or the items of a list; and the places below it. */
export class Place<Facts extends PlaceFacts> {
  readonly facts: Facts;
  readonly keys = new Map<string, Place<Facts>>();
  items: Place<Facts> | null = null;
  readonly #name: string;
  readonly #makeFacts: (name: string) => Facts;
  readonly #level: number;

  /** @param makeFacts is given the name of the key, for the items of a list that of the list. */
  constructor(makeFacts: (name: string) => Facts, name = '', level = 0) {
    this.facts = makeFacts(name);
    this.#name = name;
    this.#makeFacts = makeFacts;
    this.#level = level;
  }

  /** Takes one more value at this place into account, and all that it holds. */
  add(value: unknown, article: number): void {
    const type = this.#level > MOST_LEVELS ? null : typeOf(value);
    this.facts.add(value, type, article);
    if (type === 'array') this.#addItems(value as unknown[], article);
    else if (type === 'object') this.#addKeys(value as Record<string, unknown>, article);
  }

  #addItems(items: readonly unknown[], article: number): void {
    this.items ??= this.#below(this.#name);
    for (const item of items) this.items.add(item, article);
  }

  #addKeys(map: Readonly<Record<string, unknown>>, article: number): void {
    for (const [name, value] of Object.entries(map)) {
      let place = this.keys.get(name);
      if (place === undefined) {
        if (this.keys.size >= MOST_KEYS) continue;
        place = this.#below(name);
        this.keys.set(name, place);
      }
      place.add(value, article);
    }
  }

  #below(name: string): Place<Facts> {
    return new Place(this.#makeFacts, name, this.#level + 1);
  }
}
