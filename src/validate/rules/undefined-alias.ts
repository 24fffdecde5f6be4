import { quote } from '../quote.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** `*name` without an anchor of that name. */
export const undefinedAlias: SyntaxRule = {
  stage: 'syntax',
  name: 'undefined-alias',
  summary: 'A value is an alias, `*name`, and no anchor `&name` stands above it.',
  why: 'Text that begins with a star, such as Markdown emphasis, is an alias to YAML; the block cannot be read.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: *tides*\n---\n',
  good: "---\ntitle: '*tides*'\n---\n",
  *diagnose({ block, code, offset }) {
    if (code !== 'unresolved-alias') return;
    const source = /^\*[^\s,[\]{}]*/.exec(block.slice(offset, offset + 200))![0];
    yield {
      start: offset,
      end: offset + source.length,
      message: `${shown(source)} begins with a star, so YAML looks for an anchor of that name, and there is none`,
      help: `Put the value in quotes: ${quote(source)}`,
      edits: [{ start: offset, end: offset + source.length, text: quote(source) }],
      // A name alone may be that of an anchor which is spelt otherwise.
      isSure: source.endsWith('*'),
    };
  },
};
