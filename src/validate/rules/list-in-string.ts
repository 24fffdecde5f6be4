import { assignment } from '../assignment.ts';
import { flowList } from '../flow-list.ts';
import { listedParts } from '../listed-parts.ts';
import type { Entry, Fault, Subject, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { topLevel } from '../top-level.ts';
import { textListOption } from '../values/text-list-option.ts';

/** `tags: php, mysql`: a list in one text. */
export const listInString: ValueRule = {
  name: 'list-in-string',
  summary: 'Several tags or categories stand in one text.',
  why: 'Hexo and Hugo make one tag named `php, mysql` of it, Jekyll cuts it at its blanks and keeps the commas, Astro and Docusaurus refuse it.',
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
      if (listed !== null) yield fault(entry, listed.parts, listed.separator, subject);
    }
  },
};

function fault(entry: Entry, parts: readonly string[], separator: string, { language }: Subject): Fault {
  const { name, source, style, start, end } = entry;
  const list = flowList(parts, language);
  const message = `${shown(source)} is one text, not ${parts.length} ${name}: no tool reads "${separator}" as the end of one`;
  const help = `Write a list: ${assignment(name, list, language)}`;
  const isSure = separator === ',' && style !== 'block';
  return { start, end, message, help, ...(isSure && { edits: [{ start, end, text: list }] }) };
}
