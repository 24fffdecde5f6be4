import type { Edit, Entry, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { textLists } from '../values/text-lists.ts';

/** Items of a list that are lists themselves, to the eye. */
export const separatorInTag: ValueRule = {
  name: 'separator-in-tag',
  stage: 'value',
  summary: 'One item of a list of tags holds several, with a separator that YAML does not know or that quotes hide.',
  why: '`[sea，moon]` with a full-width comma is one tag, and so is the item `- sea, moon`.',
  weight: 'warn',
  fixable: true,
  needs: { values: textLists },
  bad: '---\ntitle: Tides\ntags: [sea，moon]\n---\n',
  good: '---\ntitle: Tides\ntags: [sea, moon]\n---\n',
  *check(subject) {
    for (const { entry: list, items } of textLists(subject)) {
      for (const { entry, text } of items) {
        const parts = partsOf(text, items.length === 1);
        if (parts === null) continue;
        const { start, end, name } = entry;
        const isFlow = list.source.startsWith('[');
        const help = isFlow ? `Write [${parts.join(', ')}].` : `Write each on a line of its own: - ${parts[0]}.`;
        const edits = isFlow ? split(entry, parts) : null;
        yield {
          start,
          end,
          message: `${shown(text)} is one item of ${name}, not ${parts.length}`,
          help,
          ...(edits && { edits }),
        };
      }
    }
  },
};

/** A comma in one item among others may belong to a name (`Portland, Oregon`); full-width separators and runs do not. */
function partsOf(text: string, isAlone: boolean): string[] | null {
  if (!/[，；、;,]/.test(text)) return null;
  const plain = text.replace(/&#?\w{1,10};/g, '');
  const separator = /[，；、;]/.test(plain) ? /[，；、;,]/ : /, |,(?=\D)/;
  const parts = plain.split(separator).map((part) => part.trim());
  if (parts.length < 2 || plain !== text || parts.some((part) => part === '' || part.length > 30)) return null;
  return parts.length > 2 || isAlone || separator.source.includes('，') ? parts : null;
}

/** An item without quotes in brackets cannot hold a comma that YAML knows, so a full-width one there is a slip. */
function split({ style, source, start }: Entry, parts: readonly string[]): Edit[] | null {
  if (style !== 'plain' || !source.includes('，') || /[；、;\r\n]/.test(source)) return null;
  if (
    !parts.every(
      (part) => /^[\p{L}][\p{L}\p{N} .+_-]*$/u.test(part) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(part),
    )
  )
    return null;
  return [...source.matchAll(/ {0,3}， {0,3}/g)].map(({ index, 0: comma }) => ({
    start: start + index,
    end: start + index + comma.length,
    text: ', ',
  }));
}
