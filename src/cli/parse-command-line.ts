import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.ts';
import { underConfig } from './config/under-config.ts';
import { columnsOf, type Io } from './io.ts';
import type { Job } from './session.ts';
import { readVersion } from './version.ts';

/** What the words on the command line came to. */
export interface ParsedCommandLine {
  /** What is to be done; null if the words ask for help or are wrong. */
  job: Job | null;
  /** What to say on stdout. */
  out: string;
  /** What to say on stderr. */
  err: string;
  /** How to end if there is no job. */
  code: 0 | 2;
}

/** Understands the words behind the program's name, or says why it cannot. */
export function parseCommandLine(args: readonly string[], io: Io): ParsedCommandLine {
  const parsed: ParsedCommandLine = { job: null, out: '', err: '', code: 2 };
  const program = new Command('article-kit')
    .description('Convert, check and list folders of article files: front matter on top, HTML or Markdown below.')
    .usage('<command> [paths...] [options]')
    .version(readVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        parsed.out += text;
      },
      writeErr: (text) => {
        parsed.err += text;
      },
      getOutHelpWidth: () => columnsOf(io.stdout, 100),
      getErrHelpWidth: () => columnsOf(io.stderr, 100),
    })
    .showHelpAfterError('(--help shows what there is.)');
  // Whoever names a command need not wait until the others are there.
  const named = COMMANDS.filter(({ name }) => name === args[0]);
  const start = (job: Job) => {
    parsed.job = job;
  };
  addCommands(program, start, named.length > 0 ? named : COMMANDS);
  program.addHelpText('after', `\nExamples:\n${COMMANDS.map(({ example }) => `  $ ${example}`).join('\n')}`);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    parsed.code = error.exitCode === 0 ? 0 : 2;
    parsed.err += adviceOn(error, io);
  }
  return parsed;
}

/** Adds commands to a program; a job comes with what the config file says for it. Default: all of them. */
export function addCommands(program: Command, start: (job: Job) => void, commands = COMMANDS): void {
  let asked = program;
  program.hook('preAction', (_, command) => {
    asked = command;
  });
  const whole = () => {
    const all = new Command();
    for (const { add } of COMMANDS) add(all, () => undefined);
    return all;
  };
  for (const { add } of commands) add(program, (job) => start(underConfig(job, asked, whole)));
}

function adviceOn({ code, message }: CommanderError, { cwd }: Io): string {
  const word = /(?:option|command) '([^']*)'/.exec(message)?.[1] ?? '';
  // A file name that begins with a dash is taken for an option; commander cannot know better.
  if (code === 'commander.unknownOption' && /^-[^-].|[./]/.test(word)) {
    return `(If ${word} is a file: use -- ${word} or ./${word})\n`;
  }
  if (code === 'commander.unknownCommand' && (/[./*]/.test(word) || existsSync(resolve(cwd, word)))) {
    return `(Did you mean article-kit convert ${word}?)\n`;
  }
  return '';
}
