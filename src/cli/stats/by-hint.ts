import { COLUMN_KINDS } from '../../summarise/columns.ts';
import { nearNames } from '../../summarise/near-names.ts';
import { GROUP_KEYS } from '../../summarise/stats/group-names.ts';
import type { Groups } from '../../summarise/stats/group-tally.ts';

/**
 * What to say if no article has what they were to be grouped by, so that all are in the group without a name: the key
 * that was meant, if one is like it. Null if there is nothing to say; of a column or `month` the group's name says enough.
 *
 * @param keys the top-level keys of all articles' front matter.
 */
export function byHint({ key, groups }: Groups, keys: ReadonlySet<string>): string | null {
  if (groups.length === 0 || groups.some(({ name }) => name !== null)) return null;
  const known = [...GROUP_KEYS, ...Object.keys(COLUMN_KINDS)];
  if (known.includes(key)) return null;
  const [first = key, ...rest] = key.split('.');
  const near = keys.has(first) ? [] : nearNames(first, [...known, ...keys]);
  const meant = near.map((name) => [name, ...rest].join('.'));
  const help = meant.length > 0 ? `Did you mean ${meant.join(' or ')}?` : 'See article-kit stats --fields.';
  return `no article has ${key}. ${help}`;
}
