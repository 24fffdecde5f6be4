import type { ConvertOptions } from '../../convert/options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `convert` was asked to do. */
export interface ConvertFlags extends InputFlags, OutputFlags, ConvertOptions {
  out?: string;
  inPlace?: boolean;
  dryRun?: boolean;
  verify?: boolean;
  localizeImages?: string;
}
