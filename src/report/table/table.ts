import type { Paint, Tone } from '../report.ts';

/** One column of a table of any length. */
export interface TableColumn<Row> {
  /** The heading, and the key in JSON; stable once released. */
  name: string;
  /** The value as formats for machines write it: anything that JSON knows; null where it is unknown. */
  value(row: Row): unknown;
  /** The value on one line for people; `''` for nothing. Default: lists joined with `, `, numbers and text as they are. */
  text?(row: Row): string;
  /** Default: `start`; columns of numbers stand at the `end`. */
  align?: 'start' | 'end';
  /** Where a text that is too long is cut: paths and addresses say most at both ends. Default: `end`. */
  cut?: 'end' | 'middle';
  /**
   * The fewest columns of a terminal that it may be shrunk to; below that it is left out. Default: 8, or its heading if
   * that is wider; columns at the `end` are not shrunk, because a number that is cut looks like another number.
   */
  least?: number;
  /** The part of a terminal's width that it is not shrunk below either, before other columns have room. Default: 0. */
  share?: number;
  /** Where there is no room for all, columns with a lower rank go first. Default: less than 0, so that the later ones go. */
  rank?: number;
  /** Default: plain. */
  tone?(row: Row): Tone;
}

/** What is to be written. The rows come one by one. */
export interface Table<Row> {
  columns: readonly TableColumn<Row>[];
  /** What an HTML page is called. */
  title: string;
}

/** Where a table is shown. */
export interface TableSurface {
  paint: Paint;
  /** Columns of the terminal; null where nothing is ever cut or left out. */
  width: number | null;
  /**
   * Whether the terminal can be told to go to a column (`CSI n G`), which keeps columns straight where it takes a
   * character for wider or narrower than others do. Default: no; `TERM=dumb` and files cannot.
   */
  canMoveCursor?: boolean;
}

/** Takes rows and gives text for the stream, line ends and all; `''` where it waits for more rows. */
export interface TableWriter<Row> {
  row(row: Row): string;
  /** What is left to write when there are no more rows: headings too, where there were none at all. */
  end(): string;
  /** The names of the columns for which there was no room, once all is written. Default: none. */
  dropped?(): readonly string[];
}

/** One way to write a table; memory stays flat in the number of rows. */
export interface TableFormat {
  /** Whether it is made for people to look at in a terminal: it gets colours, and the summary below it. */
  forPeople: boolean;
  open<Row>(table: Table<Row>, surface: TableSurface): TableWriter<Row>;
}
