import { type Command, Option } from 'commander';
import { FORMATS, type FormatName } from '../report/formats/index.ts';
import type { Io, OutputStream } from './io.ts';
import { UsageError } from './usage-error.ts';

/** What the options that choose how results look came to. */
export interface OutputFlags {
  format?: FormatName;
  json?: boolean;
  color?: boolean;
  progress: boolean;
  quiet?: boolean;
}

/** Adds the options that every command with a report has in common. */
export function addOutputOptions(
  command: Command,
  formats: Readonly<Record<string, unknown>> = FORMATS,
  about = 'how the report is written (default: pretty, in a pipe tsv)',
): Command {
  return command
    .optionsGroup('What is said about it:')
    .addOption(new Option('--format <name>', about).choices(Object.keys(formats)))
    .option('--json', 'the same as --format json')
    .option('--color', 'use colours; see also NO_COLOR and FORCE_COLOR')
    .option('--no-color', 'use no colours')
    .option('--no-progress', 'show no progress')
    .option('-q, --quiet', 'say nothing but errors');
}

/** The format that was asked for; null if none was. */
export function askedFormat<Name extends string = FormatName>({
  format,
  json,
}: {
  format?: Name;
  json?: boolean;
}): Name | 'json' | null {
  if (json !== true) return format ?? null;
  if (format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} ask for two formats`, 'Leave one of them out.');
  }
  return 'json';
}

/** Whether a stream gets colours: the options say so, else FORCE_COLOR, NO_COLOR and the stream. */
export function wantsColor(stream: OutputStream, { color }: Pick<OutputFlags, 'color'>, { env }: Io): boolean {
  if (color !== undefined) return color;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
