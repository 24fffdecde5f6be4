/** A stretch of a Markdown text. */
export interface Stretch {
  readonly kind: 'markdown' | 'html';
  readonly text: string;
}

interface Lines {
  readonly kind: Stretch['kind'];
  readonly from: number;
  readonly to: number;
}

/** What opens an HTML block of kind 6 (CommonMark 0.31, section 4.6). */
const BLOCK_START =
  /^ {0,3}<(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|main|menu|nav|ol|p|pre|search|section|table|ul)(?=[\s/>]|$)/i;
/** A picture, a link or an embed that is all there is on a line. */
const LONE_ELEMENT = /^ {0,3}<(?:img|a|video|audio|object|embed)\b.*>[ \t]*\r?\n?$/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Cuts a Markdown text with HTML in it into its HTML blocks and the Markdown between them; joined they are the text
 * again. A block goes on over blank lines while an element that it opened is open and only HTML follows. What is left
 * open at its end, what holds Markdown, comments, scripts and styles belong to the Markdown.
 */
export function htmlBlocks(text: string): Stretch[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const parts: Lines[] = [];
  let isParagraph = false;
  /** Lines that may be followed for nothing; when they are used up, what is left stays Markdown. */
  let patience = 5 * lines.length + 10_000;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const fence = FENCE.exec(line)?.[1];
    const isStart: boolean =
      fence === undefined && (BLOCK_START.test(line) || (!isParagraph && LONE_ELEMENT.test(line)));
    const blockEnd: number = isStart && patience > 0 ? balancedEnd(lines, at) : 0;
    if (isStart && blockEnd <= 0) patience += blockEnd;
    const to = blockEnd > 0 ? blockEnd : fence === undefined ? at + 1 : fenceEnd(lines, at, fence);
    parts.push({ kind: blockEnd > 0 ? 'html' : 'markdown', from: at, to });
    isParagraph = blockEnd <= 0 && fence === undefined && line.trim() !== '';
    at = to;
  }
  return merge(parts, lines);
}

function fenceEnd(lines: readonly string[], at: number, fence: string): number {
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!.trim();
    if (line.startsWith(fence) && line.replaceAll(fence[0]!, '') === '') return i + 1;
  }
  return lines.length;
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*?(\/?)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
/** Their end tags may be left out. */
const OPTIONAL_END = /^(?:p|li|d[td]|t[rdh]|thead|tbody|tfoot|option)$/i;

/** A tag that goes on for longer, and elements nested deeper, are no article's. */
const LONGEST_TAG = 20_000;
const MAX_DEPTH = 1_000;

/**
 * The line after the block that begins at `at`; where that is no balanced piece of HTML, the number of lines that it took
 * to find out, below zero.
 */
function balancedEnd(lines: readonly string[], at: number): number {
  const open: string[] = [];
  /** A tag that goes on in the next line. */
  let begun = '';
  for (let i = at; i < lines.length; i++) {
    const line = begun + lines[i]!;
    begun = line.lastIndexOf('<') > line.lastIndexOf('>') ? line.slice(line.lastIndexOf('<')) : '';
    if (begun.length > LONGEST_TAG || open.length > MAX_DEPTH) return at - i - 1;
    if (line.trim() !== '') {
      if (!followTags(line.slice(0, line.length - begun.length), open)) return at - i - 1;
    } else if (open.length === 0) return i;
    else if (!open.includes('pre')) {
      // Text after a blank line is Markdown again, as every parser reads it.
      const next = lines.slice(i, i + 20).find((l) => l.trim() !== '');
      if (next === undefined || !/^\s*</.test(next)) return at - i - 1;
    }
  }
  return open.length === 0 ? lines.length : at - lines.length;
}

/** Follows the tags of a line; false at the end of something that is not open. */
function followTags(line: string, open: string[]): boolean {
  for (const [, slash, rawName, self] of line.matchAll(TAG)) {
    const name = rawName!.toLowerCase();
    if (VOID.test(name) || self === '/' || OPTIONAL_END.test(name)) continue;
    if (slash === '') open.push(name);
    else {
      const at = open.lastIndexOf(name);
      if (at < 0) return false;
      open.length = at;
    }
  }
  return true;
}

function merge(parts: readonly Lines[], lines: readonly string[]): Stretch[] {
  const stretches: { kind: Stretch['kind']; text: string }[] = [];
  for (const { kind, from, to } of parts) {
    const text = lines.slice(from, to).join('');
    const last = stretches.at(-1);
    if (kind === 'markdown' && last?.kind === 'markdown') last.text += text;
    else stretches.push({ kind, text });
  }
  return stretches;
}
