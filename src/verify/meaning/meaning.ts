import type { Atoms } from './atoms.ts';
import type { Styles } from './styles.ts';

/** Blocks that are part of tables. */
export type TableLabel = 'table' | 'row' | 'cell' | `cell ${number}`;
/** Blocks that wrap others and are compared under `strict` alone. */
export type WrapperLabel = 'figure' | 'figcaption' | 'caption' | 'details' | 'summary' | 'dl' | 'dt' | 'dd';
/** What a block is. `item x` and `item _` are tasks, done and open; `ol 3` starts at three. */
export type BlockLabel =
  | 'p'
  | `h${1 | 2 | 3 | 4 | 5 | 6}`
  | 'blockquote'
  | 'ul'
  | `ol ${number}`
  | 'item'
  | 'item x'
  | 'item _'
  | 'pre'
  | TableLabel
  | WrapperLabel;

/** A run of atoms that belongs together. */
export interface Block {
  readonly label: BlockLabel;
  readonly isSoft: boolean;
  /** The first atom, and the one after the last. */
  readonly start: number;
  end: number;
  /** The innermost block around it that is not soft. */
  readonly container: Block | null;
  /** A table's: whether it has a header row, the alignments of its columns, how many filled cells span several. */
  table?: { hasHeader: boolean; alignments: string[]; spans: number };
  /** A code block's, `''` where it has none. */
  language?: string;
}

/** A picture's texts. */
export interface Picture {
  readonly address: string;
  readonly alt: string;
  readonly title: string;
}

/** What a body says. */
export interface Meaning {
  readonly atoms: Atoms;
  readonly styles: Styles;
  /** In the order in which they open. */
  readonly blocks: readonly Block[];
  /** By atom. */
  readonly pictures: ReadonlyMap<number, Picture>;
  /** By atom: the addresses of embedded media. */
  readonly media: ReadonlyMap<number, string>;
  /** What links inside the body can point to. */
  readonly anchors: ReadonlySet<string>;
}
