import { visibleBody } from './visible-body.ts';

/**
 * What a body is written in, and so what converting it means:
 *
 * - `html`: HTML throughout, converted whole
 * - `markdown`: Markdown, perhaps with some inline tags, left as it is
 * - `mixed`: Markdown with HTML blocks, of which only the blocks are converted
 * - `text`: neither tags nor signs of Markdown
 * - `empty`: nothing but white space
 */
export type BodyKind = 'html' | 'markdown' | 'mixed' | 'text' | 'empty';

const ANY_TAG = /<\/?[a-z][a-z0-9-]*(?=[\s/>])/i;

/** Tags that Markdown has its own signs for; in HTML they are everywhere, in Markdown rare. */
const LAYOUT_TAG =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|dl|d[dt]|table|t[drh]|blockquote|pre|br|hr|img|span|strong|em|figure|section|article|center)(?=[\s/>])/gi;
/** Tags that cut text into paragraphs and sections. `<pre>` is not here: writers of Markdown use it too, for code. */
const STRUCTURE_TAG = /<(?:p|div|br|h[1-6]|ul|ol|dl|table|blockquote|section|article|figure|center)(?=[\s/>])/i;
const BLOCK_AT_LINE_START =
  /^ {0,3}<(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|pre|section|article|aside|header|footer|main|nav|figure|center|hr|details|iframe|form|video|audio)(?=[\s/>])/im;

/** Signs of Markdown in running text. */
const MARKDOWN_SIGN =
  /^(?:#{1,6} |[-*+] +\S|\d{1,9}\. |> |```|!\[|\[[^\]\n]{1,99}\]: |={3,}[ \t]*$)|\]\((?:https?:|\/|#|\.)|\*\*[^*\n]+\*\*/gm;
/** Signs that HTML written for a blog engine with a Markdown filter has as well. */
const WEAK_SIGN = /(?<![`\\])`[^`\n]+`(?!`)|\]\[[\w -]{1,40}\]/g;

/** What nobody writes in HTML: a heading between blank lines, a tag quoted as code, the second row of a table. */
const UNMISTAKABLE =
  /(?:^|\n[ \t]*\r?\n)#{1,6} [^\n]+\n[ \t]*\r?\n|(?<!`)`<\/?[a-z][^`\n]*`(?!`)|^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/im;

/** Among this many tags one sign of Markdown is an accident, such as a dash at the beginning of a line. */
const TAGS_PER_STRAY_SIGN = 20;
const FEW_TAGS = 3;

/**
 * Tells what an article's body is written in.
 *
 * A file called `.html` or `.htm` is HTML if it has any tag, since no site generator runs Markdown on it. Under other
 * names the body itself decides. Takes time linear in the length.
 */
export function bodyKind(body: string, path: string): BodyKind {
  if (body.trim() === '') return 'empty';
  if (/\.html?$/i.test(path)) return ANY_TAG.test(body) ? 'html' : 'text';
  // `\<div>` in Markdown is text.
  const visible = visibleBody(body).replaceAll('\\<', '');
  const tags = count(visible, LAYOUT_TAG);
  const strong = count(visible, MARKDOWN_SIGN);
  const weak = count(visible, WEAK_SIGN);
  const signs = tags >= FEW_TAGS && STRUCTURE_TAG.test(visible) ? strong : strong + weak;
  const isStray = signs * TAGS_PER_STRAY_SIGN <= tags && !UNMISTAKABLE.test(visible);
  if (tags > 0 && isStray && isLaidOut(visible)) return 'html';
  if (BLOCK_AT_LINE_START.test(visible)) return 'mixed';
  return strong + weak > 0 || ANY_TAG.test(visible) ? 'markdown' : 'text';
}

function isLaidOut(visible: string): boolean {
  return STRUCTURE_TAG.test(visible) || BLOCK_AT_LINE_START.test(visible);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
