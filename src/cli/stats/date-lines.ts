import { type BarRow, barLines } from '../../report/charts/bar-lines.ts';
import { calendarLines } from '../../report/charts/calendar-lines.ts';
import type { DateBucket, DateHistogram } from '../../summarise/stats/date-histogram.ts';
import type { DateStats } from '../../summarise/stats/date-tally.ts';
import { counted, figure } from '../figures.ts';
import { sectionHeading } from './section-heading.ts';
import type { StatsView } from './stats-view.ts';

/** When articles are from: a calendar, if they are close enough to each other, and bars. No lines if none has a date. */
export function dateLines({ first, last, undated, histogram, days }: DateStats, view: StatsView): string[] {
  if (first === null || last === null || histogram === null) return [];
  const span = first === last ? first : `${first} to ${last}`;
  const without = undated === 0 ? '' : `, ${counted(undated, 'article')} without a date`;
  const calendar = days?.map(({ day, articles }) => ({ day, count: articles })) ?? [];
  return [
    sectionHeading('Dates', `${span}${without}`, view),
    // Within few days, bars say it all.
    ...(histogram.unit === 'day' ? [] : calendarLines(calendar, view)),
    ...barLines({ rows: barsOf(histogram), heading: { label: HEADINGS[histogram.unit], figures: ['articles'] } }, view),
  ];
}

const HEADINGS: Readonly<Record<DateHistogram['unit'], string>> = {
  day: 'day',
  week: 'week from',
  month: 'month',
  year: 'year',
};

function barsOf({ unit, buckets }: DateHistogram): BarRow[] {
  return buckets.flatMap(({ start, articles, skipped }: DateBucket): BarRow[] => [
    ...(skipped === 0 ? [] : [{ remark: `${counted(skipped, unit)} without an article` }]),
    { label: start, value: articles, figures: [figure(articles)] },
  ]);
}
