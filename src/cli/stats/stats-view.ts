import type { ChartStyle } from '../../report/charts/chart-style.ts';

/** Where statistics are shown, and what was asked for. */
export interface StatsView extends ChartStyle {
  /** The paths as they were typed, for the commands that show more. */
  paths: readonly string[];
  /** From when on dates are in the future. */
  now: Date;
}
