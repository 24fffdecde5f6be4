import { columnLines, pageLines } from '../column-text.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { TableFormat } from '../table.ts';
import { writePieces } from '../write-pieces.ts';

/** A table as GitHub writes it; signs that mean something in Markdown or HTML show as themselves, line ends as `<br>`. */
export const markdown: TableFormat = {
  forPeople: false,
  open: ({ columns }) =>
    writePieces({
      head:
        line(columns.map(({ name }) => cell(pageLines(name)))) +
        line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
      row: (row) => line(columns.map((column) => cell(columnLines(column, row)))),
    }),
};

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cell(lines: readonly string[]): string {
  return lines.map(escapeMarkdown).join('<br>');
}
