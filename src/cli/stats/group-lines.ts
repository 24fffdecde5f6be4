import { type BarRow, barLines } from '../../report/charts/bar-lines.ts';
import { hasOwnOrder } from '../../summarise/stats/group-names.ts';
import type { Group, Groups } from '../../summarise/stats/group-tally.ts';
import { counted, figure } from '../figures.ts';
import { sectionHeading } from './section-heading.ts';
import type { StatsView } from './stats-view.ts';

/** Of groups by size so many are shown; other formats have all of them. */
const MOST_SHOWN = 50;

/** Articles in groups, a bar each. */
export function groupLines({ key, groups }: Groups, articles: number, view: StatsView): string[] {
  if (groups.length === 0) return [];
  const named = groups.filter(({ name }) => name !== null);
  const shown = hasOwnOrder(key) ? named : named.slice(0, MOST_SHOWN);
  const hidden = named.length - shown.length;
  const missing = groups.filter(({ name }) => name === null);
  const inGroups = groups.reduce((sum, group) => sum + group.articles, 0);
  const note = inGroups > articles ? 'articles with several count in each of them' : '';
  const rows: BarRow[] = [
    ...shown.map((group) => rowOf(group, key)),
    ...(hidden === 0 ? [] : [{ remark: `${counted(hidden, 'more group')}: --format tsv shows every one` }]),
    ...missing.map((group) => ({ ...rowOf(group, key), isFaint: true })),
  ];
  const heading = { label: key, figures: ['articles', 'words', 'minutes', 'images', 'links'] };
  return [sectionHeading(`By ${key}`, note, view), ...barLines({ rows, heading }, view)];
}

function rowOf({ name, articles, words, minutes, images, links }: Group, key: string) {
  return {
    label: name ?? missingName(key),
    value: articles,
    figures: [articles, words, minutes, images, links].map(figure),
  };
}

/** What the group of the articles without a value is called. */
export function missingName(key: string): string {
  if (hasOwnOrder(key)) return '(no date)';
  return key === 'domain' ? '(no address)' : `(no ${key})`;
}
