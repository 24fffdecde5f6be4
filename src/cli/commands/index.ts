import type { CommandSpec } from '../command-spec.ts';
import { convert } from './convert.ts';
import { extract } from './extract.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { stats } from './stats.ts';
import { validate } from './validate.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [convert, validate, extract, list, stats, init];
