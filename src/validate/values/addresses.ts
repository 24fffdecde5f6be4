import { onceAnArticle } from '../once-an-article.ts';
import type { Entry, Subject } from '../rule.ts';
import { isTemplate } from './is-template.ts';

/** A value that is meant to be an address, as the preset or its own beginning says. */
export interface WrittenAddress {
  entry: Entry;
  /** As read, blanks at its ends and all. */
  text: string;
  /** `web`: an author's own key, whose value begins with something like `http`. */
  kind: 'url' | 'image' | 'web';
}

/** Every address among the values, from top to bottom; empty ones, templates, aliases and pictures in the address are none. */
export const writtenAddresses: (subject: Subject) => readonly WrittenAddress[] = onceAnArticle(({ entries }) => {
  const addresses: WrittenAddress[] = [];
  for (const entry of entries) {
    const { value: text, source } = entry;
    if (typeof text !== 'string' || text.trim() === '' || source.startsWith('*') || isTemplate(text)) continue;
    const kind = kindOf(entry, text);
    if (kind !== null && !/^\s*data:/i.test(text)) addresses.push({ entry, text, kind });
  }
  return addresses;
});

function kindOf({ spec }: Entry, text: string): WrittenAddress['kind'] | null {
  if (spec?.kind === 'url' || spec?.kind === 'image') return spec.kind;
  return spec === null && WEB.test(text) ? 'web' : null;
}

/** What begins like an address of the web, rightly or wrongly, and is one word. */
const WEB = /^[hｈ]?[a-zａ-ｚ]{2,6}[:：;]?[/\\／]{1,3}\S+$/i;
