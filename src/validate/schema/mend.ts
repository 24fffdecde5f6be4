import type { Edit } from '../rule.ts';

/** How to mend a fault. */
export interface Mend {
  /** What to type, as help shows it. */
  typed: string;
  /** The same as changes of the file; null where they could go wrong, and in TOML and JSON. */
  edits: readonly Edit[] | null;
}
