import type { Entry, Fault, ValueRule } from '../rule.ts';
import { topLevel } from '../top-level.ts';

/** Known keys with nothing behind them. */
export const emptyValue: ValueRule = {
  name: 'empty-value',
  summary: 'A key has no value.',
  why: 'Somebody meant to write it. Themes print an empty heading or a picture without an address, and some generators no longer fall back on the file name. Keys that templates for new articles leave empty, such as tags, may be empty.',
  weight: 'warn',
  fixable: false,
  needs: {
    text: /:[ \t]*(?:[#~]|$|null|''|""|['"][ \t]+['"]|\[[ \t]*\]|\r?\n(?![ \t]*-[ \t]|[ \t]+\S))|=[ \t]*(?:''|""|['"][ \t]+['"]|\[[ \t]*\])/i,
  },
  bad: '---\ntitle: Rain all day\nauthor:\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\nauthor: Ann Lee\n---\n<p>Rain all day.</p>\n',
  stage: 'value',
  *check(subject) {
    const { preset } = subject;
    for (const entry of topLevel(subject)) {
      const what = emptinessOf(entry);
      if (what === null || entry.spec === null || entry.spec.mayBeEmpty) continue;
      yield fault(entry, what, preset.required.includes(entry.name));
    }
  },
};

/** A null or ~ that somebody wrote out is meant. */
function emptinessOf({ style, value, spec }: Entry): string | null {
  if (style === 'empty') return 'has nothing behind it';
  if (typeof value === 'string' && value.trim() === '') return 'is an empty text';
  // No tags at all are a good list of tags.
  const mayBeList = spec?.kind === 'any' || (spec?.list ?? 'never') !== 'never';
  return Array.isArray(value) && value.length === 0 && !mayBeList ? 'is an empty list' : null;
}

function fault({ name, style, key, start, end }: Entry, what: string, isRequired: boolean): Fault {
  return {
    ...(style === 'empty' && key !== null ? key : { start, end }),
    message: `"${name}" ${what}`,
    help: isRequired ? `Write the ${name} there.` : `Write the ${name} there, or take the line out.`,
  };
}
