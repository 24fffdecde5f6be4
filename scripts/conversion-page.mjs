// Writes docs/conversion.md, construct by construct, from the fixtures. `npm run docs`; a test holds the page up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FIXTURES = join(ROOT, 'fixtures/convert');

/** Chapters; a case stands in the first one whose pattern its name matches. */
const CHAPTERS = [
  ['Options', /^$/],
  ['Whole articles', /-article$|^word-soup|^google-docs|^mixed-body|^markdown-stays|^blank-lines|^gutenberg/],
  ['Code blocks', /^pre-|-code-block$/],
  ['Code in a line', /^code-|kbd-samp|keyboard|empty-code|backticks/],
  ['Tables', /table|-in-cell$/],
  ['Lists', /list|item|task/],
  ['Emphasis', /strong|^em-|^del-|mark|emphasis|unclosed-mark|style-attributes|lonely-star|underline|stars|tildes/],
  ['Line breaks and white space', /break|space|nbsp|zero-width|indented|over-source-lines|hyphen/],
  ['Links and addresses', /link|address|bare-|mail|www|names-with-at/],
  ['Pictures and captions', /image|picture|figure|caption|blogger-separator|lazy/],
  ['Embeds', /iframe|embed|video|audio|object|drawing|tweet|script|math/],
  [
    'What looks like Markdown',
    /line-start|syntax|brackets|backslashes|braces|pipes|exclamation|definition-at|less-than|entities|number-with|hashes|html-comment-in/,
  ],
  ['Headings, quotes, rules and sections', /heading|quote|rule|section|div|font|white|deep|paragraph|upper-case/],
  ['Template tags', /template|hexo/],
  ['Tags that stay, anchors, and what goes', /.*/],
];

const titleOf = (name) => name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** A fence that does not occur in the text. */
function fenced(language, text) {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function caseText(name) {
  const read = (file) => readFileSync(join(FIXTURES, name, file), 'utf8');
  const isMarkdown = existsSync(join(FIXTURES, name, 'input.md'));
  const options = existsSync(join(FIXTURES, name, 'options.json'))
    ? `With \`${read('options.json').trim()}\`:\n\n`
    : '';
  const input = fenced(isMarkdown ? 'markdown' : 'html', read(isMarkdown ? 'input.md' : 'input.html'));
  return `### ${titleOf(name)}\n\n${options}${input}\n\n${fenced('markdown', read('expected.md'))}\n`;
}

/** The whole page. */
export function conversionPage() {
  const chapters = new Map(CHAPTERS.map(([title]) => [title, []]));
  for (const entry of readdirSync(FIXTURES, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const hasOptions = existsSync(join(FIXTURES, entry.name, 'options.json'));
    const [title] = hasOptions ? CHAPTERS[0] : CHAPTERS.find(([, pattern]) => pattern.test(entry.name));
    chapters.get(title).push(caseText(entry.name));
  }
  const anchor = (title) =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '')
      .replaceAll(' ', '-');
  const contents = [...chapters.keys()].map((title) => `- [${title}](#${anchor(title)})`).join('\n');
  const body = [...chapters].map(([title, cases]) => `## ${title}\n\n${cases.join('\n')}`).join('\n');
  return `# What becomes of what

Every case that the tests hold, HTML above, Markdown below. Made from \`fixtures/convert\` by \`npm run docs\`.

${contents}

${body}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(ROOT, 'docs/conversion.md'), conversionPage());
