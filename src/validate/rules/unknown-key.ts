import { editDistance } from '../edit-distance.ts';
import { meantKeys } from '../meant-keys.ts';
import type { Entry, Fault, ValueRule } from '../rule.ts';
import { strangers } from '../top-level.ts';
import { textListOption } from '../values/text-list-option.ts';

/** Keys that are known ones but for a slip of the hand: `tilte`, `desciption`. */
export const unknownKey: ValueRule = {
  name: 'unknown-key',
  summary: 'A key is all but the name of a well-known one.',
  why: 'Generators ignore keys that they do not know, so that a slip of the hand loses the value without a word. Keys of your own are no fault, unless the option `strict` is true; `allow` names some that are none even so.',
  weight: 'warn',
  fixable: true,
  needs: { values: strangers },
  bad: '---\ntitle: Rain all day\ncatgories: [weather]\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\ncategories: [weather]\n---\n<p>Rain all day.</p>\n',
  options: { allow: [], strict: false },
  stage: 'value',
  *check(subject) {
    const { preset, options } = subject;
    const fine = new Set([...Object.keys(preset.keys), ...textListOption(options, 'allow')].map(inSmallLetters));
    for (const entry of strangers(subject)) {
      if (fine.has(entry.name.toLowerCase()) || entry.key === null) continue;
      const meant = meantKeys(entry, subject);
      if (meant.length > 0) yield slip(entry, entry.key, meant, subject.text);
      else if (options['strict'] === true) yield stranger(entry.name, entry.key, preset.name);
    }
  },
};

function inSmallLetters(name: string): string {
  return name.toLowerCase();
}

/** A name this long is hardly another word. */
const SAFE = 5;

function slip({ name }: Entry, { start, end }: Place, meant: readonly string[], text: string): Fault {
  const message = `"${name}" is not a key that anybody reads; did you mean ${meant.map((key) => `"${key}"`).join(' or ')}?`;
  const help = `Write ${meant.join(' or ')}; a key of your own belongs in the option "allow" of this rule.`;
  const [right = ''] = meant;
  // In quotes the key is longer than its name.
  const at = text.indexOf(name, start);
  const isOneSlip = editDistance(name.toLowerCase(), right.toLowerCase()) === 1;
  const isSure = meant.length === 1 && isOneSlip && right.length >= SAFE && at !== -1 && at < end;
  return { start, end, message, help, ...(isSure && { edits: [{ start: at, end: at + name.length, text: right }] }) };
}

function stranger(name: string, place: Place, preset: string): Fault {
  const message = `"${name}" is not a key that the preset ${preset} knows`;
  return { ...place, message, help: 'Take it out, or name it in the option "allow" of this rule.' };
}

type Place = NonNullable<Entry['key']>;
