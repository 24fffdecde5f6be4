import type { Io } from '../io.ts';
import { Turns } from '../turns.ts';
import type { Conversion } from './conversion.ts';
import type { OutManifest, Verdict } from './out-manifest.ts';

/** Tells for each article, in their order, what is to be done about it; for fewer if the user interrupts. */
export async function judgeAll(
  { found, plan }: Conversion,
  manifest: OutManifest | null,
  { signal }: Io,
): Promise<Verdict[]> {
  // Most first runs find nothing there.
  if (manifest === null || manifest.isEmpty) return found.map(() => 'due');
  const verdicts: Verdict[] = [];
  const turns = new Turns();
  for (const { input } of found) {
    if (signal.aborted) break;
    const output = input && plan.outputs.get(input);
    verdicts.push(output === undefined ? 'due' : manifest.judge(input!, output));
    if (turns.areDue) await turns.give();
  }
  return verdicts;
}
