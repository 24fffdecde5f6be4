import { byCodeUnits } from '../../batch/posix-path.ts';
import { Place } from '../../summarise/fields/place.ts';
import { VALUE_TYPES, type ValueType } from '../../summarise/fields/value-type.ts';
import { withCommas } from '../figures.ts';
import { TextTally } from './text-tally.ts';

/** What a schema says of the values at one place. */
class SchemaFacts {
  count = 0;
  objects = 0;
  isAnything = false;
  readonly types = new Set<ValueType>();
  readonly texts = new TextTally();

  add(value: unknown, type: ValueType | null): void {
    this.count += 1;
    if (type === null) this.isAnything = true;
    if (type === null || this.isAnything) return;
    this.types.add(type);
    if (type === 'string') this.texts.add(value as string);
    else if (type === 'object') this.objects += 1;
  }
}

/** What the values that stand at one place have in common: a JSON Schema that accepts each of them comes of it. */
export class ValueTally {
  readonly #place = new Place(() => new SchemaFacts());

  /** How many values there were. */
  get count(): number {
    return this.#place.facts.count;
  }

  /** Takes one more value into account. */
  add(value: unknown): void {
    this.#place.add(value, this.count);
  }

  /**
   * The schema that accepts every value that was added, the most frequent keys first.
   *
   * @param noun what a map of this level is called in descriptions: `articles`.
   */
  toSchema(noun = 'maps'): Record<string, unknown> {
    return schemaOf(this.#place, noun);
  }
}

function schemaOf({ facts, items, keys }: Place<SchemaFacts>, noun: string): Record<string, unknown> {
  if (facts.isAnything) return {};
  const types = VALUE_TYPES.filter(
    (type) => facts.types.has(type) && !(type === 'integer' && facts.types.has('number')),
  );
  const choices = facts.types.has('string') ? facts.texts.choices() : null;
  const isChoice = choices !== null && types.every((type) => type === 'string' || type === 'null');
  if (isChoice) return { enum: types.includes('null') ? [...choices, null] : choices };
  return {
    ...(types.length === 0 ? {} : { type: types.length === 1 ? types[0] : types }),
    ...(facts.types.has('string') ? facts.texts.constraints() : {}),
    ...(items === null ? {} : { items: schemaOf(items, 'maps') }),
    ...(facts.objects === 0 ? {} : keysToSchema(keys, facts.objects, noun)),
  };
}

function keysToSchema(keys: ReadonlyMap<string, Place<SchemaFacts>>, maps: number, noun: string) {
  const known = [...keys]
    // Validators in JavaScript would find a `constructor` in every article.
    .filter(([name]) => !(name in Object.prototype))
    .sort(([a, one], [b, other]) => other.facts.count - one.facts.count || byCodeUnits(a, b));
  const required = known.filter(([, { facts }]) => facts.count === maps).map(([name]) => name);
  const properties = known.map(([name, place]) => {
    const description = `in ${withCommas(place.facts.count)} of ${withCommas(maps)} ${noun}`;
    return [name, { description, ...schemaOf(place, 'maps') }];
  });
  return { properties: Object.fromEntries(properties), ...(required.length === 0 ? {} : { required }) };
}
