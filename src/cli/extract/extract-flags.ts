import type { TableFormatName } from '../../report/table/index.ts';
import type { CacheFlags } from '../cache-options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `extract` was asked to do. */
export interface ExtractFlags extends InputFlags, CacheFlags, Omit<OutputFlags, 'format'> {
  format?: TableFormatName;
  all?: boolean;
  minConfidence?: number;
  baseUrl?: string;
  wide?: boolean;
  download?: string;
  referer?: 'article';
  allowPrivate?: boolean;
}
