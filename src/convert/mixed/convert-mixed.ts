import { convertHtml } from '../convert-html.ts';
import type { ConvertOptions } from '../options.ts';
import { htmlBlocks } from './html-blocks.ts';

/**
 * Turns the HTML blocks of a Markdown text into Markdown and leaves all else as it is, byte for byte, but for the blank
 * lines that keep a converted block apart from its neighbours. What comes to nothing (an empty `div`) stays.
 */
export function convertMixed(body: string, options: ConvertOptions = {}): string {
  const isWindows = body.includes('\r\n');
  let out = '';
  let isAfterBlock = false;
  for (const { kind, text } of htmlBlocks(body)) {
    const markdown = kind === 'html' ? convertHtml(text, options) : '';
    const converted = isWindows ? markdown.replaceAll('\n', '\r\n') : markdown;
    if (converted === '') {
      out += isAfterBlock && !/^[ \t]*(?:\r?\n|$)/.test(text) ? lineEnd(isWindows) + text : text;
      isAfterBlock = false;
      continue;
    }
    if (out !== '' && !/(?:^|\n)[ \t]*\r?\n$/.test(out)) out += lineEnd(isWindows);
    out += text.endsWith('\n') ? converted : converted.trimEnd();
    isAfterBlock = true;
  }
  return out;
}

const lineEnd = (isWindows: boolean) => (isWindows ? '\r\n' : '\n');
