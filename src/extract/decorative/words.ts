/**
 * The words of a class, an id, a file name or a text, in lower case, one blank between and around them, so that a
 * pattern with blanks finds whole words only: `authorBox__image-2` gives ` author box image 2 `.
 */
export function wordsOf(text: string): string {
  const words = text
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}

/** What a name has to say it says at its beginning. */
const LONGEST = 1000;
