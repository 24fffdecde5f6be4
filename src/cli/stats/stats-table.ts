import type { Table } from '../../report/table/table.ts';
import type { FieldStats } from '../../summarise/fields/field-stats.ts';
import type { Group, Groups } from '../../summarise/stats/group-tally.ts';
import type { Stats } from '../../summarise/stats/stats.ts';
import { percent } from '../figures.ts';
import { type Fact, factsOf } from './facts-of.ts';
import { missingName } from './group-lines.ts';

/** A table and what stands in it. */
export interface FilledTable<Row> {
  table: Table<Row>;
  rows: readonly Row[];
}

/** Statistics as a table: a row for each key or each group if they were asked for, else one for each figure. */
export function statsTable(stats: Stats): FilledTable<FieldStats> | FilledTable<Group> | FilledTable<Fact> {
  if (stats.fields !== undefined) return fieldsTable(stats.fields, stats.totals.articles);
  return stats.by === undefined ? factsTable(stats) : groupsTable(stats.by);
}

/** One row for each figure, such as `totals`, `words`, `12345`. */
export function factsTable(stats: Stats): FilledTable<Fact> {
  const columns = [
    { name: 'section', value: ({ section }: Fact) => section },
    { name: 'name', value: ({ name }: Fact) => name },
    { name: 'value', value: ({ value }: Fact) => value, align: 'end' as const },
  ];
  return { table: { columns, title: 'Statistics' }, rows: factsOf(stats) };
}

/** One row for each group; the group of articles without a value has no name. */
export function groupsTable({ key, groups }: Groups): FilledTable<Group> {
  const number = (name: 'articles' | 'words' | 'minutes' | 'images' | 'links') => ({
    name,
    value: (group: Group) => group[name],
    align: 'end' as const,
  });
  const columns = [
    { name: 'group', value: ({ name }: Group) => name, text: ({ name }: Group) => name ?? missingName(key) },
    ...(['articles', 'words', 'minutes', 'images', 'links'] as const).map(number),
  ];
  return { table: { columns, title: `Articles by ${key}` }, rows: groups };
}

/** One row for each key of the front matter. */
export function fieldsTable(fields: readonly FieldStats[], articles: number): FilledTable<FieldStats> {
  const end = { align: 'end' as const };
  const columns: Table<FieldStats>['columns'] = [
    { name: 'key', value: ({ key }) => key },
    { name: 'articles', value: (field) => field.articles, ...end },
    { name: 'share', value: ({ share }) => share, text: (field) => percent(field.articles, articles), ...end },
    { name: 'values', value: ({ values }) => values, ...end },
    { name: 'empty', value: ({ empty }) => empty, ...end },
    { name: 'types', value: ({ types }) => Object.keys(types) },
    { name: 'distinct', value: ({ distinct }) => distinct, ...end },
    { name: 'distinctIsExact', value: ({ distinctIsExact }) => distinctIsExact },
    { name: 'min', value: ({ numbers, dates }) => dates?.first ?? numbers?.min ?? null },
    { name: 'max', value: ({ numbers, dates }) => dates?.last ?? numbers?.max ?? null },
    { name: 'dateShapes', value: ({ dates }) => Object.keys(dates?.shapes ?? {}) },
    { name: 'minItems', value: ({ lengths }) => lengths?.min ?? null, ...end },
    { name: 'maxItems', value: ({ lengths }) => lengths?.max ?? null, ...end },
    { name: 'samples', value: ({ samples }) => samples.map(({ value }) => value) },
  ];
  return { table: { columns, title: 'Front matter' }, rows: fields };
}
