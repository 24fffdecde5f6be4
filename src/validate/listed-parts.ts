/** A text that was meant as a list. */
export interface ListedParts {
  parts: readonly string[];
  /** What parts them, as it is written. */
  separator: string;
}

const SEPARATORS = [',', '，', '、', ';', '；', '|'];
/** A longer part is a sentence rather than a tag. */
const LONGEST_PART = 40;

/** Takes a text such as `php, mysql` apart at the one separator that it has; null for what is no list. */
export function listedParts(text: string): ListedParts | null {
  const found = SEPARATORS.filter((separator) => text.includes(separator));
  if (found.length !== 1) return null;
  const separator = found[0]!;
  const parts = text.split(separator).map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  const isList = parts.length > 1 && parts.every((part) => part !== '' && part.length <= LONGEST_PART);
  return isList ? { parts, separator } : null;
}
