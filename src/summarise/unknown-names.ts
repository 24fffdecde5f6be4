import { COLUMN_ALIASES, COLUMN_KINDS, columnOf, RAW_PREFIX } from './columns.ts';
import type { NameReference } from './name.ts';
import { nearNames } from './near-names.ts';
import { WhereError } from './where/where-error.ts';

/**
 * Finds the names that no article has and that look like a slip of the hand for one that is there. A name alone can never
 * be wrong, since the front matter may have any key; so this is asked after all articles have been seen, and what it
 * gives is for a hint, not to be thrown.
 *
 * @param text what was typed, where the references stand.
 * @param keys the top-level keys of all articles' front matter.
 * @param others whether names that are like no other are wanted, too.
 */
export function unknownNames(
  text: string,
  references: readonly NameReference[],
  keys: ReadonlySet<string>,
  others = false,
): WhereError[] {
  const columns = [...Object.keys(COLUMN_KINDS), ...Object.keys(COLUMN_ALIASES)];
  const hints = new Map<string, WhereError>();
  for (const reference of references) {
    const { path } = reference;
    const key = path[0] === RAW_PREFIX ? path[1] : path[0];
    if (key === undefined || columnOf(path) !== null || keys.has(key) || hints.has(key)) continue;
    const near = nearNames(key, path.length > 1 ? keys : [...columns, ...keys]);
    if (near.length === 0 && !others) continue;
    const help = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See article-kit stats --fields.';
    hints.set(key, new WhereError(`no article has ${key}`, text, reference, help));
  }
  return [...hints.values()];
}
