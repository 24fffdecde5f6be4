import { onceAnArticle } from '../once-an-article.ts';
import type { Entry, Subject } from '../rule.ts';

/** A list of words, such as tags, and its items that are words. */
export interface TextList {
  /** The whole list. */
  entry: Entry;
  items: readonly ListItem[];
}

/** One word of a list. */
export interface ListItem {
  entry: Entry;
  /** Trimmed, in Unicode normalisation form C. */
  text: string;
}

/** The lists that the preset knows as lists of words. Lists in lists, as Hexo has them for categories, are left alone. */
export const textLists: (subject: Subject) => readonly TextList[] = onceAnArticle(({ entries, preset }) => {
  const lists = new Map<string, { entry: Entry; items: ListItem[] }>();
  for (const entry of entries) {
    const { path, name, value } = entry;
    const spec = Object.hasOwn(preset.keys, name) ? preset.keys[name] : undefined;
    if (spec?.kind !== 'text' || spec.list === undefined || spec.list === 'never') continue;
    if (path.length === 1 && Array.isArray(value)) lists.set(name, { entry, items: [] });
    const isWord = path.length === 2 && (typeof value === 'string' || typeof value === 'number');
    if (isWord) lists.get(name)?.items.push({ entry, text: String(value).trim().normalize() });
  }
  return [...lists.values()];
});

/** Those of them in which an item comes again, capital letters or not. */
export const repetitiveLists: (subject: Subject) => readonly TextList[] = onceAnArticle((subject) => {
  return textLists(subject).filter(({ items }) => {
    return new Set(items.map(({ text }) => text.toLowerCase())).size < items.length;
  });
});
