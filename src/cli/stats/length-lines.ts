import { barLines } from '../../report/charts/bar-lines.ts';
import { lineOf } from '../../report/charts/line-of.ts';
import type { LengthStats } from '../../summarise/stats/length-tally.ts';
import { figure } from '../figures.ts';
import { sectionHeading } from './section-heading.ts';
import type { StatsView } from './stats-view.ts';

/** How long articles are. */
export function lengthLines(lengths: LengthStats | null, view: StatsView): string[] {
  if (lengths === null) return [];
  const { min, median, p90, max, mean, histogram } = lengths;
  const { dash, dot } = view.glyphs;
  const whole = (words: number) => figure(Math.round(words));
  const figures = [`median ${whole(median)}`, `mean ${whole(mean)}`, `nine in ten up to ${whole(p90)}`];
  const rows = histogram.map(({ from, to, articles }) => ({
    label: `${figure(from)}${dash}${figure(to)}`,
    value: articles,
    figures: [figure(articles)],
  }));
  return [
    sectionHeading('Length', min === max ? `${figure(min)} words` : `${figure(min)} to ${figure(max)} words`, view),
    lineOf([`  ${figures.join(` ${dot} `)}`], view),
    ...barLines({ rows, heading: { label: 'words', figures: ['articles'] } }, view),
  ];
}
