/** What one cell holds: formats for machines write it as it is, formats for people never see it cut by us. */
export type Cell = string | number | boolean | null;

/** One column: its name is the heading, and stable once released. */
export interface Column<Row> {
  name: string;
  cell(row: Row): Cell;
}

/** What a row or a word means, which decides its colour. */
export type Tone = 'good' | 'bad' | 'warn' | 'faint' | 'strong' | 'plain';

/** Colours a text, or does not. */
export type Paint = (tone: Tone, text: string) => string;

/** How one row looks to a person: a sign, a name, and where it went. */
export interface Line {
  sign: string;
  tone: Tone;
  left: string;
  /** Empty if there is nothing to say. */
  right: string;
  /** A word or two behind it all. */
  note: string;
}

/** What a report shows of its rows. The rows themselves come one by one. */
export interface Report<Row> {
  columns: readonly Column<Row>[];
  /** The row for a person; null if somebody has been told already. */
  line(row: Row): Line | null;
  /** How wide the widest `left` and `right` of all rows will be, in columns of a terminal. */
  widths: { left: number; right: number };
  /** How many rows there will be. */
  total: number;
}

/** Where a report is shown. */
export interface Surface {
  paint: Paint;
  /** Columns of the terminal; null where nothing is ever cut or left out. */
  width: number | null;
}

/** Writes a report piece by piece, so that memory stays flat. Each piece is text for the stream, line ends and all. */
export interface Format {
  /** Whether it is made for people: it ends with the summary, which other formats leave to stderr. */
  forPeople: boolean;
  head<Row>(report: Report<Row>, surface: Surface): string;
  /** @param index 0-based. */
  row<Row>(row: Row, index: number, report: Report<Row>, surface: Surface): string;
  /** @param count how many rows there were; @param summary one line without its line end. */
  foot<Row>(count: number, summary: string, report: Report<Row>, surface: Surface): string;
}
