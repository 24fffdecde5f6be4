import { HtmlElement, type HtmlNode } from '../../../html/node.ts';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from '../element-kinds.ts';
import type { ElementReader } from '../reader.ts';

interface Piece {
  text: string;
  node: HtmlNode;
}

/** Reads a code block: its text to the letter, then the pictures in it, for which code has no place. */
export const readCodeBlock: ElementReader = (element, reader) => {
  const { pen } = reader;
  pen.endLine();
  const { pieces, images } = contentOf(element);
  if (pieces.some(({ text }) => text.trim() !== '')) {
    const block = pen.open('pre');
    block.language = languageOf(element);
    for (const { text, node } of pieces) {
      for (let at = 0; at < text.length; at++) {
        const code = text.codePointAt(at)!;
        pen.code(code, node, at);
        if (code > 0xffff) at++;
      }
    }
    pen.close(block);
  }
  if (images.length === 0) return;
  const outer = pen.context;
  pen.context = { ...outer, line: 'p' };
  reader.next([
    ...images,
    () => {
      pen.endLine();
      pen.context = outer;
    },
  ]);
};

function contentOf(pre: HtmlElement): { pieces: Piece[]; images: HtmlElement[] } {
  const pieces: Piece[] = [];
  const images: HtmlElement[] = [];
  const stack: (HtmlNode | { endOf: HtmlNode })[] = pre.children.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ('endOf' in next) endLine(pieces, next.endOf);
    else if (next.type === 'text') {
      const text = next.data.replace(/\r\n?/g, '\n');
      if (text !== '') pieces.push({ text, node: next });
    } else if (next instanceof HtmlElement) {
      if (next.name === 'br') pieces.push({ text: '\n', node: next });
      else if (next.name === 'img') images.push(next);
      if (SILENT_ELEMENTS.has(next.name)) continue;
      if (BLOCK_ELEMENTS.has(next.name)) {
        endLine(pieces, next);
        stack.push({ endOf: next });
      }
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
    }
  }
  while (pieces.length > 0) {
    const last = pieces.at(-1)!;
    last.text = last.text.replace(/\n+$/, '');
    if (last.text !== '') break;
    pieces.pop();
  }
  return { pieces, images };
}

/** A block within code stands on lines of its own. */
function endLine(pieces: Piece[], node: HtmlNode): void {
  if (pieces.length > 0 && !pieces.at(-1)!.text.endsWith('\n')) pieces.push({ text: '\n', node });
}

/** The language that the usual classes name, on the block, on its code or around it. */
function languageOf(pre: HtmlElement): string {
  const codes = pre.children.filter((child) => child instanceof HtmlElement && child.name === 'code');
  for (const element of [pre, ...codes, pre.parent]) {
    if (!(element instanceof HtmlElement)) continue;
    const match = /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*)([\w+#.-]+)/i.exec(element.className);
    const language = match?.[1] ?? element.attribs['data-lang'];
    if (language) return language.toLowerCase();
  }
  return '';
}
