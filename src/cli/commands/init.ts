import type { CommandSpec } from '../command-spec.ts';
import type { InitFlags } from '../init/init-flags.ts';
import { addArticleOptions } from '../input-options.ts';

/** `article-kit init`: a config, and a schema read off the articles. */
export const init: CommandSpec = {
  name: 'init',
  example: 'article-kit init --infer posts',
  add: (program, start) => {
    const command = program
      .command('init')
      .summary('write a config and, with --infer, a schema read off the articles')
      .description(
        'Write article-kit.config.yaml into the working folder, for the site generator that its files show. With --infer, ' +
          'also read the articles and write article-kit.schema.json: their keys, types and how often each occurs.',
      )
      .optionsGroup('What is written:')
      .option('--infer', 'read the articles, and write a JSON Schema that all of them keep to')
      .option('-f, --force', 'replace files that are there already')
      .option('-n, --dry-run', 'write nothing, and show what would be written');
    addArticleOptions(command);
    command
      .optionsGroup('What is said about it:')
      .option('--color', 'use colours; see also NO_COLOR and FORCE_COLOR')
      .option('--no-color', 'use no colours')
      .option('--no-progress', 'show no progress')
      .option('-q, --quiet', 'say nothing but errors')
      .addHelpText('after', HELP)
      .action((paths: string[], flags: InitFlags) => {
        start(async (session) => (await import('../init/init-folder.ts')).initFolder(paths, flags, session));
      });
  },
};

const HELP = `
Examples:
  $ article-kit init                         a config to begin with
  $ article-kit init --infer                 and a schema, read off all articles here
  $ article-kit init --infer posts --force   off those in posts, in place of what was written before
  $ article-kit init --infer --dry-run       what would be written

Hexo, Jekyll, Hugo, Astro and Docusaurus are told by the names of files; no file of theirs is opened or run. The schema
accepts every article that it was read off. Articles without front matter are passed over.

Exit codes: 0 all well; 1 an article could not be read (the others are still done); 2 wrong usage, a file that is there
already, or a path that could not be read; 130 interrupted.`;
