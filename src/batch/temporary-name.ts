import { dirname, join } from 'node:path';

/** No other thread or process has the same. */
const own = Math.random().toString(36).slice(2);
let given = 0;

/** A new name for a file beside another one, whose place it is to take when it is whole; hidden, and the same each time in shape. */
export function temporaryBeside(file: string): string {
  given += 1;
  return join(dirname(file), `.article-kit-${own}-${given}.tmp`);
}

/** Whether a file's name is one of those. */
export function isTemporaryName(name: string): boolean {
  return /^\.article-kit-[a-z0-9]+-\d+\.tmp$/.test(name);
}
