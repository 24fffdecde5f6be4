import type { ValuePath } from '../../article/parsed-block.ts';
import { shown } from '../shown.ts';

/** A list in words: `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A number of things: `1 item`, `2 items`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a value is called in a message: `"author.name"`, `item 2 of "tags"`, `"name" in item 1 of "authors"`. */
export function nameOf(path: ValuePath): string {
  if (path.length === 0) return 'the front matter';
  const lastIndex = path.findLastIndex((step) => typeof step === 'number');
  const keys = path.slice(lastIndex + 1);
  const name = keys.length === 0 ? '' : `"${shown(keys.join('.'))}"`;
  if (lastIndex === -1) return name;
  const item = `item ${Number(path[lastIndex]) + 1} of ${nameOf(path.slice(0, lastIndex))}`;
  return name === '' ? item : `${name} in ${item}`;
}

/**
 * What a value is, in words: `the text "no"`, `the number 010`, `a list`.
 *
 * @param source as it is written, where that is known.
 */
export function valueWords(value: unknown, source: string | null): string {
  if (value === null || value === undefined) return 'empty';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return `the text "${shown(value)}"`;
  if (typeof value === 'number') return `the number ${source === null ? value : shown(source)}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return 'a set of keys';
}
