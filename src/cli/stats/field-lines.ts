import { cellOf, cellWidth, lineOf, type Piece } from '../../report/charts/line-of.ts';
import type { FieldStats, Sample } from '../../summarise/fields/field-stats.ts';
import { counted, figure, percent } from '../figures.ts';
import { sectionHeading } from './section-heading.ts';
import type { StatsView } from './stats-view.ts';

/** A longer key is cut before the part of articles that have it is. */
const LONGEST_KEY = 28;

/** Every key of the front matter: in how many articles, of which types, with which values. */
export function fieldLines(fields: readonly FieldStats[], articles: number, view: StatsView): string[] {
  if (fields.length === 0) return [sectionHeading('Fields', 'no article has front matter', view)];
  const width = Math.min(LONGEST_KEY, Math.max(...fields.map(({ key }) => cellWidth(key))));
  return [
    sectionHeading('Fields', 'in how many articles, types, values', view),
    ...fields.flatMap((field) => linesOf(field, width, articles, view)),
  ];
}

function linesOf(field: FieldStats, width: number, articles: number, view: StatsView): string[] {
  const count = figure(field.articles).padStart(figure(articles).length);
  const share = percent(field.articles, articles).padStart('>99 %'.length);
  const key = cellOf(field.key, width, view.glyphs.ellipsis);
  const start: Piece[] = ['  ', ['strong', key], `  ${count}  ${share}`];
  const types = typesText(field);
  const room = view.width - [2, width, 2, count.length, 2, share.length, 2].reduce((sum, one) => sum + one);
  const first = types.length <= room ? [...start, `  ${types}`] : start;
  const rest = [...(types.length <= room ? [] : [types]), ...details(field)];
  return [lineOf(first, view), ...rest.map((text) => lineOf([['faint', `    ${text}`]], view))];
}

/** One type says itself; several say how often. */
function typesText({ types, empty }: FieldStats): string {
  const all = Object.entries(types);
  const names = all.map(([type, count]) => (all.length === 1 ? type : `${type} ${figure(count)}`)).join(', ');
  return empty === 0 ? names : `${names}; ${figure(empty)} empty`;
}

function details({ distinct, distinctIsExact, samples, numbers, dates, lengths }: FieldStats): string[] {
  const lines: string[] = [];
  if (distinct > 0) {
    const many = `${distinctIsExact ? '' : 'more than '}${counted(distinct, 'value')}`;
    lines.push(`${many}: ${samples.map(sampleText).join(', ')}${distinct > samples.length ? ', ...' : ''}`);
  }
  if (dates !== null) {
    const shapes = Object.entries(dates.shapes).map(([shape, count]) => `${shape} ${figure(count)}`);
    lines.push(`dates: ${shapes.join(', ')}; ${fromTo(dates.first, dates.last)}`);
  }
  if (numbers !== null) lines.push(`numbers: ${fromTo(numbers.min, numbers.max)}`);
  if (lengths !== null) {
    const { min, max, mean } = lengths;
    lines.push(
      min === max ? `lists: ${counted(min, 'item')}` : `lists: ${fromTo(min, max)} items, ${figure(mean)} on average`,
    );
  }
  return lines;
}

function fromTo<Value extends string | number>(first: Value, last: Value): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

function sampleText({ value, count }: { value: Sample; count: number }): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return count === 1 ? text : `${text} (${figure(count)})`;
}
