import { join } from 'node:path';

/** The built command line. */
export const BIN = join(import.meta.dirname, '../bin/article-kit.js');

/** The command that a shell would call, for a sub-command with its arguments; a config of the reader's is left out. */
export const articleKit = (...args) => [process.execPath, BIN, ...args, '--no-config'];

/** What every command takes that Node.js runs. */
export const EMPTY_RUN = [process.execPath, '-e', '0'];

/** A script of the bench's own as a command. */
export const script = (path, ...args) => [process.execPath, join(import.meta.dirname, path), ...args];
