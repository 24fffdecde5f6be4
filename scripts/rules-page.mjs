// Writes docs/rules.md from what the rules say of themselves. `npm run docs`; a test holds the page up to date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from './import-source.mjs';

const ROOT = join(import.meta.dirname, '..');

const CHAPTERS = [
  ['block', 'The file and its fences'],
  ['syntax', 'Syntax'],
  ['value', 'Keys and values'],
  ['schema', 'Your own schema'],
  ['folder', 'Across files'],
];

const HEAD = `# The rules of \`article-kit validate\`

Made from the rules themselves. Each has a default weight: an **error** fails the run, a *warning* does only under
\`--max-warnings\`. Presets change some of them; \`--rule NAME=off|warn|error\`, the config's \`rules\` and \`overrides\`
change any. In a block, \`# article-kit-disable-next-line NAME\` silences a rule in the line below. Rules with
**--fix** mend what has one right answer.
`;

/** A file's text as it can be shown: invisible characters are spelt out. */
function shown(text) {
  const spelt = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\ufeff]/g, (character) => {
    return character === '\r' ? '␍' : `␣U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}␣`;
  });
  return `\`\`\`\`text\n${spelt.replaceAll('\t', '→').replace(/\n?$/, '\n')}\`\`\`\``;
}

function section({ name, summary, why, weight, fixable, bad, good, preset, options = {} }) {
  const facts = [weight === 'error' ? '**error**' : weight === 'warn' ? '*warning*' : '*off*'];
  if (fixable) facts.push('**--fix**');
  if (preset !== undefined) facts.push(`example for the preset \`${preset}\``);
  const settable = Object.entries(options).map(([key, value]) => `\`${key}\` (default \`${JSON.stringify(value)}\`)`);
  const optionLine = settable.length === 0 ? '' : `\nOptions: ${settable.join(', ')}.\n`;
  const example =
    bad === '' ? '' : `\n${shown(bad)}\n\n${fixable ? 'becomes' : 'right is, for example,'}\n\n${shown(good)}\n`;
  return `### ${name}\n\n${facts.join(' · ')}\n\n${summary} ${why}\n${optionLine}${example}`;
}

function presetSection({ name, about, sources, required, rules, keys }) {
  const wanted = required.length === 0 ? 'none' : required.map((key) => `\`${key}\``).join(', ');
  const changed = Object.entries(rules).map(([rule, setting]) => `\`${rule}\`: \`${JSON.stringify(setting)}\``);
  const rows = Object.entries(keys).map(([key, { kind, list = 'never', about: words }]) => {
    const type = list === 'never' ? kind : list === 'may' ? `${kind}, or a list` : `list of ${kind}`;
    return `| \`${key}\` | ${type} | ${words.replaceAll('|', '\\|')} |`;
  });
  const pages = sources.map((url) => `<${url}>`).join(' · ');
  return [
    `### ${name}`,
    `${about}${pages === '' ? '' : ` From ${pages}`}`,
    `Keys that should be there: ${wanted}. Rules that are otherwise: ${changed.join(', ') || 'none'}.`,
    `| key | value | |\n| --- | --- | --- |\n${rows.join('\n')}`,
  ].join('\n\n');
}

/** The whole page. */
export async function rulesPage() {
  const { RULES } = await importSource('validate/rules/index.ts');
  const { PRESETS } = await importSource('validate/presets/index.ts');
  const chapters = CHAPTERS.map(([stage, title]) => {
    const rules = RULES.filter((rule) => (rule.stage ?? 'schema') === stage);
    return `## ${title}\n\n${rules.map(section).join('\n')}`;
  });
  const presets = `## Presets\n\n${Object.values(PRESETS).map(presetSection).join('\n\n')}\n`;
  return [HEAD, ...chapters, presets].join('\n');
}

if (import.meta.filename === process.argv[1]) writeFileSync(join(ROOT, 'docs/rules.md'), await rulesPage());
