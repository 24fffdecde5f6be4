import { isTomlKeyLine, isYamlKeyLine } from '../article/key-line.ts';
import { nextLine } from '../article/text-lines.ts';
import { type BlockLine, isBlankOrComment, linesOf } from './block-lines.ts';
import type { BlockSource, Edit } from './rule.ts';

/** Something that was meant as front matter, and is none to any reader. */
export interface Lookalike {
  /**
   * - `malformed`: a fence with too many dashes, with blanks before it, or of other dashes than ASCII ones
   * - `no-opening`: keys, and a closing fence, but no opening one
   * - `late`: front matter that something stands before
   */
  kind: 'malformed' | 'no-opening' | 'late';
  /** The line that is wrong: the malformed fence, the first key, the fence that comes late. */
  line: BlockLine;
  edits: readonly Edit[];
}

/** Three dashes or pluses, or what people type for them: more or fewer, blanks before them, long dashes, `===`. */
const FENCE_LIKE = /^[ \t]*(?:-{2,}|[–—−‒―]+-*|\+{2,}|={3,}|~{3,}|\*{3,}|_{3,}|－{2,})[ \t]*$/;
const FENCE = /^(?:---|\+\+\+)[ \t]*$/;

/** Keys that show that lines of `key: value` are front matter and not just text. */
const TELLING_KEY = /^(?:title|date|layout|tags|categories|author|slug|permalink|draft|description)[ \t]*[:=]/i;

/** Further down than this, in lines, nobody's front matter begins or ends. */
const FARTHEST = 80;

const known = new WeakMap<object, Lookalike | null>();

/** Looks for front matter that was meant and cannot be read as such; null if there is none of it, or all is right. */
export function lookalikeOf(source: Omit<BlockSource, 'options'>): Lookalike | null {
  if (source.parts !== null && source.parts.language !== null) return null;
  const key = source.parts ?? source.fault ?? source;
  let found = known.get(key);
  if (found === undefined) {
    found = look(source);
    known.set(key, found);
  }
  return found;
}

function look({ text, fault, fenceStart }: Omit<BlockSource, 'options'>): Lookalike | null {
  const lines = linesOf(text, fenceStart, Math.min(text.length, fenceStart + 20_000)).slice(0, FARTHEST);
  const [first, second] = lines;
  if (first === undefined || second === undefined) return null;
  if (fault !== null) return fault.code === 'fence-unclosed' ? malformedClosing(lines) : null;
  if (FENCE_LIKE.test(first.text) && isKeyLine(second.text)) return malformedOpening(lines);
  if (TELLING_KEY.test(first.text) && isKeyLine(first.text)) return missingOpening(lines, text);
  return lateFence(lines);
}

function malformedOpening(lines: readonly BlockLine[]): Lookalike | null {
  const [opening, second] = lines as readonly [BlockLine, BlockLine];
  const closing = lines[blockEnd(lines, 1)];
  if (closing === undefined || !FENCE_LIKE.test(closing.text)) return null;
  const right = [opening, closing].find(({ text }) => FENCE.test(text))?.text.trimEnd() ?? fenceOver(second.text);
  const wrong = [opening, closing].filter(({ text }) => text.trimEnd() !== right);
  return { kind: 'malformed', line: wrong[0]!, edits: wrong.map((line) => asFence(line, right)) };
}

function malformedClosing(lines: readonly BlockLine[]): Lookalike | null {
  const closing = lines[blockEnd(lines, 1)];
  if (closing === undefined || !FENCE_LIKE.test(closing.text)) return null;
  return { kind: 'malformed', line: closing, edits: [asFence(closing, lines[0]!.text.trimEnd())] };
}

function missingOpening(lines: readonly BlockLine[], text: string): Lookalike | null {
  const closing = lines[blockEnd(lines, 0)];
  if (closing === undefined || !FENCE.test(closing.text)) return null;
  const { start, end } = lines[0]!;
  const fence = closing.text.trimEnd() + text.slice(end, nextLine(text, end));
  return { kind: 'no-opening', line: lines[0]!, edits: [{ start, end: start, text: fence }] };
}

function lateFence(lines: readonly BlockLine[]): Lookalike | null {
  for (let index = 1; index < lines.length - 1; index++) {
    if (!FENCE.test(lines[index]!.text) || !isKeyLine(lines[index + 1]!.text)) continue;
    const end = blockEnd(lines, index + 1);
    const isTelling = lines.slice(index + 1, end).some(({ text }) => TELLING_KEY.test(text));
    if (isTelling && FENCE.test(lines[end]?.text ?? '')) return { kind: 'late', line: lines[index]!, edits: [] };
    return null;
  }
  return null;
}

/** Where lines stop looking like front matter: the index of the first that is no key, no list item and not indented. */
function blockEnd(lines: readonly BlockLine[], from: number): number {
  let index = from;
  while (index < lines.length) {
    const { text } = lines[index]!;
    if (FENCE_LIKE.test(text)) break;
    if (!isBlankOrComment(text) && !isKeyLine(text) && !/^(?:[ \t]|- |-$|[\]}])/.test(text)) break;
    index++;
  }
  return index;
}

function isKeyLine(line: string): boolean {
  return isYamlKeyLine(line) || isTomlKeyLine(line);
}

function asFence({ start, end }: BlockLine, fence: string): Edit {
  return { start, end, text: fence };
}

function fenceOver(keyLine: string): string {
  return isYamlKeyLine(keyLine) ? '---' : '+++';
}
