/** Counts the words that Intl.Segmenter finds and that have a letter or a digit in them. */
export function countSegments(text: string): number {
  // Languages differ in a colon or two; the user's own must not change a count.
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  let words = 0;
  for (const piece of pieces(text)) {
    for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words++;
  }
  return words;
}

/** With every word V8 copies the whole text that it segments: that of a book would take hours. */
const PIECE = 500;
/** A text without a place to cut it at is cut anyway. */
const LONGEST_PIECE = 5000;
/** No word goes on over these. */
const BETWEEN_WORDS = /[\s。、！？]/g;

/** Cuts a text between words. */
function* pieces(text: string): Generator<string> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    BETWEEN_WORDS.lastIndex = from + PIECE;
    to = Math.min(BETWEEN_WORDS.exec(text)?.index ?? text.length, from + LONGEST_PIECE);
    yield text.slice(from, to);
  }
}
