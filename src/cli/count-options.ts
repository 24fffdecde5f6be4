import { type Command, InvalidArgumentError, Option } from 'commander';
import type { WordRule } from '../summarise/count-words.ts';
import type { ReadingSpeed } from '../summarise/reading-time.ts';

/** How words and minutes are counted. */
export interface CountFlags {
  words?: WordRule;
  wordsPerMinute?: number;
  charactersPerMinute?: number;
  secondsPerImage?: number;
}

const WORD_RULES: readonly WordRule[] = ['cjk', 'uax29'];

/** Adds the options that say how words and minutes are counted. */
export function addCountOptions(command: Command): Command {
  return command
    .optionsGroup('How words and minutes are counted:')
    .addOption(
      new Option(
        '--words <rule>',
        'CJK characters and words of other scripts, or words of all scripts as Unicode has it',
      )
        .choices(WORD_RULES)
        .default('cjk'),
    )
    .option('--words-per-minute <number>', 'how fast words are read (default: 265)', positive)
    .option('--characters-per-minute <number>', 'how fast CJK characters are read (default: 500)', positive)
    .option(
      '--seconds-per-image <number>',
      'for the first; a second less for each next, down to 3 (default: 12)',
      positive,
    );
}

/** The constants of reading time that were asked for. */
export function readingSpeedOf({ wordsPerMinute, charactersPerMinute, secondsPerImage }: CountFlags): ReadingSpeed {
  return {
    ...(wordsPerMinute !== undefined && { wordsPerMinute }),
    ...(charactersPerMinute !== undefined && { charactersPerMinute }),
    ...(secondsPerImage !== undefined && { firstImageSeconds: secondsPerImage }),
  };
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
