import { AttributeSet, type Attributes } from '../attributes.ts';
import { isCapital, isLetter, isSpace, lowerCase } from './characters.ts';
import type { ElementKind } from './element-kind.ts';
import { KindFinder } from './kind-finder.ts';
import type { Source } from './source.ts';

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS_SIGN = 61;
const GREATER_THAN = 62;

/** Reads tags, https://html.spec.whatwg.org/#tag-open-state and the states after it. */
export class TagReader {
  /** The kind of element whose tag was read last. */
  kind!: ElementKind;
  /** What its start tag says. */
  attributes: Attributes = new AttributeSet();
  /** Where the tag ends. */
  end = 0;
  private readonly source: Source;
  private readonly kinds = new KindFinder();

  constructor(source: Source) {
    this.source = source;
  }

  /** Reads a start tag from its `<` on; false where it has no end. */
  readStart(start: number): boolean {
    this.attributes = new AttributeSet();
    return this.readName(start + 1) && this.readAttributes(this.end);
  }

  /**
   * Reads an end tag from its `</` on; false where there is more than a name in it.
   *
   * @param likely the kind of element that it most likely ends.
   */
  readEnd(start: number, likely: ElementKind): boolean {
    const { html } = this.source;
    let end = start + 2 + likely.name.length;
    if (html.charCodeAt(end) === GREATER_THAN && html.startsWith(likely.name, start + 2)) {
      this.kind = likely;
    } else {
      if (!this.readName(start + 2)) return false;
      end = this.end;
      while (isSpace(html.charCodeAt(end))) end++;
      if (html.charCodeAt(end) !== GREATER_THAN) return false;
    }
    this.end = end + 1;
    return true;
  }

  private readName(start: number): boolean {
    const { html } = this.source;
    if (!isLetter(html.charCodeAt(start))) return false;
    let hasCapital = false;
    let end = start;
    for (let code = html.charCodeAt(end); code !== GREATER_THAN && code !== SLASH && !isSpace(code); ) {
      if (Number.isNaN(code)) return false;
      if (isCapital(code)) hasCapital = true;
      code = html.charCodeAt(++end);
    }
    const name = html.slice(start, end);
    this.kind = this.kinds.find(hasCapital ? lowerCase(name) : name);
    this.end = end;
    return true;
  }

  private readAttributes(from: number): boolean {
    const { html } = this.source;
    for (let at = from; ; ) {
      const code = html.charCodeAt(at);
      if (code === GREATER_THAN) {
        this.end = at + 1;
        return true;
      }
      if (code === SLASH || isSpace(code)) at++;
      else {
        at = this.readAttribute(at);
        if (at < 0) return false;
      }
    }
  }

  /** Reads an attribute and returns where it ends; -1 where it does not. */
  private readAttribute(start: number): number {
    const { html } = this.source;
    if (start >= html.length) return -1;
    let hasCapital = isCapital(html.charCodeAt(start));
    let at = start + 1;
    let code = html.charCodeAt(at);
    while (code !== EQUALS_SIGN && code !== GREATER_THAN && code !== SLASH && !isSpace(code) && at < html.length) {
      if (isCapital(code)) hasCapital = true;
      code = html.charCodeAt(++at);
    }
    const name = html.slice(start, at);
    while (isSpace(code)) code = html.charCodeAt(++at);
    let value = '';
    if (code === EQUALS_SIGN) {
      do code = html.charCodeAt(++at);
      while (isSpace(code));
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        const end = html.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (end < 0) return -1;
        value = this.source.value(at + 1, end);
        at = end + 1;
      } else {
        const from = at;
        while (code !== GREATER_THAN && !isSpace(code) && at < html.length) code = html.charCodeAt(++at);
        value = this.source.value(from, at);
      }
    }
    this.attributes[hasCapital ? lowerCase(name) : name] ??= value;
    return at;
  }
}
