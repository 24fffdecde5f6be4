import { type BlockLine, indentOf, linesOf } from '../block-lines.ts';
import { editText } from '../edit-text.ts';
import { readKeyValueLine } from '../key-value-line.ts';
import { outsideTextBlocks } from '../outside-text-blocks.ts';
import type { BlockRule, Edit } from '../rule.ts';
import { shown } from '../shown.ts';

/** Blanks that YAML does not take for blanks. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** Characters without any width. */
const ZERO_WIDTH = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;
const INVISIBLE = new RegExp(`${BLANKS.source}|${ZERO_WIDTH.source}`, 'g');

/** Invisible characters in or around a key, where blanks are part of the language. */
export const invisibleCharacter: BlockRule = {
  stage: 'block',
  name: 'invisible-character',
  summary: 'A no-break, ideographic or zero-width space stands in a key, before it, or behind its colon.',
  why: 'It looks right on the screen, and to YAML it is a letter: the key gets another name, or the line has no key.',
  weight: 'error',
  fixable: true,
  needs: { text: /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff]/ },
  bad: '---\ntitle:\u00a0Tides\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *check({ parts, text }) {
    if (parts?.language !== 'yaml' || parts.block.search(INVISIBLE) === -1) return;
    const lines = linesOf(text, parts.blockOffset, parts.blockOffset + parts.block.length);
    const known = new Map<string, number>();
    const found = [...outsideTextBlocks(lines)].map((line) => {
      const edits = editsOf(line);
      const key = keyWithout(line, edits);
      if (key !== null) known.set(key, (known.get(key) ?? 0) + 1);
      return { edits, key };
    });
    for (const { edits, key } of found) {
      const [first] = edits;
      if (first === undefined) continue;
      // Which of two keys that would be one is the right one, only their author knows.
      const isTwin = key !== null && known.get(key)! > 1;
      const character = text.charCodeAt(first.start);
      yield {
        start: first.start,
        end: first.end,
        message: `there is ${nameOf(character)} here, which YAML takes for a letter`,
        help: isTwin ? `Keep one of the keys named ${shown(key)}.` : help(first),
        ...(isTwin ? {} : { edits }),
      };
    }
  },
};

function help({ text }: Edit): string {
  return text === '' ? 'Delete it.' : 'Type a plain space instead.';
}

/** A line's key of the top level, as it is called when the line is mended; null for any other line. */
function keyWithout({ text, start }: BlockLine, edits: readonly Edit[]): string | null {
  const placed = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const line = edits.length === 0 ? text : editText(text, placed).text;
  return indentOf(line) === 0 && line[0] !== '-' ? (readKeyValueLine(line)?.key ?? null) : null;
}

/** Longer than any key, with the colon and the blanks behind it. */
const LONGEST_HEAD = 64;

function editsOf({ text, start }: BlockLine): Edit[] {
  const colon = text.search(/:/);
  const isItem = /^\s*-\s/.test(text);
  if (colon === -1 && !isItem) return [];
  // The key, its colon, and the blanks between the colon and the value.
  const keyEnd = colon === -1 || colon > LONGEST_HEAD ? text.search(/[^\s-]/) : colon + 1;
  if (keyEnd <= 0 || /["'#[{]/.test(text.slice(0, keyEnd))) return [];
  const head = keyEnd + /^(?:\s|[\u180e\u200b-\u200f\u2060-\u2064])*/.exec(text.slice(keyEnd))![0].length;
  const edits: Edit[] = [];
  for (const { index, 0: character } of text.slice(0, head).matchAll(INVISIBLE)) {
    const isBlank = BLANKS.test(character);
    // One blank parts key and value; more of them do not hurt, but none does.
    const needsBlank = isBlank && !(index >= keyEnd && /[ \t]/.test(text.slice(keyEnd, index)));
    edits.push({ start: start + index, end: start + index + 1, text: needsBlank ? ' ' : '' });
  }
  return edits;
}

const NAMES: Readonly<Record<number, string>> = {
  160: 'a no-break space (U+00A0)',
  8203: 'a zero-width space (U+200B)',
  12288: 'an ideographic space (U+3000)',
  65279: 'a byte order mark (U+FEFF)',
  173: 'a soft hyphen (U+00AD)',
};

function nameOf(code: number): string {
  return NAMES[code] ?? `an invisible character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
