import { convertHtml } from '../convert-html.ts';
import type { ConvertOptions } from '../options.ts';
import { htmlBlocks } from './html-blocks.ts';

/**
 * Turns the HTML blocks of a Markdown text into Markdown and leaves all else as it is, byte for byte, but for the blank
 * lines that keep a converted block apart from its neighbours. What comes to nothing (an empty `div`) stays.
 */
export function convertMixed(body: string, options: ConvertOptions = {}): string {
  const isWindows = body.includes('\r\n');
  /** Each begins at the start of a line. */
  const out: string[] = [];
  let isAfterBlock = false;
  for (const { kind, text } of htmlBlocks(body)) {
    const markdown = kind === 'html' ? convertHtml(text, options) : '';
    const converted = isWindows ? markdown.replaceAll('\n', '\r\n') : markdown;
    if (converted === '') {
      out.push(isAfterBlock && !/^[ \t]*(?:\r?\n|$)/.test(text) ? lineEnd(isWindows) + text : text);
      isAfterBlock = false;
      continue;
    }
    if (out.length > 0 && !endsInBlankLine(out.at(-1)!)) out.push(lineEnd(isWindows));
    out.push(text.endsWith('\n') ? converted : converted.trimEnd());
    isAfterBlock = true;
  }
  return out.join('');
}

function endsInBlankLine(text: string): boolean {
  if (!text.endsWith('\n')) return false;
  let end = text.length - (text.endsWith('\r\n') ? 2 : 1);
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end === 0 || text[end - 1] === '\n';
}

const lineEnd = (isWindows: boolean) => (isWindows ? '\r\n' : '\n');
