import { InvalidArgumentError } from 'commander';

/** Reads an option that is an address on the web. */
export function webAddress(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('It has to be absolute, such as https://example.org/.');
  }
  return text;
}
