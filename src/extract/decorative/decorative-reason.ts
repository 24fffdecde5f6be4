import type { DecorativeReason } from '../image.ts';
import type { Picture } from '../picture.ts';
import { evidenceOf } from './evidence.ts';
import { DECORATIVE_RULES } from './rules.ts';

/**
 * Why a picture is not part of what the article says; null if it is part of it, and wherever that is in doubt. `all` are
 * the pictures of its page: hand over the same array for each, since what is counted on the page is kept with it.
 */
export function decorativeReason(picture: Picture, all: readonly Picture[]): DecorativeReason | null {
  const evidence = evidenceOf(picture, all);
  return DECORATIVE_RULES.find((rule) => rule.applies(evidence))?.reason ?? null;
}
