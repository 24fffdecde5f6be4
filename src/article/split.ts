import { ArticleError } from './article-error.ts';
import { classifyFenceText, fenceTextError } from './fence-text.ts';
import { jsonObjectEnd, opensJsonObject } from './json-block.ts';
import { isTomlKeyLine, isYamlKeyLine } from './key-line.ts';
import { isBlankFrom, isLineStart, lineEnd, nextLine, skipBlankLines } from './text-lines.ts';

/** The language of a front matter block. */
export type FrontMatterLanguage = 'yaml' | 'toml' | 'json';

/** An article's text, cut up: `before + open + block + close + body` is the text again, always. */
export interface ArticleParts {
  /** Byte order marks and blank lines above the fence; without front matter, byte order marks only. */
  before: string;
  /** Null where there is no front matter; `open`, `block` and `close` are then empty. */
  language: FrontMatterLanguage | null;
  /** The opening fence with its line end. Empty for JSON, whose braces belong to the block. */
  open: string;
  /** What the parser of the language reads. */
  block: string;
  /** The closing fence with its line end. */
  close: string;
  body: string;
  /** In UTF-16 units from the start of the text. */
  blockOffset: number;
  /** In UTF-16 units from the start of the text. */
  bodyOffset: number;
  /** 1-based line in the file where the block begins. */
  blockLine: number;
}

/** Offsets of the three cuts below `before`. */
interface Block {
  language: FrontMatterLanguage;
  start: number;
  end: number;
  bodyStart: number;
}

/**
 * Cuts an article's text into front matter and body.
 *
 * The grammar: byte order marks, blank lines, then one of
 * - `---` alone on its line, up to the next `---` or `...` alone on its line (YAML),
 * - `+++` alone on its line, up to the next one (TOML),
 * - a JSON object whose closing `}` ends its line,
 * - `<!--yml` alone on its line, up to a `-->` alone on its line (YAML).
 *
 * `---` is a thematic break and no fence where nothing closes it and no `key:` follows directly, where the block begins
 * with an HTML tag, and where it begins with a blank line and the first text after that is no `key:`.
 *
 * @throws {ArticleError} `fence-unclosed`, `fence-text` or `code-refused`, at the opening fence.
 */
export function splitArticle(text: string, path: string): ArticleParts {
  const marks = afterByteOrderMarks(text);
  const start = skipBlankLines(text, marks);
  const block = findBlock(text, start, path);
  if (block === null) {
    const body = text.slice(marks);
    const none = { language: null, open: '', block: '', close: '' };
    return { before: text.slice(0, marks), ...none, body, blockOffset: marks, bodyOffset: marks, blockLine: 1 };
  }
  return {
    before: text.slice(0, start),
    language: block.language,
    open: text.slice(start, block.start),
    block: text.slice(block.start, block.end),
    close: text.slice(block.end, block.bodyStart),
    body: text.slice(block.bodyStart),
    blockOffset: block.start,
    bodyOffset: block.bodyStart,
    blockLine: lineNumber(text, block.start),
  };
}

function findBlock(text: string, start: number, path: string): Block | null {
  if (text.startsWith('---', start) || text.startsWith('+++', start)) return fencedBlock(text, start, path);
  if (text.startsWith('<!--', start)) return commentBlock(text, start);
  if (!opensJsonObject(text, start)) return null;
  const end = jsonObjectEnd(text, start);
  if (end !== -1) return { language: 'json', start, end, bodyStart: nextLine(text, end) };
  throw unclosed('{', 'a line that is only }', path, lineNumber(text, start));
}

function fencedBlock(text: string, start: number, path: string): Block | null {
  const fence = text.slice(start, start + 3);
  const language = fence === '---' ? 'yaml' : 'toml';
  const rest = text.slice(start + 3, lineEnd(text, start));
  if (rest[0] === fence[0]) return null;
  const blockStart = nextLine(text, start);
  const end = closingFence(text, blockStart, fence);
  const isKeyLine = language === 'yaml' ? isYamlKeyLine : isTomlKeyLine;
  const keyFollows = isKeyLine(text.slice(blockStart, lineEnd(text, blockStart)));
  if (rest.trim() !== '') {
    if (classifyFenceText(rest) === 'prose' && !(keyFollows && end !== -1)) return null;
    throw fenceTextError(fence, rest, path, lineNumber(text, start));
  }
  if (end === -1) {
    if (keyFollows) throw unclosed(fence, `a line that is only ${fence}`, path, lineNumber(text, start));
    return null;
  }
  if (language === 'yaml' && isProse(text.slice(blockStart, end))) return null;
  return { language, start: blockStart, end, bodyStart: nextLine(text, end) };
}

/** True for text between two thematic breaks. What YAML could at least mean as a block, blank or a scalar, is not prose. */
function isProse(block: string): boolean {
  let line = skipBlankLines(block, 0);
  if (line === block.length) return false;
  if (block[line] === '<') return true;
  if (line === 0) return false;
  while (line < block.length && block[line] === '#') line = skipBlankLines(block, nextLine(block, line));
  return !isYamlKeyLine(block.slice(line, lineEnd(block, line)));
}

/** The offset of the first closing fence from `from` on, or -1. */
function closingFence(text: string, from: number, fence: string): number {
  const same = lineOf(text, from, fence);
  if (fence !== '---') return same;
  const dots = lineOf(same === -1 ? text : text.slice(0, same), from, '...');
  return dots === -1 ? same : dots;
}

/** The offset of the first line from `from` on that is the given text and nothing else but blanks after it, or -1. */
function lineOf(text: string, from: number, content: string): number {
  for (let index = text.indexOf(content, from); index !== -1; index = text.indexOf(content, index + 1)) {
    if (isLineStart(text, index) && isBlankFrom(text, index + content.length)) return index;
  }
  return -1;
}

const COMMENT_OPENING = /^<!--[ \t]*ya?ml[ \t]*$/;

/** Front matter hidden in an HTML comment; a comment that holds anything after `-->` on its last line is a body's. */
function commentBlock(text: string, start: number): Block | null {
  if (!COMMENT_OPENING.test(text.slice(start, Math.min(lineEnd(text, start), start + 64)))) return null;
  const blockStart = nextLine(text, start);
  const end = text.indexOf('-->', blockStart);
  if (end === -1 || !isLineStart(text, end) || !isBlankFrom(text, end + 3)) return null;
  return { language: 'yaml', start: blockStart, end, bodyStart: nextLine(text, end) };
}

function afterByteOrderMarks(text: string): number {
  let offset = 0;
  while (text[offset] === '\ufeff') offset++;
  return offset;
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let index = 1; index <= offset; index++) if (isLineStart(text, index)) line++;
  return line;
}

function unclosed(fence: string, what: string, path: string, line: number): ArticleError {
  const help = `Close the front matter with ${what}.`;
  return new ArticleError('fence-unclosed', `the front matter opened by ${fence} never closes`, {
    path,
    line,
    column: 1,
    help,
  });
}
