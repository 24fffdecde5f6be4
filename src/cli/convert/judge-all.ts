import { Turns } from '../../batch/turns.ts';
import type { Io } from '../io.ts';
import { compileFor } from '../v8-flags.ts';
import type { Conversion } from './conversion.ts';
import type { OutManifest, Verdict } from './out-manifest.ts';

/** Tells for each article, in their order, what is to be done about it; for fewer if the user interrupts. */
export async function judgeAll({ plan }: Conversion, manifest: OutManifest | null, io: Io): Promise<Verdict[]> {
  // Most first runs find nothing there.
  if (manifest === null || manifest.isEmpty) return new Array(plan.length).fill('due');
  await compileFor('brief', plan.length, io);
  const verdicts: Verdict[] = [];
  const turns = new Turns();
  for (const planned of plan) {
    if (io.signal.aborted) break;
    verdicts.push(planned.output === undefined ? 'due' : manifest.judge(planned.input, planned.output));
    if (turns.areDue) await turns.give();
  }
  return verdicts;
}
