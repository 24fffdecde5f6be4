import type { HtmlElement } from '../../html/node.ts';

/** The words of each class: `Article-imageCaption__text` is `['article', 'image', 'caption', 'text']`. */
export type ClassWords = readonly (readonly string[])[];

const known = new Map<string, ClassWords>();
/** Enough for the classes of any site; a folder of many sites must not fill the memory. */
const MOST_KNOWN = 5_000;
const LONGEST = 400;

/** The classes of an element as words, in lower case. */
export function classWords(element: HtmlElement): ClassWords {
  const value = element.className;
  if (value === '') return [];
  let words = known.get(value);
  if (words === undefined) {
    words = value.slice(0, LONGEST).split(/\s+/).filter(Boolean).map(wordsOf);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, words);
  }
  return words;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

/** Whether one of the element's classes has one of the words. */
export function hasClassWord(element: HtmlElement, wanted: ReadonlySet<string>): boolean {
  return classWords(element).some((words) => words.some((word) => wanted.has(word)));
}
