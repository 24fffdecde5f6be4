import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

/** The text that is parsed, and what its stretches say. */
export class Source {
  readonly html: string;
  private readonly hasReturns: boolean;
  /** Where the next `&` is, behind the last stretch that was read. */
  private reference = 0;

  constructor(html: string) {
    this.html = html;
    this.hasReturns = html.includes('\r');
    this.findReference(0);
  }

  /** Characters as they are, but for line ends, which all are `\n`. */
  raw(start: number, end: number): string {
    const text = this.html.slice(start, end);
    return this.hasReturns ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** Characters and references. */
  text(start: number, end: number): string {
    const text = this.raw(start, end);
    return this.hasReference(start, end) ? decodeHTML(text) : text;
  }

  /** Characters and references of an attribute's value. */
  value(start: number, end: number): string {
    const text = this.raw(start, end);
    return this.hasReference(start, end) ? decodeHTMLAttribute(text) : text;
  }

  private hasReference(start: number, end: number): boolean {
    if (this.reference < start) this.findReference(start);
    return this.reference < end;
  }

  private findReference(from: number): void {
    const at = this.html.indexOf('&', from);
    this.reference = at < 0 ? this.html.length : at;
  }
}
