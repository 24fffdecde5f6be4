import { contentHash } from '../../batch/store/content-hash.ts';
import { isSettled, type Stamp, stampAt } from '../../batch/store/stamp.ts';

/** What is to be remembered of a source, taken while it is read. */
export class SourceFacts {
  /** The file's before it is read; null where a change that comes after it may leave the same, or it is no file. */
  readonly stamp: Stamp | null;
  /** The hash of what was read; empty, as no hash is, where that was no file. */
  hash = '';

  constructor(file: string) {
    const moment = Date.now();
    // Where there is none, whoever reads the file tells what is wrong.
    const stamp = stampAt(file);
    this.stamp = stamp !== null && isSettled(stamp, moment) ? stamp : null;
  }

  /** Takes note of what the file holds. */
  readonly onBytes = (bytes: Uint8Array): void => {
    this.hash = contentHash(bytes);
  };
}
