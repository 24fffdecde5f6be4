import { LANGUAGES } from './vocabulary.mjs';

/** What writers do in a line, and how often in a sentence. */
const HABITS = { links: 0.14, strong: 0.03, em: 0.03, entities: 0.25 };
const ENTITIES = ['&nbsp;', '&#8217;', '&amp;', '&#8230;', '&quot;', '&ldquo;', '&rdquo;', '&#39;', '&gt;'];

/** Writes text and lines of HTML in one language, with the habits of one kind of site. */
export class Prose {
  random;
  #language;
  #habits;

  /**
   * @param {import('./random.mjs').Random} random where every decision comes from
   * @param {string} language one of LANGUAGES
   * @param {Partial<typeof HABITS>} habits what differs from other sites
   */
  constructor(random, language, habits = {}) {
    this.random = random;
    this.#language = LANGUAGES[language];
    this.#habits = { ...HABITS, ...habits };
  }

  words(count) {
    return Array.from({ length: count }, () => this.random.pick(this.#language.words)).join(this.#language.gap);
  }

  /** Some words without a full stop, as in titles, cells and captions. */
  phrase() {
    const text = this.words(this.random.int(2, 6));
    return text[0].toUpperCase() + text.slice(1);
  }

  sentence() {
    const { length, pause, stops } = this.#language;
    const [low, high] = length;
    const clauses = [this.words(this.random.int(low, high))];
    if (this.random.chance(0.5)) clauses.push(this.words(this.random.int(2, low)));
    return clauses.join(pause) + this.random.pick(stops);
  }

  /** A sentence as HTML: it may have a link, marks and character references. */
  line() {
    const { random } = this;
    const { links, strong, em, entities } = this.#habits;
    let text = this.sentence();
    if (random.chance(entities)) text += random.pick(ENTITIES);
    if (random.chance(links))
      text += `<a href="${this.address()}"${this.#target()}>${this.phrase()}</a>${this.sentence()}`;
    if (random.chance(strong)) text += `<strong>${this.phrase()}</strong>${this.sentence()}`;
    if (random.chance(em)) text += `<em>${this.phrase()}</em> ${this.sentence()}`;
    return text;
  }

  /** A paragraph's worth of lines. */
  lines(low = 2, high = 6) {
    return Array.from({ length: this.random.int(low, high) }, () => this.line())
      .join('')
      .trim();
  }

  address() {
    const { random } = this;
    const site = random.pick(['www.example.com', 'tides.example.org', 'news.example.net/archive']);
    return `http://${site}/${random.int(2003, 2024)}/${random.int(1, 12)}/${random.pick(['low_tide', 'a-day-out-with-the-boats', 'p'])}${random.pick(['.html', '/', '?id=7&amp;page=2'])}`;
  }

  imageAddress() {
    return `https://img.example.com/wp-content/uploads/${this.random.int(2003, 2024)}/IMG_${this.random.int(1000, 9999)}.jpg`;
  }

  #target() {
    return this.random.chance(0.4) ? ' target="_blank" rel="noopener"' : '';
  }
}
