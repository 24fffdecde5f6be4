import { InvalidArgumentError, Option } from 'commander';
import { ISSUE_FORMATS } from '../../report/issues/index.ts';
import { PRESET_NAMES } from '../../validate/presets/names.ts';
import type { RuleSettings, Weight } from '../../validate/rule-settings.ts';
import { addCacheOptions } from '../cache-options.ts';
import type { CommandSpec } from '../command-spec.ts';
import { addInputOptions } from '../input-options.ts';
import { addOutputOptions } from '../output-options.ts';
import type { ValidateFlags } from '../validate/validate-flags.ts';

/** `article-kit validate`: is the front matter sound? */
export const validate: CommandSpec = {
  name: 'validate',
  example: 'article-kit validate posts --fix',
  add: (program, start) => {
    const command = program
      .command('validate')
      .summary('check front matter, and mend it with --fix')
      .description(
        'Check the front matter of articles: every fault in one run, at its place, with what to type instead.',
      )
      .optionsGroup('What is checked:')
      .addOption(
        new Option('--preset <name>', 'the site generator whose keys and dates are meant (default: generic)').choices(
          PRESET_NAMES,
        ),
      )
      .option('--schema <file>', 'a JSON Schema (2020-12 or draft-07) for the front matter')
      .option('--rule <name=weight>', 'turn a rule off, or make it warn or error; may be repeated', ruleSetting)
      .option('--staged', 'check what is staged in git, as it is in the index')
      .optionsGroup('What is done about it:')
      .option('--fix', 'mend what has one right answer, touching nothing else')
      .addOption(new Option('--diff', 'show what --fix would change, and write nothing').conflicts('fix'))
      .option('--max-warnings <number>', 'exit 1 if there are more warnings than this', wholeNumber);
    addCacheOptions(command);
    addInputOptions(command);
    addOutputOptions(command, ISSUE_FORMATS, 'how findings are written (default: pretty, in a pipe line)');
    command.addHelpText('after', HELP).action((paths: string[], flags: ValidateFlags) => {
      start(async (session) => (await import('../validate/validate-files.ts')).validateFiles(paths, flags, session));
    });
  },
};

function ruleSetting(text: string, earlier: RuleSettings = {}): RuleSettings {
  const [, name, weight] = /^([a-z0-9-]+)=(off|warn|error)$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError('It has to be NAME=off, NAME=warn or NAME=error.');
  return { ...earlier, [name]: weight as Weight };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(text);
}

const HELP = `
Examples:
  $ article-kit validate                            every article here and below
  $ article-kit validate posts --preset hexo        with what Hexo knows of front matter
  $ article-kit validate posts --fix                mend what has one right answer
  $ article-kit validate posts --diff               what --fix would change, as a patch
  $ article-kit validate --staged                   in a git hook: what is about to be committed
  $ article-kit validate posts --rule tag-case=off --rule duplicate-title=error
  $ article-kit validate posts --schema post.schema.json --format sarif > findings.sarif
  $ article-kit validate - --stdin-filename posts/a.md < posts/a.md

--fix keeps a change only if afterwards the block can be read, the finding is gone and no other has come; comments, quotes,
order, line ends and the body stay byte for byte. In the block, "# article-kit-disable-next-line RULE" silences a rule in
the line below. What shows only across files (the same title twice, a picture that is not there) comes last.

Exit codes: 0 no errors (warnings do not count, unless there are more than --max-warnings); 1 errors were found, or --diff
has something to show; 2 wrong usage or config, or a path could not be read or written (the others are still done).`;
