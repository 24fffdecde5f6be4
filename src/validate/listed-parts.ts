/** A text that was meant as a list. */
export interface ListedParts {
  parts: readonly string[];
  /** What parts them, as it is written. */
  separator: string;
  /** Whether the text has the brackets of a list: `'[sea, moon]'`. */
  hasBrackets: boolean;
}

const SEPARATORS = [',', '，', '、', ';', '；', '|'];
/** A longer part is a sentence rather than a tag. */
const LONGEST_PART = 40;

/** Takes a text such as `php, mysql` or `[php, mysql]` apart at the one separator that it has; null for what is no list. */
export function listedParts(text: string): ListedParts | null {
  const inner = /^\s*\[([^[\]]*)\]\s*$/.exec(text)?.[1];
  const found = SEPARATORS.filter((separator) => text.includes(separator));
  if (found.length !== 1) return null;
  const separator = found[0]!;
  const parts = (inner ?? text).split(separator).map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  const isList = parts.length > 1 && parts.every((part) => part !== '' && part.length <= LONGEST_PART);
  if (!isList) return null;
  const hasBrackets = inner !== undefined;
  return { parts: hasBrackets ? parts.map(withoutQuotes) : parts, separator, hasBrackets };
}

function withoutQuotes(part: string): string {
  return /^(["'])([^"']+)\1$/.exec(part)?.[2] ?? part;
}
