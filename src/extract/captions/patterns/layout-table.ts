import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { closest } from '../named.ts';

const LONGEST = 200;

/** Tables that only hold a picture and the text below it, row under row, as editors made them before there were figures. */
export const layoutTable: CaptionPattern = {
  name: 'layout-table',
  confidence: 0.8,
  about:
    'The cell below the picture, in a table of rows of pictures and rows of short texts; never in a table of data.',
  example: {
    html: '<table><tr><td><img src="a.png"></td></tr><tr><td>The old mill</td></tr></table>',
    caption: 'The old mill',
  },
  find({ page, picture }) {
    const cell = closest(picture.element, 'td', 6);
    const row = cell?.parent;
    if (cell === null || !(row instanceof HtmlElement) || row.children.length > 60) return null;
    const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(cell);
    if (textStart !== textEnd || pictureEnd - pictureStart !== 1) return null;
    const cells = cellsOf(row);
    const body = row.parent;
    if (!(body instanceof HtmlElement) || body.children.length > 200) return null;
    const rows = body.children.filter((child) => child instanceof HtmlElement && !page.isBlank(child));
    if (rows.length > 40 || rows.length % 2 !== 0 || rows.indexOf(row) % 2 !== 0) return null;
    const { textStart: rowStart, textEnd: rowEnd } = page.extentOf(row);
    if (rowStart !== rowEnd) return null;
    const below = rows[rows.indexOf(row) + 1];
    if (!(below instanceof HtmlElement)) return null;
    const texts = cellsOf(below);
    if (texts.length !== cells.length) return null;
    const text = texts[cells.indexOf(cell)]!;
    const extent = page.extentOf(text);
    if (extent.pictureStart !== extent.pictureEnd || extent.textEnd - extent.textStart > LONGEST) return null;
    return { nodes: [text] };
  },
};

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.children.filter(
    (child): child is HtmlElement => child instanceof HtmlElement && (child.name === 'td' || child.name === 'th'),
  );
