/** The space between two columns. */
export const GAP = '  ';

/** What the width of a column depends on; see `TableColumn`. */
export interface Measured {
  /** Its widest cell, or its heading. */
  natural: number;
  least: number;
  /** The part of the width that counts as its least where that is more. Default: 0. */
  share?: number | undefined;
  /** Default: less than 0, and less the later it comes. */
  rank?: number | undefined;
}

/** A column that is shown. */
export interface Placed {
  /** Which one it is, 0-based. */
  index: number;
  width: number;
}

/** Which columns are shown, how wide, and which (by their indexes) are not. */
export interface Layout {
  shown: readonly Placed[];
  dropped: readonly number[];
}

/**
 * Shares the width of a terminal out: if there is too little for all, the widest columns that can be shrunk are, and if
 * even that will not do, columns are dropped. The last one is never dropped, but cut.
 * @param width null for as much as is wanted.
 */
export function layOut(columns: readonly Measured[], width: number | null): Layout {
  const all = columns.map(({ natural, least, share = 0, rank }, index) => {
    const wanted = width === null ? natural : Math.min(natural, width);
    const kept = Math.max(least, Math.floor(share * (width ?? 0)));
    return { index, width: wanted, least: Math.min(wanted, kept), rank: rank ?? -1 - index };
  });
  if (width === null) return { shown: all, dropped: [] };

  const shown = [...all];
  while (shown.length > 1 && total(shown.map(({ least }) => least)) > width) {
    const worst = shown.reduce((low, column) => (column.rank <= low.rank ? column : low));
    shown.splice(shown.indexOf(worst), 1);
  }
  shrink(shown, total(shown.map((column) => column.width)) - width);
  return { shown, dropped: all.filter((column) => !shown.includes(column)).map(({ index }) => index) };
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

function shrink(columns: readonly { width: number; least: number }[], excess: number): void {
  for (let left = excess; left > 0; left -= 1) {
    const flexible = columns.filter(({ width, least }) => width > least);
    const widest = flexible.reduce((most, column) => (column.width >= most.width ? column : most));
    widest.width -= 1;
  }
}
