import { InvalidArgumentError } from 'commander';
import { TABLE_FORMATS } from '../../report/table/index.ts';
import type { CommandSpec } from '../command-spec.ts';
import { addCountOptions } from '../count-options.ts';
import { addInputOptions } from '../input-options.ts';
import type { ListFlags } from '../list/list-flags.ts';
import { addOutputOptions } from '../output-options.ts';

/** `article-kit list`: one row for each article. */
export const list: CommandSpec = {
  name: 'list',
  example: 'article-kit list posts --sort -date',
  add: (program, start) => {
    const command = program
      .command('list')
      .summary('show one row for each article')
      .description(
        'Show one row for each article: its title, date, author, words, and whatever its front matter holds.',
      )
      .optionsGroup('Which rows:')
      .option('--where <expression>', "only articles for which it holds, such as 'words > 1000 and has(tags)'")
      .option('--search <text>', 'only articles that contain all of these words')
      .option('--sort <keys>', 'sort by these columns, such as -date,title (default: path)')
      .option('--limit <number>', 'no more rows than this', wholeNumber)
      .optionsGroup('What they show:')
      .option('--columns <names>', 'these columns, with commas: any of the usual ones, and any front matter key')
      .option('--wide', 'show everything in a terminal, however wide');
    addCountOptions(command);
    addInputOptions(command);
    addOutputOptions(command, TABLE_FORMATS, 'how rows are written (default: table, in a pipe tsv)');
    command.addHelpText('after', HELP).action((paths: string[], flags: ListFlags) => {
      start(async (session) => (await import('../list/list-articles.ts')).listArticles(paths, flags, session));
    });
  },
};

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(text);
}

const HELP = `
Columns: path title date author categories tags words minutes images links body dateSource, and front matter keys by
dotted path (extra.rating). A terminal shows as many as fit; --wide, a pipe and all formats but table show them all.

Examples:
  $ article-kit list                                        every article here and below
  $ article-kit list posts --sort -date --limit 10          the newest ten
  $ article-kit list posts --columns date,title,layout      with a key of the front matter
  $ article-kit list posts --where 'category = "news" and date >= 2024-06 and words > 1000'
  $ article-kit list posts --where 'missing(author)'        what still has to be done
  $ article-kit list posts --search harbour --format csv > found.csv
  $ article-kit list posts --json | jq '.[] | .title'

Words are CJK characters plus words of other scripts. A date with a star is only in the name of the file.

Exit codes: 0 all well; 1 a file is no text that can be read; 2 wrong usage or config, or a path could not be read.`;
