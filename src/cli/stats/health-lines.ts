import { cellWidth, lineOf, type Piece } from '../../report/charts/line-of.ts';
import type { Tone } from '../../report/report.ts';
import type { CheckName, Health } from '../../summarise/stats/health-tally.ts';
import { figure, percent } from '../figures.ts';
import { commandFor } from './command-for.ts';
import { sectionHeading } from './section-heading.ts';
import type { StatsView } from './stats-view.ts';

/** How a check is told: what it found, and the command that shows the articles. */
interface CheckWords {
  name: CheckName | 'sameTitle' | 'sameBody';
  tone: Tone;
  words: string;
  command(view: StatsView): string;
}

const validate = (view: StatsView) => commandFor('validate', '', view);
const where = (expression: string) => (view: StatsView) => commandFor('list', `--where "${expression}"`, view);
const json = (view: StatsView) => commandFor('stats', '--json', view);

const DAY = 24 * 60 * 60 * 1000;
const tomorrow = ({ now }: StatsView) => new Date(now.getTime() + DAY).toISOString().slice(0, 10);

const CHECKS: readonly CheckWords[] = [
  { name: 'unreadable', tone: 'bad', words: 'cannot be read', command: validate },
  { name: 'unreadableFrontMatter', tone: 'bad', words: 'with faults in the front matter', command: validate },
  { name: 'brokenDate', tone: 'bad', words: 'with a date that is none', command: validate },
  { name: 'missingTitle', tone: 'warn', words: 'without a title', command: where('missing(title)') },
  { name: 'missingDate', tone: 'warn', words: 'without a date', command: where('missing(date)') },
  { name: 'missingAuthor', tone: 'warn', words: 'without an author', command: where('missing(author)') },
  {
    name: 'futureDate',
    tone: 'warn',
    words: 'dated in the future',
    command: (view) => where(`date > ${tomorrow(view)}`)(view),
  },
  { name: 'emptyBody', tone: 'warn', words: 'with an empty body', command: where("body = 'empty'") },
  { name: 'sameTitle', tone: 'warn', words: 'with the title of another', command: json },
  { name: 'sameBody', tone: 'warn', words: 'with the text of another', command: json },
  { name: 'withoutImages', tone: 'faint', words: 'without images', command: where('images = 0') },
];

/** Two blanks, a sign, a blank. */
const INDENT = 4;
/** So many sets of articles that are the same are shown. */
const MOST_SETS = 3;

/** What is amiss or worth a look, each with the command that shows it: beside it if there is room for all, else below. */
export function healthLines(health: Health, articles: number, view: StatsView): string[] {
  const found = CHECKS.filter(({ name }) => health[name].count > 0);
  if (found.length === 0) {
    const good: Piece = ['good', `${view.glyphs.good} nothing amiss`];
    return articles === 0 ? [] : [lineOf([['strong', 'Health'], '  ', good], view)];
  }
  const rows = found.map(({ name, tone, words, command }) => {
    const count = health[name].count;
    // A file that cannot be read is no part of the articles.
    const share = name === 'unreadable' ? '' : percent(count, articles);
    return { name, tone, count: figure(count), share, words, command: command(view) };
  });
  const widest = (column: 'count' | 'share' | 'words' | 'command') =>
    Math.max(...rows.map((row) => cellWidth(row[column])));
  const start = ({ tone, count, share, words }: (typeof rows)[number]): Piece[] => [
    '  ',
    [tone, tone === 'faint' ? ' ' : view.glyphs.bad],
    ` ${count.padStart(widest('count'))}  ${share.padStart(widest('share'))}  ${words}`,
  ];
  const left = INDENT + widest('count') + 2 + widest('share') + 2 + widest('words') + 2;
  const isBeside = left + widest('command') <= view.width;
  const lines = rows.flatMap((row) => {
    const gap = ' '.repeat(widest('words') - row.words.length + 2);
    const command: Piece = ['faint', isBeside ? gap + row.command : ' '.repeat(INDENT) + row.command];
    const own = isBeside
      ? [lineOf([...start(row), command], view)]
      : [lineOf(start(row), view), lineOf([command], view)];
    const same = sameOf(health, row.name).map((text) => lineOf([['faint', ' '.repeat(INDENT + 2) + text]], view));
    return [...own, ...same];
  });
  return [sectionHeading('Health', '', view), ...lines];
}

function sameOf(health: Health, name: CheckWords['name']): string[] {
  if (name !== 'sameTitle' && name !== 'sameBody') return [];
  const { examples, sets } = health[name];
  const shown = examples.slice(0, MOST_SETS).map(({ what, count, paths }) => {
    const title = what === null ? '' : `${JSON.stringify(what)}: `;
    const more = count > 3 ? `, and ${figure(count - 3)} more` : '';
    return `${title}${paths.slice(0, 3).join(', ')}${more}`;
  });
  return sets > MOST_SETS ? [...shown, `and ${figure(sets - MOST_SETS)} more sets`] : shown;
}
