import { lineOf } from '../../report/charts/line-of.ts';
import type { Stats } from '../../summarise/stats/stats.ts';
import { counted, sizeText } from '../figures.ts';
import { dateLines } from './date-lines.ts';
import { domainLines } from './domain-lines.ts';
import { fieldLines } from './field-lines.ts';
import { groupLines } from './group-lines.ts';
import { healthLines } from './health-lines.ts';
import { lengthLines } from './length-lines.ts';
import type { StatsView } from './stats-view.ts';

/** Statistics for people: the groups or the fields if they were asked for, else everything at a glance. No line is too wide. */
export function showStats(stats: Stats, view: StatsView): string {
  const { totals, by, fields } = stats;
  const asked = [
    ...(by === undefined ? [] : [groupLines(by, totals.articles, view)]),
    ...(fields === undefined ? [] : [fieldLines(fields, totals.articles, view)]),
  ];
  const sections = [totalLines(stats, view), ...(asked.length > 0 ? asked : overview(stats, view))];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function overview({ totals, dates, lengths, linkDomains, imageDomains, health }: Stats, view: StatsView): string[][] {
  if (totals.articles === 0) return [healthLines(health, 0, view)];
  return [
    dateLines(dates, view),
    lengthLines(lengths, view),
    domainLines('Links', linkDomains, view),
    domainLines('Images', imageDomains, view),
    healthLines(health, totals.articles, view),
  ];
}

/** The totals, as many on a line as there is room for. */
function totalLines({ totals }: Stats, view: StatsView): string[] {
  if (totals.articles === 0) return [lineOf(['No articles.'], view)];
  const { articles, words, minutes, images, links, bytes } = totals;
  const parts = [
    counted(words, 'word'),
    `${counted(minutes, 'minute')} to read`,
    counted(images, 'image'),
    counted(links, 'link'),
    sizeText(bytes),
  ];
  const lines: string[] = [];
  let line = counted(articles, 'article');
  const first = line;
  for (const part of parts) {
    const longer = `${line} ${view.glyphs.dot} ${part}`;
    if (longer.length <= view.width) line = longer;
    else {
      lines.push(line);
      line = part;
    }
  }
  return [...lines, line].map((text, index) => {
    return index === 0 ? lineOf([['strong', first], text.slice(first.length)], view) : lineOf([text], view);
  });
}
