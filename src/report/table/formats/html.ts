import { escapeHtml } from '../../escape-html.ts';
import { columnLines, pageLines } from '../column-text.ts';
import { pageHead } from '../page-head.ts';
import type { TableColumn, TableFormat } from '../table.ts';
import { writePieces } from '../write-pieces.ts';

/**
 * One page that needs nothing else: no scripts, no resources from outside, dark where the reader's system is. Each cell
 * is a paragraph of its own for the direction of its text, and of no language that we know.
 */
export const html: TableFormat = {
  forPeople: false,
  open: ({ title, columns }) =>
    writePieces({
      head: `${pageHead(escapeHtml(pageLines(title).join(' ')))}<thead>\n<tr>${columns.map(heading).join('')}</tr>\n</thead>\n<tbody lang="">\n`,
      row: (row) => `<tr>${columns.map((column, index) => cell(column, row, index === 0)).join('')}</tr>\n`,
      foot: () => '</tbody>\n</table>\n</main>\n</body>\n</html>\n',
    }),
};

function heading<Row>({ name, align }: TableColumn<Row>): string {
  return `<th scope="col"${side(align)}>${lines(pageLines(name))}</th>`;
}

/** The first cell says what the row is about. */
function cell<Row>(column: TableColumn<Row>, row: Row, isFirst: boolean): string {
  const text = lines(columnLines(column, row));
  const start = `${side(column.align)} dir="auto">${text}`;
  return isFirst ? `<th scope="row"${start}</th>` : `<td${start}</td>`;
}

function side(align: TableColumn<never>['align']): string {
  return align === 'end' ? ' class="end"' : '';
}

function lines(texts: readonly string[]): string {
  return texts.map(escapeHtml).join('<br>');
}
