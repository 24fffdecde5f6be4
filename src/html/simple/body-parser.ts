import { isLetter, isSpace } from './characters.ts';
import type { ElementKind } from './element-kind.ts';
import { addEndTag } from './end-tag.ts';
import { findEndTag, mayEscapeEndTag } from './raw-text.ts';
import { Source } from './source.ts';
import { addStartTag } from './start-tag.ts';
import { TagReader } from './tag-reader.ts';
import type { TreeBuilder } from './tree-builder.ts';

const EXCLAMATION_MARK = 33;
const AMPERSAND = 38;
const SLASH = 47;
const QUESTION_MARK = 63;

/** Reads a body from end to end, and hands what it reads to a tree. All that reads says whether to go on. */
export class BodyParser {
  private readonly html: string;
  private readonly tree: TreeBuilder;
  private readonly source: Source;
  private readonly tag: TagReader;
  /** How far the body has been read. */
  private at = 0;
  /** Whether a line end that comes next stands there for the author's eye alone. */
  private dropsLineEnd = false;

  constructor(html: string, tree: TreeBuilder) {
    this.html = html;
    this.tree = tree;
    this.source = new Source(html);
    this.tag = new TagReader(this.source);
  }

  /** Reads the whole body; false where the tree would not be the standard's. */
  parse(): boolean {
    const { html } = this;
    for (;;) {
      const start = this.at;
      const markup = findMarkup(html, start);
      if (markup > start && !this.readText(start, markup)) return false;
      if (markup === html.length) break;
      this.dropsLineEnd = false;
      if (!this.readMarkup(markup)) return false;
    }
    this.tree.finish(html.length);
    return true;
  }

  private readMarkup(start: number): boolean {
    switch (this.html.charCodeAt(start + 1)) {
      case SLASH:
        return this.readEndTag(start);
      case EXCLAMATION_MARK:
        return this.readDeclaration(start);
      case QUESTION_MARK:
        return false;
      default:
        return this.readStartTag(start);
    }
  }

  private readStartTag(start: number): boolean {
    const { tag, tree } = this;
    if (!tag.readStart(start)) return false;
    tree.tagStart = start;
    tree.tagEnd = this.at = tag.end;
    tree.tagEnds = null;
    const { kind } = tag;
    if (!addStartTag(tree, kind, tag.attributes)) return false;
    // Where the tag was ignored, so is what it says of the content.
    const isOpen = tree.open.current.kind === kind;
    if (kind.content !== 'markup') return isOpen && this.readContent(kind);
    this.dropsLineEnd = isOpen && kind.start === 'preformatted';
    return true;
  }

  private readEndTag(start: number): boolean {
    const { tag, tree } = this;
    if (!tag.readEnd(start, tree.open.current.kind)) return false;
    tree.tagStart = start;
    tree.tagEnd = this.at = tag.end;
    tree.tagEnds = tag.kind;
    return addEndTag(tree, tag.kind);
  }

  private readDeclaration(start: number): boolean {
    const { html } = this;
    if (html.startsWith('<!--', start)) return this.readComment(start);
    if (html.slice(start, start + 9).toLowerCase() !== '<!doctype') return false;
    this.at = html.indexOf('>', start) + 1;
    return this.at > 0;
  }

  private readComment(start: number): boolean {
    const { html } = this;
    const from = start + 4;
    if (html.startsWith('>', from) || html.startsWith('->', from)) return false;
    const to = html.indexOf('-->', from);
    if (to < 0) return false;
    this.at = to + 3;
    const data = this.source.raw(from, to);
    return !data.includes('--!>') && this.tree.addComment(data, start, this.at);
  }

  /** Reads an element in which there is only text, from behind its start tag to behind its end tag. */
  private readContent({ name, content }: ElementKind): boolean {
    const { html, at: start, tree } = this;
    const end = findEndTag(html, start, name);
    if (end < 0) return false;
    if (name === 'script' && mayEscapeEndTag(html.slice(start, end))) return false;
    if (end > start) {
      this.dropsLineEnd = name === 'textarea';
      const isText =
        content === 'raw' ? tree.addText(this.source.raw(start, end), start, end) : this.readText(start, end);
      this.dropsLineEnd = false;
      if (!isText) return false;
    }
    return this.readEndTag(end);
  }

  private readText(start: number, end: number): boolean {
    const text = this.source.text(start, end);
    if (this.dropsLineEnd && text.startsWith('\n')) return this.readBehindLineEnd(text.slice(1), start, end);
    return this.tree.addText(text, start, end);
  }

  private readBehindLineEnd(text: string, start: number, end: number): boolean {
    const { html, tree } = this;
    let from = start;
    if (tree.positions) {
      const next = start + (html.startsWith('\r\n', start) ? 2 : 1);
      const code = html.charCodeAt(next);
      // To parse5 white space begins with the line end that is dropped, and a reference with its last character.
      if (code === AMPERSAND || !isSpace(html.charCodeAt(start))) return false;
      if (!isSpace(code)) from = next;
    }
    return text === '' || tree.addText(text, from, end);
  }
}

/** Where the next tag, comment or the like begins: a `<` in text is one. */
function findMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const code = html.charCodeAt(at + 1);
    if (isLetter(code) || code === SLASH || code === EXCLAMATION_MARK || code === QUESTION_MARK) return at;
  }
  return html.length;
}
