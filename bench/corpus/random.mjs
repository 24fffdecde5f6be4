/** Numbers that look random and are the same for the same seed on every machine (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One of some things, the heavier the likelier. */
  pickWeighted(things, weightOf) {
    let left = this.next() * things.reduce((sum, thing) => sum + weightOf(thing), 0);
    const drawn = things.find((thing) => {
      left -= weightOf(thing);
      return left < 0;
    });
    return drawn ?? things.at(-1);
  }

  /** Lengths of articles: half of them below the median, few of them very long (log-normal). */
  length(median, spread) {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.round(median * Math.exp(spread * normal));
  }
}
