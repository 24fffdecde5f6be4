/** Finds the places of pictures in Markdown, whose rendered tree does not tell them, by their addresses, in reading order. */
export class PlaceFinder {
  readonly #source: string;
  #from = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Where the picture with one of these addresses begins, at or behind the one asked for before; null if nowhere. */
  next(addresses: readonly string[]): number | null {
    for (const address of addresses) {
      for (const written of spellings(address)) {
        const at = written === '' ? -1 : this.#source.indexOf(written, this.#from);
        if (at === -1) continue;
        this.#from = at + written.length;
        return this.#beginning(at);
      }
    }
    return null;
  }

  /** The `![`, `<img` or `{{<` that an address belongs to. */
  #beginning(at: number): number {
    const before = this.#source.slice(Math.max(0, at - FARTHEST), at);
    const openings = ['![', '<img', '<picture', '<amp-img', '{{', '{%'].map((opening) => before.lastIndexOf(opening));
    const nearest = Math.max(...openings);
    return nearest === -1 ? at : at - before.length + nearest;
  }
}

/** In UTF-16 units; longer alternative texts are rare, and then the address itself is pointed at. */
const FARTHEST = 2_000;

function spellings(address: string): string[] {
  return [...new Set([address, address.replaceAll('&', '&amp;'), address.replace(/[()[\]_*\\]/g, '\\$&')])];
}
