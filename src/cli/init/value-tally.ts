import { byCodeUnits } from '../../batch/posix-path.ts';
import { withCommas } from '../convert/converted.ts';
import { TextTally } from './text-tally.ts';

/** JSON Schema's types, in the order in which they are written. */
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'] as const;
type Type = (typeof TYPES)[number];

/** Maps with more different keys than this, such as one by date, have their other keys left out of the schema. */
const MOST_KEYS = 1000;
/** Values deeper than this are anything. */
const MOST_LEVELS = 8;

/** What the values that stand at one place have in common: a JSON Schema that accepts each of them comes of it. */
export class ValueTally {
  /** How many values there were. */
  count = 0;
  readonly #level: number;
  readonly #types = new Set<Type>();
  #isAnything = false;
  #objects = 0;
  readonly #texts = new TextTally();
  readonly #keys = new Map<string, ValueTally>();
  #items: ValueTally | null = null;

  constructor(level = 0) {
    this.#level = level;
  }

  /** Takes one more value into account. */
  add(value: unknown): void {
    this.count += 1;
    const type = typeOf(value);
    if (type === null || this.#level > MOST_LEVELS) this.#isAnything = true;
    if (type === null || this.#isAnything) return;
    this.#types.add(type);
    if (type === 'string') this.#texts.add(value as string);
    else if (type === 'array') this.#addItems(value as unknown[]);
    else if (type === 'object') this.#addKeys(value as Record<string, unknown>);
  }

  #addItems(items: readonly unknown[]): void {
    this.#items ??= new ValueTally(this.#level + 1);
    for (const item of items) this.#items.add(item);
  }

  #addKeys(map: Readonly<Record<string, unknown>>): void {
    this.#objects += 1;
    for (const [name, value] of Object.entries(map)) {
      // Validators in JavaScript would find a `constructor` in every article.
      if (name in Object.prototype) continue;
      let tally = this.#keys.get(name);
      if (tally === undefined) {
        if (this.#keys.size >= MOST_KEYS) continue;
        tally = new ValueTally(this.#level + 1);
        this.#keys.set(name, tally);
      }
      tally.add(value);
    }
  }

  /**
   * The schema that accepts every value that was added, the most frequent keys first.
   *
   * @param noun what a map of this level is called in descriptions: `articles`.
   */
  toSchema(noun = 'maps'): Record<string, unknown> {
    if (this.#isAnything) return {};
    const types = TYPES.filter((type) => this.#types.has(type) && !(type === 'integer' && this.#types.has('number')));
    const choices = this.#types.has('string') ? this.#texts.choices() : null;
    const isChoice = choices !== null && types.every((type) => type === 'string' || type === 'null');
    if (isChoice) return { enum: types.includes('null') ? [...choices, null] : choices };
    return {
      ...(types.length === 0 ? {} : { type: types.length === 1 ? types[0] : types }),
      ...(this.#types.has('string') ? this.#texts.constraints() : {}),
      ...(this.#items === null ? {} : { items: this.#items.toSchema() }),
      ...(this.#objects === 0 ? {} : this.#keysToSchema(noun)),
    };
  }

  #keysToSchema(noun: string): Record<string, unknown> {
    const known = [...this.#keys].sort(([a, one], [b, other]) => other.count - one.count || byCodeUnits(a, b));
    const required = known.filter(([, { count }]) => count === this.#objects).map(([name]) => name);
    const properties = known.map(([name, tally]) => {
      const description = `in ${withCommas(tally.count)} of ${withCommas(this.#objects)} ${noun}`;
      return [name, { description, ...tally.toSchema() }];
    });
    return {
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
    };
  }
}

/** Null for what no schema of ours should say anything about, such as numbers that JSON does not have. */
function typeOf(value: unknown): Type | null {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : Number.isFinite(value) ? 'number' : null;
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean';
  const isMap = typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return isMap ? 'object' : null;
}
