import type { Command } from 'commander';
import type { Job } from './session.ts';

/** One command: its place in the program's help, and how it is added to the program. */
export interface CommandSpec {
  /** The word that starts it. */
  name: string;
  /** What a newcomer types first. */
  example: string;
  /** Tells the program the command's words and help, and which job they start. */
  add(program: Command, start: (job: Job) => void): void;
}
