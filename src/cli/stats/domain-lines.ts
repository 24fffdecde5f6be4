import { type BarRow, barLines } from '../../report/charts/bar-lines.ts';
import type { DomainStats } from '../../summarise/stats/domain-tally.ts';
import { counted, figure, percent } from '../figures.ts';
import { sectionHeading } from './section-heading.ts';
import type { StatsView } from './stats-view.ts';

/** So many domains are shown; `--json` has more. */
const MOST_SHOWN = 10;

/** Where links lead or images come from. No lines if there are none. */
export function domainLines(name: string, stats: DomainStats, view: StatsView): string[] {
  const { total, domains, others, local, elsewhere } = stats;
  if (total === 0) return [];
  const row = (label: string, count: number): BarRow => ({
    label,
    value: count,
    figures: [figure(count), percent(count, total)],
  });
  const faint = (label: string, count: number): BarRow[] =>
    count === 0 ? [] : [{ ...row(label, count), isFaint: true }];
  const shown = domains.slice(0, MOST_SHOWN);
  const hidden = domains.slice(MOST_SHOWN);
  const rest = hidden.reduce((sum, { count }) => sum + count, others.count);
  const restName = others.domains === null ? 'all others' : counted(hidden.length + others.domains, 'other');
  const rows = [
    ...shown.map(({ domain, count }) => row(domain, count)),
    ...faint(`(${restName})`, rest),
    ...faint('(own site)', local),
    ...faint('(no web address)', elsewhere),
  ];
  return [sectionHeading(name, `${figure(total)} in all`, view), ...barLines({ rows }, view)];
}
