/** Marks as bits. Those from `sup` on are soft. */
export const MARK_BITS = {
  strong: 1,
  em: 2,
  del: 4,
  code: 8,
  sup: 16,
  sub: 32,
  ins: 64,
  u: 128,
  mark: 256,
  rt: 512,
  q: 1024,
  bdo: 2048,
} as const;

/** The marks that are compared always. */
export const CORE_MARKS = MARK_BITS.strong | MARK_BITS.em | MARK_BITS.del | MARK_BITS.code;

/** A link, as far as it matters. */
export interface Link {
  /** Canonical. */
  readonly target: string;
  readonly title: string;
  readonly isFootnote: boolean;
  /** Whether its text is its own target, so that a bare address would link the same. */
  isAutolink: boolean;
}

/** How a character is marked. */
export interface Style {
  /** Bits of the marks it has. */
  readonly marks: number;
  /** Bits of the marks that it may have or not. */
  readonly free: number;
  readonly link: Link | null;
  /** Whether it may be linked or not. */
  readonly freeLink: boolean;
  readonly abbreviation: string | null;
}

const PLAIN: Style = { marks: 0, free: 0, link: null, freeLink: false, abbreviation: null };

/** The styles of one side, each once; the first is plain. */
export class Styles {
  readonly all: Style[] = [PLAIN];
  readonly links: Link[] = [];
  readonly #derived = new Map<number, Map<string, number>>();

  /** The number of a style that differs from another in some marks. */
  marked(from: number, marks: number, free: number): number {
    const base = this.all[from]!;
    if ((base.marks | marks) === base.marks && (base.free | free) === base.free) return from;
    return this.#derive(from, `${marks},${free}`, { marks: base.marks | marks, free: base.free | free });
  }

  /** The number of a style that is linked; with null it may be linked or not. */
  linked(from: number, link: Link | null): number {
    if (link === null) return this.#derive(from, 'free', { freeLink: true });
    this.links.push(link);
    return this.#derive(from, `link ${this.links.length}`, { link });
  }

  /** The number of a style that is an abbreviation of something. */
  abbreviated(from: number, title: string): number {
    return this.#derive(from, `abbr ${title}`, { abbreviation: title });
  }

  #derive(from: number, key: string, change: Partial<Style>): number {
    const known = this.#derived.get(from) ?? new Map<string, number>();
    this.#derived.set(from, known);
    let number = known.get(key);
    if (number === undefined) {
      number = this.all.push({ ...this.all[from]!, ...change }) - 1;
      known.set(key, number);
    }
    return number;
  }
}
