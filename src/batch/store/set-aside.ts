import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';

/**
 * Gives what is in a file's place, whatever it is, another name beside it, so that nothing of somebody else's is lost.
 *
 * @throws the file system's error.
 */
export function setAside(file: string): void {
  renameSync(file, `${file}.${randomBytes(4).toString('hex')}.old`);
}
