import type { Io } from '../io.ts';
import { Turns } from '../turns.ts';
import type { Conversion } from './conversion.ts';
import type { OutManifest, Verdict } from './out-manifest.ts';

/** Tells for each article, in their order, what is to be done about it; for fewer if the user interrupts. */
export async function judgeAll({ plan }: Conversion, manifest: OutManifest | null, { signal }: Io): Promise<Verdict[]> {
  // Most first runs find nothing there.
  if (manifest === null || manifest.isEmpty) return new Array(plan.length).fill('due');
  const verdicts: Verdict[] = [];
  const turns = new Turns();
  for (const planned of plan) {
    if (signal.aborted) break;
    verdicts.push(planned.output === undefined ? 'due' : manifest.judge(planned.input, planned.output));
    if (turns.areDue) await turns.give();
  }
  return verdicts;
}
