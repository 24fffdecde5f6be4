import type { Session } from './session.ts';

/** Shows how far a long run is. */
export interface Progress {
  /** Says how many are done. */
  tick(done: number): void;
  /** Takes the line away. */
  stop(): void;
}

/** A run shorter than this, in milliseconds, shows no progress. */
const PATIENCE = 300;

/** Starts to show progress on stderr, if that is a terminal and the run takes its time. */
export function startProgress({ io }: Session, wanted: boolean, text: (done: number) => string): Progress {
  // Without a width, ora would take away lines without end.
  if (!wanted || io.stderr.isTTY !== true || io.stderr.columns === 0)
    return { tick: () => undefined, stop: () => undefined };
  let done = 0;
  let spinner: { text: string; stop(): unknown } | null = null;
  let isOver = false;
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (isOver) return;
    spinner = ora({ stream: io.stderr, text: text(done), isEnabled: true, discardStdin: false }).start();
  }, PATIENCE);
  return {
    tick: (count) => {
      done = count;
      if (spinner !== null) spinner.text = text(done);
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      spinner?.stop();
    },
  };
}
