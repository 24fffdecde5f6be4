import { linesOf } from '../block-lines.ts';
import type { Preset } from '../preset.ts';
import type { Edit, Entry, Subject, ValueRule } from '../rule.ts';
import { lineStart } from '../scalars/line-start.ts';
import { isItem } from '../scalars/text-entry.ts';
import { shown } from '../shown.ts';

/** A list item that YAML has read as the end of the value above it. */
export const mergedListItem: ValueRule = {
  name: 'merged-list-item',
  stage: 'value',
  summary: 'A list item is indented deeper than the item above it, and read as a part of that.',
  why: 'To YAML a deeper line goes on with the text above it: `- sea` with `  - moon` below is one item, “sea - moon”.',
  weight: 'error',
  fixable: true,
  needs: { languages: ['yaml'], text: /^[ \t]*- /m },
  bad: '---\ntitle: Tides\ntags:\n  - sea\n    - moon\n---\n',
  good: '---\ntitle: Tides\ntags:\n  - sea\n  - moon\n---\n',
  *check(subject) {
    for (const entry of subject.entries) {
      const { style, source, spec, start, end } = entry;
      if (style !== 'plain' || !/[\r\n][ \t]*- /.test(source)) continue;
      // Prose may well have a line that begins with a dash.
      if (!isItem(entry) && (spec?.list ?? 'never') === 'never') continue;
      for (const line of linesOf(subject.text, start, end).slice(1)) {
        const [indent] = /^[ \t]*(?=- )/.exec(line.text) ?? [];
        if (indent === undefined) continue;
        const at = line.start + indent.length;
        const item = line.text.slice(indent.length);
        yield {
          start: at,
          end: line.end,
          message: `${shown(item)} is no item of its own: it is indented deeper than the line above, and read as a part of ${shown(firstLine(source))}`,
          ...mending(subject, entry, { start: line.start, end: at }, item),
        };
      }
    }
  },
};

function firstLine(source: string): string {
  return source.slice(0, source.search(/[ \t]*[\r\n]/));
}

/** The right indentation is known where a list item stands above; where a key does, its value has to become an item too. */
function mending(
  { text, preset }: Subject,
  entry: Entry,
  indent: Omit<Edit, 'text'>,
  item: string,
): { help: string; edits?: Edit[] } {
  if (!isItem(entry)) return { help: `Write each item of ${entry.name} on a line of its own, with "- " before it.` };
  const [, above] = /^([ \t]*)-[ \t]+$/.exec(text.slice(lineStart(text, entry.start), entry.start)) ?? [];
  const help = `Indent it like the item above: ${above ?? ''}${shown(item)}`;
  // What is the author's own may be meant as a list in a list.
  return above === undefined || !isKnownList(entry, preset) ? { help } : { help, edits: [{ ...indent, text: above }] };
}

/** Whether the list's own key is known, though it may stand below a key of the author's: `meta: {keywords: …}`. */
function isKnownList({ spec, path }: Entry, { keys }: Preset): boolean {
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  return spec !== null || (Object.hasOwn(keys, name) && (keys[name]!.list ?? 'never') !== 'never');
}
