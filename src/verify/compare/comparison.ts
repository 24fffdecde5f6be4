import type { Alignment } from '../align/alignment.ts';
import type { Lexicon } from '../meaning/lexicon.ts';
import type { Meaning } from '../meaning/meaning.ts';
import type { Findings } from './findings.ts';

/** All that a comparison needs to know. */
export interface Comparison {
  readonly source: Meaning;
  readonly output: Meaning;
  readonly alignment: Alignment;
  readonly lexicon: Lexicon;
  readonly findings: Findings;
  /** Whether the soft kinds are compared too. */
  readonly isStrict: boolean;
}
