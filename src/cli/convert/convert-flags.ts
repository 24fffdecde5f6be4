import type { ConvertOptions } from '../../convert/options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `convert` was asked to do. */
export interface ConvertFlags extends InputFlags, OutputFlags, ConvertOptions {
  out?: string;
  inPlace?: boolean;
  dryRun?: boolean;
  /** Whether an output is replaced that was edited since, or that is not ours. */
  force?: boolean;
  /** Whether sources that have not changed are passed over. Default: true. */
  cache?: boolean;
  verify?: boolean;
  localizeImages?: string;
}
