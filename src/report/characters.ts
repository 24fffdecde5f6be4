/** ASCII, and the common Chinese, Japanese and Korean characters: each stands alone, with the same width everywhere. */
const PLAIN =
  '\\u0020-\\u007e\\u3000-\\u3029\\u3031-\\u303c\\u3041-\\u3096\\u309b-\\u30ff\\u3105-\\u312f\\u3131-\\u3163\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufa6d\\uff01-\\uff60\\uffe0-\\uffe6';

/** What also stands alone if nothing follows that would join it: accented letters, punctuation. */
const ALONE = `${PLAIN}\\u00a0-\\u00a8\\u00aa-\\u00ac\\u00af-\\u02ff\\u2010-\\u2027`;

const PLAIN_TEXT = new RegExp(`^[${PLAIN}]*$`);

/** What stands alone; or what does not, with what it may be joined to, in bounds: the segmenter's time is quadratic. */
const PIECE = new RegExp(`[${ALONE}]+(?=[${ALONE}]|$)|[${ALONE}]?[^${ALONE}]{1,1000}`, 'gu');

const STANDS_ALONE = new RegExp(`^[${ALONE}]*$`);

// Slow to make, and few lines need it.
let segmenter: Intl.Segmenter | null = null;

/** Whether each UTF-16 unit is a character of its own: ASCII as one column, any other as two, in every terminal. */
export function isPlain(text: string): boolean {
  return PLAIN_TEXT.test(text);
}

/**
 * Cuts a line into what a reader takes for its characters, as they are asked for. Only the few signs that join the letter
 * after them, such as the Arabic number sign, may be parted from it.
 */
export function* charactersOf(line: string): Generator<string, void> {
  for (const [piece] of line.matchAll(PIECE)) {
    if (STANDS_ALONE.test(piece)) yield* piece;
    else {
      segmenter ??= new Intl.Segmenter();
      for (const { segment } of segmenter.segment(piece)) yield segment;
    }
  }
}
