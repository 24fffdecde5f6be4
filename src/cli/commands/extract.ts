import { InvalidArgumentError, Option } from 'commander';
import { TABLE_FORMATS } from '../../report/table/index.ts';
import { addCacheOptions } from '../cache-options.ts';
import type { CommandSpec } from '../command-spec.ts';
import type { ExtractFlags } from '../extract/extract-flags.ts';
import { addInputOptions } from '../input-options.ts';
import { addOutputOptions } from '../output-options.ts';
import { webAddress } from '../web-address.ts';

/** `article-kit extract`: every image, with its caption and credit. */
export const extract: CommandSpec = {
  name: 'extract',
  example: 'article-kit extract posts --format html > pictures.html',
  add: (program, start) => {
    const command = program
      .command('extract')
      .summary('list every image, with its caption and credit')
      .description('List every image of the articles in reading order: its address, size, caption and credit.')
      .optionsGroup('Which images, and how they are read:')
      .option('--all', 'decorative ones too: pixels, icons, avatars, share buttons, related articles')
      .option('--min-confidence <number>', 'leave out captions that are less sure (default: 0.7)', confidence)
      .option(
        '--base-url <url>',
        'what relative addresses are relative to (default: what the article says)',
        webAddress,
      )
      .optionsGroup('What they show:')
      .option('--wide', 'show everything in a terminal, however wide')
      .optionsGroup('Downloading them:')
      .option('--download <folder>', 'fetch them into this folder, with images.json to list them')
      .addOption(
        new Option('--referer <page>', 'name the article as the page that shows them (default: none)').choices([
          'article',
        ]),
      )
      .option('--allow-private', 'addresses of this machine and its network, too');
    addCacheOptions(command);
    addInputOptions(command);
    addOutputOptions(
      command,
      TABLE_FORMATS,
      'how images are written; html is a page to look through (default: table, in a pipe tsv)',
    );
    command.addHelpText('after', HELP).action((paths: string[], flags: ExtractFlags) => {
      start(async (session) => (await import('../extract/extract-files.ts')).extractFiles(paths, flags, session));
    });
  },
};

function confidence(text: string): number {
  const number = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || number > 1) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

const HELP = `
Examples:
  $ article-kit extract posts                                every image, its caption, its credit
  $ article-kit extract posts --format csv > images.csv      for a spreadsheet
  $ article-kit extract posts --format html > images.html    a page of pictures to look through
  $ article-kit extract posts --json | jq '.[] | select(.credit == null) | .src'
  $ article-kit extract post.html --all --wide               what was left out, and why
  $ article-kit extract posts --download images              fetch them all; run it again to go on
  $ article-kit convert posts -o out --localize-images images   and let the Markdown point to them

A caption is what stands with the picture for everybody to read; alt and title are never taken for one. How sure it is
goes from 0 to 1, and what is below --min-confidence is left out.

Exit codes: 0 all well; 1 an article could not be read as text, or a picture not be fetched; 2 wrong usage or config, or a path could not be read.`;
