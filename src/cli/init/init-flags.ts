import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `init` was asked to do. */
export interface InitFlags extends InputFlags, OutputFlags {
  infer?: boolean;
  force?: boolean;
  dryRun?: boolean;
}
