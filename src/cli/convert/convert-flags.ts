import type { FrontMatterMode } from '../../convert/options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `convert` was asked to do. */
export interface ConvertFlags extends InputFlags, OutputFlags {
  out?: string;
  inPlace?: boolean;
  frontMatter: FrontMatterMode;
  dryRun?: boolean;
}
