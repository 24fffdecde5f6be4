import { readKeyValueLine } from '../key-value-line.ts';
import { quote } from '../quote.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { quoteHelp, quoteValue } from '../value-extent.ts';

/** A template expression without quotes. */
export const unquotedTemplate: SyntaxRule = {
  stage: 'syntax',
  name: 'unquoted-template',
  summary: 'A value begins with a template expression, `{{ … }}` or `{% … %}`, and has no quotes.',
  why: 'YAML reads `{` as the beginning of a map, so `{{ name }}` becomes a map within a map, or the block cannot be read.',
  weight: 'error',
  fixable: true,
  needs: { text: /\{\{/ },
  bad: '---\ntitle: {{ page.name }}\n---\n',
  good: "---\ntitle: '{{ page.name }}'\n---\n",
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null || !/^\{[{%]/.test(value.value)) return;
    const start = line.start + value.valueStart;
    yield {
      start,
      end: start + value.value.length,
      message: `${shown(value.value)} is a template expression, but YAML reads its { as the beginning of a map`,
      help: quoteHelp(value),
      edits: [quoteValue(line, value)],
    };
  },
  *check({ language, entries }) {
    if (language !== 'yaml') return;
    for (const { source, style, start, end } of entries) {
      if (style !== 'flow' || !/^\{\{[^{}]*\}\}$/.test(source)) continue;
      yield {
        start,
        end,
        message: `${shown(source)} is a template expression, but YAML reads it as a map within a map`,
        help: `Put the value in quotes: ${quote(source)}`,
        edits: [{ start, end, text: quote(source) }],
      };
    }
  },
};
