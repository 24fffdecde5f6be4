import type { Paint } from '../report.ts';
import { cutToWidth, type MarkedLine } from './cut-to-width.ts';
import { glyphsOf, widthOfGlyphs } from './glyphs.ts';
import type { FileIssues, Issue } from './issue.ts';
import { markLine } from './mark-line.ts';

/** On narrower terminals lines wrap, which still can be read. */
const LEAST_ROOM = 16;

/**
 * The faulty line with a caret under the fault, and one line of context: the one before, and the one after where the
 * fault runs on into it or no line stands before. Empty if the line is not known.
 * @param width columns of the terminal; null where nothing is cut.
 */
export function codeFrame(issue: Issue, lines: FileIssues['lines'], width: number | null, paint: Paint): string[] {
  const { line, endLine, severity } = issue;
  const text = lines(line);
  if (text === null) return [];
  const before = line > 1 ? lines(line - 1) : null;
  const after = endLine > line || before === null ? lines(line + 1) : null;
  const digits = String(after === null ? line : line + 1).length;
  const room = width === null ? null : Math.max(LEAST_ROOM, width - digits - 5);

  const gutter = (label: string) => paint('faint', `  ${label.padStart(digits)} |`);
  const row = (number: number, { glyphs }: MarkedLine) => {
    return `${gutter(String(number))} ${glyphs.map((glyph) => glyph.text).join('')}`.trimEnd();
  };
  const context = (number: number, text: string | null) => {
    return text === null ? [] : [row(number, cutToWidth({ glyphs: glyphsOf(text), from: 0, to: 0 }, room))];
  };

  const faulty = cutToWidth(markLine(text, issue), room);
  const indent = ' '.repeat(widthOfGlyphs(faulty.glyphs.slice(0, faulty.from)));
  const carets = '^'.repeat(Math.max(1, widthOfGlyphs(faulty.glyphs.slice(faulty.from, faulty.to))));
  return [
    ...context(line - 1, before),
    row(line, faulty),
    `${gutter('')} ${indent}${paint(severity === 'error' ? 'bad' : 'warn', carets)}`,
    ...context(line + 1, after),
  ];
}
