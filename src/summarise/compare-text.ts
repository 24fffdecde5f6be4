let collator: Intl.Collator | null = null;

/**
 * Compares texts as people order them: numbers in them by value, accents and case only where all else is equal, Chinese
 * by pinyin. 0 for texts that nobody can tell apart.
 *
 * The locale is always `zh`, because output must not depend on whose machine it is. It keeps the other scripts in the
 * order of the Unicode default, which suits most languages, and puts Han, which the default leaves in the order of code
 * points, before them and as Chinese readers look it up.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator.compare(a, b);
}
