import { setV8Flags } from './v8-flags.ts';

/** From so many files on a run is long enough for garbage to pile up. */
const MANY = 10_000;
/**
 * How much larger than what is in use the heap may grow before it is collected, in percent (by default it is up to 300);
 * and how many times as large the place for new objects becomes when much of it has been in use, by default twice.
 */
const FLAGS = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];

/** Has V8 collect garbage sooner where there are files enough: it is the more of it, the longer a run takes. */
export async function keepHeapSmall(files: number): Promise<void> {
  if (files >= MANY) await setV8Flags(FLAGS);
}
