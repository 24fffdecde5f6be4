import type { Entry } from '../rule.ts';

/** True for a value that is words for people, or a part of an address, by what the preset knows of its key. */
export function isTextEntry({ spec }: Entry): boolean {
  return spec?.kind === 'text' || spec?.kind === 'slug' || spec?.kind === 'permalink';
}

/** True for the title of the article. */
export function isTitle(entry: Entry): boolean {
  return entry.name === 'title' && entry.path.length === 1 && isTextEntry(entry);
}

/** True for an item of a list, such as a tag. */
export function isItem({ path }: Entry): boolean {
  return typeof path.at(-1) === 'number';
}
