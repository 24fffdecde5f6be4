import { systemCode } from '../batch/system-error.ts';
import { Interrupted, type OutputStream, unlessInterrupted } from './io.ts';

const outputs = new WeakMap<OutputStream, Output>();

/** A stream that is never flooded, and whose reader may leave (`| head`) without harm. */
export class Output {
  readonly stream: OutputStream;
  /** What went wrong with the stream for good; a reader who left is not wrong. */
  fault: Error | null = null;
  #isOpen = true;
  #underWay = 0;
  #waiting: (() => void)[] = [];
  readonly #signal: AbortSignal;

  /** Takes charge of a stream. A stream that has an `Output` keeps its error handler when it gets another. */
  constructor(stream: OutputStream, signal: AbortSignal) {
    this.stream = stream;
    this.#signal = signal;
    if (!outputs.has(stream)) {
      stream.on('error', (error) => outputs.get(stream)?.close(error));
      stream.on('drain', () => outputs.get(stream)?.wake());
      stream.on('close', () => outputs.get(stream)?.close(null));
    }
    outputs.set(stream, this);
  }

  /** Whether somebody still reads. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Writes, and waits while the reader is slower than we are. */
  async write(text: string): Promise<void> {
    if (!this.#isOpen || text === '') return;
    this.#underWay += 1;
    const hasRoom = this.stream.write(text, (error) => {
      this.#underWay -= 1;
      if (error) this.close(error);
      else if (this.#underWay === 0) this.wake();
    });
    if (!hasRoom) await this.#wait(() => this.stream.writableNeedDrain);
  }

  /** Waits until all that was written has left the process, the reader has gone, or the user interrupts. */
  async flush(): Promise<void> {
    await this.#wait(() => this.#underWay > 0);
  }

  /** Gives up the stream. */
  close(error: Error | null): void {
    this.#isOpen = false;
    if (error !== null && !READER_LEFT.has(systemCode(error))) this.fault ??= error;
    this.wake();
  }

  /** Lets those who wait look again. */
  wake(): void {
    for (const look of this.#waiting.splice(0)) look();
  }

  async #wait(isBusy: () => boolean): Promise<void> {
    while (this.#isOpen && isBusy() && !this.#signal.aborted) {
      const woken = new Promise<void>((resolve) => this.#waiting.push(resolve));
      await unlessInterrupted(woken, this.#signal).catch((error) => {
        if (!(error instanceof Interrupted)) throw error;
      });
    }
  }
}

const READER_LEFT: ReadonlySet<string> = new Set([
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'EOF',
]);
