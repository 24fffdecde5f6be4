import type { Generator } from './detect-generator.ts';

/** What a new config is to say. */
export interface NewConfig {
  generator: Generator | null;
  /** Whether a schema is written beside it. */
  hasSchema: boolean;
  /** Where editors find the JSON Schema of configs; null if the package is not installed in the folder. */
  editorSchema: string | null;
}

/** A config to begin with: what is known is set, what could be is shown in comments. */
export function configText({ generator, hasSchema, editorSchema }: NewConfig): string {
  const include = generator === null ? '# include:\n#   - posts/**' : `include:\n${list(generator.include)}`;
  const drafts =
    generator?.preset === 'hexo' ? 'source/_drafts' : generator?.preset === 'jekyll' ? '_drafts' : 'drafts';
  return `${editorSchema === null ? '' : `# yaml-language-server: $schema=${editorSchema}\n`}\
# What article-kit does in this folder and below. The command line beats what is said here.

# The articles, as globs relative to this file. Without it: all .md, .markdown, .html and .htm files.
${include}

# What is left out; by validate even where a hook names it.
# exclude:
#   - ${drafts}

validate:
  # What the site is made with: generic, hexo, hugo, jekyll, astro or docusaurus.
  preset: ${generator?.preset ?? 'generic'}
  # A JSON Schema for front matter${hasSchema ? '' : '; article-kit init --infer writes one'}.
  ${hasSchema ? '' : '# '}schema: article-kit.schema.json

# How much a rule weighs: off, warn or error.
# rules:
#   date-without-zone: off
#   future-date: error

# What is otherwise for some articles; the last one that fits counts.
# overrides:
#   - files: ${drafts}
#     rules:
#       future-date: off

# Each command has a section for its options, in camel case.
# convert:
#   out: markdown
#   baseUrl: https://example.org/
`;
}

function list(globs: readonly string[]): string {
  return globs.map((glob) => `  - ${/^[{*]/.test(glob) ? `'${glob}'` : glob}`).join('\n');
}
