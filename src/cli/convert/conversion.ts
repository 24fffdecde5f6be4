import type { Plan } from '../../batch/plan-outputs.ts';
import type { ConvertFlags } from './convert-flags.ts';
import type { OutManifest } from './out-manifest.ts';

/** What is to be converted, and where to, decided before anything is written. */
export interface Conversion {
  plan: Plan;
  flags: ConvertFlags;
  /** Null where there is no output folder. */
  manifest: OutManifest | null;
}
