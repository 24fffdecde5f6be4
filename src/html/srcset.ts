/** One address of a set, with the descriptor that it came with. */
export interface SetEntry {
  readonly url: string;
  /** The width of the file in pixels (`640w`); null where none is said. */
  readonly width: number | null;
  /** Pixels of the file for one CSS pixel (`2x`); null where none is said. */
  readonly density: number | null;
}

/**
 * Reads a `srcset` as browsers do: commas inside addresses belong to them, a comma at the end of one ends the entry.
 * Entries whose descriptors cannot be read are kept without them, since their address is still one of the picture's.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function parseSrcset(srcset: string): SetEntry[] {
  const entries: SetEntry[] = [];
  const address = /[\s,]*(\S+)/y;
  const descriptors = /([^,(]*(?:\([^)]*\)?[^,(]*)*),?/y;
  let at = 0;
  while (at < srcset.length) {
    address.lastIndex = at;
    const written = address.exec(srcset)?.[1];
    if (written === undefined) break;
    const url = withoutFinalCommas(written);
    at = address.lastIndex;
    let said = '';
    if (url === written) {
      descriptors.lastIndex = at;
      said = descriptors.exec(srcset)?.[1] ?? '';
      at = descriptors.lastIndex;
    }
    if (url !== '') entries.push({ url, width: numberBefore('w', said), density: numberBefore('x', said) });
  }
  return entries;
}

function withoutFinalCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}

function numberBefore(unit: 'w' | 'x', descriptors: string): number | null {
  const word = descriptors.split(/\s+/).find((part) => part.endsWith(unit));
  const value = word === undefined ? Number.NaN : Number(word.slice(0, -1));
  return Number.isFinite(value) && value > 0 ? value : null;
}
