import type { DecorativeReason } from '../image.ts';
import type { Evidence } from './evidence.ts';

/** One reason for which a picture is no part of what its article says. */
export interface DecorativeRule {
  readonly reason: DecorativeReason;
  /** What is left out, in a sentence. */
  readonly summary: string;
  applies(evidence: Evidence): boolean;
}
