import type { Entry, ValueRule } from '../rule.ts';
import { plainScalars } from '../scalars/plain-scalars.ts';
import { type Reading, whoReadsWhat } from '../scalars/readings-of.ts';

/** `yes`, `no`, `on`, `off` where true or false is meant. */
export const ambiguousBoolean: ValueRule = {
  name: 'ambiguous-boolean',
  stage: 'value',
  summary: '`yes`, `no`, `on` or `off`, which only some YAML readers take for true or false.',
  why: '`comments: no` is false to Jekyll and to Hugo before 0.152, and to all others the text “no”, which templates take for true.',
  weight: 'warn',
  fixable: true,
  needs: { values: plainScalars },
  bad: '---\ntitle: Tides\ncomments: no\n---\n',
  good: '---\ntitle: Tides\ncomments: false\n---\n',
  *check(subject) {
    for (const { entry, readings } of plainScalars(subject)) {
      const meant = readings.find(({ kind }) => kind === 'boolean');
      if (meant === undefined || !concerns(entry, readings)) continue;
      const { source, start, end } = entry;
      // Keys that one generator takes for a switch and another for something else, which is never such a word.
      const isBoolean = entry.spec?.kind === 'boolean' || (entry.spec?.kind === 'any' && SWITCHES.has(entry.name));
      yield {
        start,
        end,
        message: `${source} is ${whoReadsWhat(readings)}`,
        help: isBoolean
          ? `Write ${meant.shown}.`
          : `Write ${meant.shown}, or '${source}' in quotes if the word is meant.`,
        ...(isBoolean && { edits: [{ start, end, text: meant.shown }] }),
      };
    }
  },
};

const SWITCHES: ReadonlySet<string> = new Set(['published', 'toc', 'comments', 'draft', 'pinned', 'sticky', 'math']);

function concerns({ spec, source }: Entry, readings: readonly Reading[]): boolean {
  if (readings.every(({ kind }) => kind === 'boolean')) return false;
  if (spec?.kind === 'boolean') return true;
  // A lone letter is true or false only to an old Hugo, and seldom meant so.
  return (spec === null || spec.kind === 'any') && source.length > 1;
}
