import type { Io } from './io.ts';

/** The V8 of Node.js 20. What later ones would gain, which compile in other steps, has not been measured. */
const MEASURED_WITH = '11.';

const FLAGS = {
  /** A run over front matter is over before most of what V8 would optimise has paid for it: a third of the CPU time. */
  brief: ['--interrupt-budget=1000000'],
  /**
   * Where bodies are worked on, much is worth being optimised, but not yet what has run a few times: a tenth of the CPU
   * time is spared by compiling later, less of it at a time, and collecting garbage less often. (Flags that turn threads
   * of V8 on or off are not for a process that runs: some crash it.)
   */
  busy: [
    '--interrupt-budget=300000',
    '--no-baseline-batch-compilation',
    '--max-inlined-bytecode-size-cumulative=300',
    '--semi-space-growth-factor=16',
  ],
} as const;

/** From how many files on it matters how V8 compiles; its flags cost the bytecode that is kept for short runs. */
const MANY = 50;

/** Has V8 compile as suits a kind of run over so many files, where that matters and has been measured. */
export async function compileFor(run: keyof typeof FLAGS, files: number, { v8 }: Pick<Io, 'v8'>): Promise<void> {
  if (files >= MANY && v8.startsWith(MEASURED_WITH)) await setV8Flags(FLAGS[run]);
}

/**
 * Sets flags of V8, for all threads. Best not before all is loaded that a run needs: bytecode out of the build's cache is
 * refused where flags are others than they were when it was made.
 */
export async function setV8Flags(flags: readonly string[]): Promise<void> {
  // Node.js takes a millisecond to load this module, which a run over one file need not wait for.
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}
