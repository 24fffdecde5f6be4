import { parseDate } from '../../article/dates.ts';
import { byCodeUnits } from '../../batch/posix-path.ts';

/** More different values than this are no choice, and are not kept. */
const MOST_CHOICES = 8;
/** A longer text is a sentence and no word of a list. */
const LONGEST_CHOICE = 40;
/** A choice has been made so often for each of its values. */
const USES_OF_A_CHOICE = 5;
/** Of fewer texts nothing can be said. */
const FEWEST_USES = 20;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
/** A day with or without a time, a second, a zone, as YAML writes dates. */
const DAY_OR_TIME =
  '^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:Z|[+-]\\d{2}(?::?\\d{2})?))?)?$';
const ANY_DATE = new RegExp(DAY_OR_TIME);

/** What the texts that stand at one place have in common, in little memory. */
export class TextTally {
  #count = 0;
  #days = 0;
  #moments = 0;
  #dates = 0;
  /** How often each value occurs; null where they are too many or too long for a choice. */
  #values: Map<string, number> | null = new Map();

  /** Takes one more text into account. */
  add(text: string): void {
    this.#count += 1;
    if (ANY_DATE.test(text) && parseDate(text) !== null) this.#addDate(text);
    this.#addValue(text);
  }

  #addDate(text: string): void {
    this.#dates += 1;
    if (DAY.test(text)) this.#days += 1;
    else if (MOMENT.test(text)) this.#moments += 1;
  }

  #addValue(text: string): void {
    if (this.#values === null) return;
    this.#values.set(text, (this.#values.get(text) ?? 0) + 1);
    if (this.#values.size > MOST_CHOICES || text.length > LONGEST_CHOICE) this.#values = null;
  }

  /** The values, if they are a choice out of a few: each of them used, and all together often. */
  choices(): string[] | null {
    const values = this.#values;
    if (values === null || this.#dates > 0 || this.#count < FEWEST_USES) return null;
    const isUsed = [...values].every(([value, count]) => value.trim() !== '' && count > 1);
    const isChoice = isUsed && values.size * USES_OF_A_CHOICE <= this.#count;
    return isChoice ? [...values.keys()].sort(byCodeUnits) : null;
  }

  /** What all the texts keep to: the form of a date, if they are dates. */
  constraints(): Record<string, unknown> {
    if (this.#dates < this.#count) return {};
    if (this.#days === this.#count) return { format: 'date' };
    return this.#moments === this.#count ? { format: 'date-time' } : { pattern: DAY_OR_TIME };
  }
}
