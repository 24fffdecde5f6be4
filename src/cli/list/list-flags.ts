import type { TableFormatName } from '../../report/table/index.ts';
import type { CountFlags } from '../count-options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `list` was asked to do. */
export interface ListFlags extends InputFlags, CountFlags, Omit<OutputFlags, 'format'> {
  format?: TableFormatName;
  columns?: string;
  sort?: string;
  where?: string;
  search?: string;
  limit?: number;
  wide?: boolean;
}
