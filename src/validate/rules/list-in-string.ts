import { assignment } from '../assignment.ts';
import { flowList } from '../flow-list.ts';
import { type ListedParts, listedParts } from '../listed-parts.ts';
import type { Entry, Fault, Subject, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { topLevel } from '../top-level.ts';
import { textListOption } from '../values/text-list-option.ts';

/** `tags: php, mysql`: a list in one text. */
export const listInString: ValueRule = {
  name: 'list-in-string',
  summary: 'Several tags or categories stand in one text.',
  why: 'Hexo and Hugo make one tag named `php, mysql` of it, Jekyll cuts it at its blanks and keeps commas and brackets, Astro and Docusaurus refuse it.',
  weight: 'warn',
  fixable: true,
  bad: '---\ntitle: Rain all day\ntags: rain, wind\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\ntags: [rain, wind]\n---\n<p>Rain all day.</p>\n',
  options: { keys: ['tags', 'categories'] },
  stage: 'value',
  *check(subject) {
    const keys = textListOption(subject.options, 'keys');
    for (const entry of topLevel(subject)) {
      const { name, spec, value } = entry;
      if (typeof value !== 'string' || (!keys.includes(name) && spec?.list !== 'always')) continue;
      const listed = listedParts(value);
      if (listed !== null) yield fault(entry, listed, subject);
    }
  },
};

function fault(entry: Entry, listed: ListedParts, { language }: Subject): Fault {
  const { name, source, style, start, end, spec } = entry;
  const { parts, separator } = listed;
  const list = flowList(parts, language);
  const becomes = spec?.isCutAtBlanks === true ? pieces(entry) : whole(listed);
  const message = `${shown(source)} is one text, not ${parts.length} ${name}: ${becomes}`;
  const help = `Write a list: ${assignment(name, list, language)}`;
  const isSure = separator === ',' && style !== 'block' && !parts.some((part) => /^[[\]{}"']|[[\]{}"']$/.test(part));
  return { start, end, message, help, ...(isSure && { edits: [{ start, end, text: list }] }) };
}

function whole({ separator, hasBrackets }: ListedParts): string {
  return hasBrackets ? 'brackets within a text make no list' : `no tool reads "${separator}" as the end of one`;
}

/** What a generator makes of a text that it cuts at its blanks. */
function pieces({ value }: Entry): string {
  const [first, second, ...others] = String(value).trim().split(/\s+/);
  if (second === undefined) return 'it is cut at blanks alone, and has none';
  const rest = others.length === 0 ? '' : ` and ${others.length} more`;
  return `it is cut at its blanks alone, into ${quoted(first!)}${rest === '' ? ' and' : ','} ${quoted(second)}${rest}`;
}

function quoted(text: string): string {
  return `"${shown(text)}"`;
}
