import type { TableFormatName } from '../../report/table/index.ts';
import type { CountFlags } from '../count-options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `stats` was asked to do. */
export interface StatsFlags extends InputFlags, CountFlags, Omit<OutputFlags, 'format'> {
  format?: TableFormatName;
  by?: string;
  fields?: boolean;
  where?: string;
  search?: string;
}
