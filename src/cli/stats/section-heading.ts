import { lineOf } from '../../report/charts/line-of.ts';
import type { StatsView } from './stats-view.ts';

/** What stands above a section: its name, and what there is to say of it in few words. */
export function sectionHeading(name: string, note: string, view: StatsView): string {
  return lineOf([['strong', name], ...(note === '' ? [] : [['faint', `  ${note}`] as const])], view);
}
