import { closeSync, constants, open, read } from 'node:fs';

/** What takes longer, in milliseconds, did not come out of the system's memory. */
const SLOW = 0.05;
/** The last so many reads are looked at. One alone says nothing: another process may have had the core meanwhile. */
const SAMPLE = 8;
/** Of files that could be read ahead one in so many is not, to see whether it still matters. */
const PROBE = 16;
/** Where more of a file is wanted, the system is reading it by itself when we come to it. */
const PIECE = Buffer.allocUnsafeSlow(65_536);

/**
 * Has the system fetch files from a slow disk while there is other work. What is fetched is thrown away: the reader who
 * comes after finds it in the system's memory. As long as files are there anyway, nothing is done.
 */
export class ReadAhead {
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #times: number[] = [];
  #expected = 0;
  #isProbe = true;

  /** Says that a file will be read soon. */
  expect(file: string | null): void {
    if (file === null || !this.#isWorthIt) return;
    this.#expected += 1;
    if (this.#expected % PROBE !== 0)
      this.#underWay.set(
        file,
        fetch(file).catch(() => undefined),
      );
  }

  /** Has to be asked before a file is read; what it gives, if anything, has to be waited for. */
  ready(file: string | null): Promise<void> | undefined {
    const fetching = file === null ? undefined : this.#underWay.get(file);
    this.#isProbe = fetching === undefined;
    if (fetching !== undefined) this.#underWay.delete(file!);
    return fetching;
  }

  /** Takes note of how long the file took to read that was asked for last, in milliseconds. */
  note(time: number): void {
    if (!this.#isProbe) return;
    this.#times.push(time);
    if (this.#times.length > SAMPLE) this.#times.shift();
  }

  get #isWorthIt(): boolean {
    return this.#times.filter((time) => time > SLOW).length > SAMPLE / 2;
  }
}

/** A pipe that has taken the place of a file must not keep us waiting. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Whatever is wrong with the file, who reads it will find out. */
function fetch(file: string): Promise<void> {
  return new Promise((done) => {
    open(file, FLAGS, (fault, descriptor) => {
      if (fault !== null) return done();
      // All pieces go to the same place, since nobody looks at them.
      read(descriptor, PIECE, 0, PIECE.length, 0, () => {
        closeSync(descriptor);
        done();
      });
    });
  });
}
