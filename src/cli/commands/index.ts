import type { CommandSpec } from '../command-spec.ts';
import { convert } from './convert.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [convert];
