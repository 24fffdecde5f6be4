import type { HtmlElement } from '../../../html/node.ts';
import { OPTIONAL } from '../atoms.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { collapseSpace } from '../characters.ts';
import { freeMarks, ownMarks } from '../element-marks.ts';
import type { ElementReader, Reader } from '../reader.ts';

/** Reads an element that stands within a line of text. */
export const readInline: ElementReader = (element, reader) => {
  reader.within({ style: styleOf(element, reader) }, element);
};

/** Reads an abbreviation; without an explanation it is nothing but text. */
export const readAbbreviation: ElementReader = (element, reader) => {
  const style = styleOf(element, reader);
  const title = collapseSpace(element.attribs['title'] ?? '');
  reader.within({ style: title === '' ? style : reader.styles.abbreviated(style, title) }, element);
};

/** Reads a quotation: browsers draw its quotes, so they may be written out. */
export const readQuotation: ElementReader = (element, reader) => {
  const quote = () => void reader.pen.inline(0x22, element, OPTIONAL);
  quote();
  reader.within({ style: styleOf(element, reader) }, element, quote);
};

/** Reads a link; one that runs a script may go. */
export const readLink: ElementReader = (element, reader) => {
  const { pen, styles } = reader;
  const style = styleOf(element, reader);
  const target = canonicalUrl(element.attribs['href'] ?? '');
  if (target === '') reader.within({ style }, element);
  else if (/^(?:java|vb|live)script:/i.test(target)) reader.within({ style: styles.linked(style, null) }, element);
  else {
    const link = {
      target,
      title: collapseSpace(element.attribs['title'] ?? ''),
      isFootnote: element.attribs['data-footnote-ref'] !== undefined,
      isAutolink: false,
    };
    const start = pen.length;
    reader.within({ style: styles.linked(style, link) }, element, () => {
      link.isAutolink = isAddress(pen.atoms.text(start, Math.min(pen.length, start + 9 * target.length + 1)), target);
    });
  }
};

/** Whether a text is what GFM makes a link to a target of; it is at most nine times as long, percent-encoded. */
function isAddress(text: string, target: string): boolean {
  return ['', 'http://', 'mailto:'].some((scheme) => canonicalUrl(scheme + text.trim()) === target);
}

function styleOf(element: HtmlElement, { pen, styles }: Reader): number {
  return styles.marked(pen.context.style, ownMarks(element), freeMarks(element));
}
