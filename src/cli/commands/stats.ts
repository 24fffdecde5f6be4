import { TABLE_FORMATS } from '../../report/table/index.ts';
import type { CommandSpec } from '../command-spec.ts';
import { addCountOptions } from '../count-options.ts';
import { addInputOptions } from '../input-options.ts';
import { addOutputOptions } from '../output-options.ts';
import type { StatsFlags } from '../stats/stats-flags.ts';

/** `article-kit stats`: totals, groups and histograms. */
export const stats: CommandSpec = {
  name: 'stats',
  example: 'article-kit stats posts --by year',
  add: (program, start) => {
    const command = program
      .command('stats')
      .summary('show totals, groups and histograms')
      .description('Show what a folder of articles comes to: totals, dates, lengths, domains, and what is missing.')
      .optionsGroup('What is counted:')
      .option('--by <key>', 'by category, author, month, year, weekday, tag, domain, or any key of the front matter')
      .option('--fields', 'which keys the front matter has, how often, of which types, with samples')
      .option('--where <expression>', "only articles for which it holds, such as 'date >= 2024 and has(tags)'")
      .option('--search <text>', 'only articles that contain all of these words');
    addCountOptions(command);
    addInputOptions(command);
    addOutputOptions(command, TABLE_FORMATS, 'how the figures are written (default: table, in a pipe tsv)');
    command.addHelpText('after', HELP).action((paths: string[], flags: StatsFlags) => {
      start(async (session) => (await import('../stats/count-articles.ts')).countArticles(paths, flags, session));
    });
  },
};

const HELP = `
Examples:
  $ article-kit stats                                  everything at a glance
  $ article-kit stats posts --by category              a line for each category
  $ article-kit stats posts --by extra.series          or for any key of the front matter
  $ article-kit stats posts --fields                   what to know before writing a schema
  $ article-kit stats posts --json | jq .health

Words are CJK characters plus words of other scripts.

Exit codes: 0 all well; 1 a file is no text that can be read; 2 wrong usage or config, or a path could not be read.`;
