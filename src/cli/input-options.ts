import { type Command, InvalidArgumentError } from 'commander';

/** What the options that choose the articles came to. */
export interface InputFlags {
  /** `--config FILE`, or false for `--no-config`. */
  config?: string | boolean;
  stdinFilename?: string;
  filesFrom?: string;
  null?: boolean;
  ignore: boolean;
  passWithNoFiles?: boolean;
  encoding?: string;
  threads?: number;
}

/** Adds the options that every command over articles has in common: the config, which articles, and how they are read. */
export function addInputOptions(command: Command): Command {
  return addArticleOptions(command)
    .option('--config <file>', 'the config (default: the nearest article-kit.config.json or .yaml here or above)')
    .option('--no-config', 'take no config');
}

/** Adds the options that say which articles are meant, and how they are read. */
export function addArticleOptions(command: Command): Command {
  return command
    .optionsGroup('Which articles, and how they are read:')
    .argument('[paths...]', 'files, folders, globs, or - for standard input (default: .)')
    .option('--stdin-filename <name>', 'what standard input is called')
    .option('--files-from <file>', 'read the paths from a file (- for standard input), one a line')
    .option('-0, --null', 'paths in --files-from are NUL-separated, as find -print0 writes them')
    .option('--no-ignore', 'do not obey .gitignore and .articlekitignore')
    .option('--pass-with-no-files', 'a path that matches nothing is no error')
    .option('--encoding <name>', 'what files are in that are not UTF-8 (default: found out)', knownEncoding)
    .option('--threads <number>', 'how many threads may be used (default: the cores there are)', positiveNumber);
}

function knownEncoding(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw new InvalidArgumentError('Names are those of the Encoding Standard: gb18030, big5, shift_jis, windows-1252.');
  }
}

function positiveNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
