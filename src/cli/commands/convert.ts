import { Option } from 'commander';
import {
  CAPTION_MODES,
  EMPHASIS_FALLBACKS,
  FRONT_MATTER_MODES,
  HTML_MODES,
  PARAGRAPH_MODES,
} from '../../convert/options.ts';
import type { CommandSpec } from '../command-spec.ts';
import type { ConvertFlags } from '../convert/convert-flags.ts';
import { addInputOptions } from '../input-options.ts';
import { addOutputOptions } from '../output-options.ts';
import { webAddress } from '../web-address.ts';

/** `article-kit convert`: HTML bodies to Markdown. */
export const convert: CommandSpec = {
  name: 'convert',
  example: 'article-kit convert posts -o out',
  add: (program, start) => {
    const command = program
      .command('convert')
      .summary('turn HTML bodies into Markdown')
      .description('Turn the HTML bodies of articles into Markdown and keep their front matter byte for byte.')
      .optionsGroup('Where the Markdown goes:')
      .option('-o, --out <folder>', 'write .md files into this folder, at the same relative paths')
      .addOption(new Option('--in-place', 'replace each .md file; write x.md beside x.html').conflicts('out'))
      .option('--verify', 'render the Markdown again and compare what it says with the source')
      .option('-f, --force', 'replace outputs in --out that were edited since, or that are not ours')
      .option('--no-cache', 'convert again what has not changed since --out was written')
      .option('-n, --dry-run', 'do everything but write, and say what would be done')
      .optionsGroup('What it is like:')
      .addOption(
        new Option('--front-matter <mode>', 'keep the block byte for byte, or leave it out')
          .choices(FRONT_MATTER_MODES)
          .default('keep'),
      )
      .addOption(
        new Option(
          '--captions <mode>',
          'captions as they stand, as a figure, as the image’s title, or in italics below it',
        )
          .choices(CAPTION_MODES)
          .default('keep'),
      )
      .addOption(
        new Option('--html <mode>', 'what Markdown cannot say stays as HTML, or only its text does')
          .choices(HTML_MODES)
          .default('keep'),
      )
      .addOption(
        new Option(
          '--emphasis-fallback <mode>',
          'how bold is written where ** cannot work: as a tag or with character references',
        )
          .choices(EMPHASIS_FALLBACKS)
          .default('html'),
      )
      .addOption(
        new Option('--paragraphs <mode>', 'whether blank lines are paragraphs, as in WordPress’s own source')
          .choices(PARAGRAPH_MODES)
          .default('auto'),
      )
      .option('--base-url <url>', 'make relative addresses absolute', webAddress)
      .option('--localize-images <folder>', 'point to the pictures that extract --download has put there');
    addInputOptions(command);
    addOutputOptions(command);
    command.addHelpText('after', HELP).action((paths: string[], flags: ConvertFlags) => {
      start(async (session) => (await import('../convert/convert-files.ts')).convertFiles(paths, flags, session));
    });
  },
};

const HELP = `
Examples:
  $ article-kit convert post.html                   one article, to standard output
  $ article-kit convert posts -o out                a folder; posts/a/b.html becomes out/a/b.md
  $ article-kit convert "posts/**/*.html" -o out    a glob; paths are kept from posts on
  $ article-kit convert posts --in-place            beside the originals, or in their place
  $ article-kit convert posts -o out --dry-run      what would be done
  $ git ls-files -z "*.html" | article-kit convert --files-from - -0 -o out
  $ curl -s https://example.org/ | article-kit convert - --front-matter none

With neither --out nor --in-place, one article goes to standard output. A file named outright keeps its path from the
working folder (posts/a.html becomes out/posts/a.md); one outside it, its name. An --out folder that lies inside the
input is passed over, so what was written there is not converted again. Two inputs for one output are both refused,
and so is an output over another article. An output that would not change is not written.

An --out folder keeps .article-kit.json, which knows what every output was made of: run it again, and only what has changed
is converted. An output that somebody has edited since, or that was there before, is left alone and reported.

Exit codes: 0 all well; 1 an article could not be converted, differs under --verify, or its output was left alone; 2 wrong
usage, or a path could not be read or written (the other articles are still done); 130 interrupted.`;
