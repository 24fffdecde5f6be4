import { createHash } from 'node:crypto';

/**
 * What a picture is called in a manifest: its absolute address without a fragment, which no server ever sees; of a
 * `data:` address its head and a hash, `data:image/png;base64,… (0f3a9c2d4e5b6a71)`; anything else as it is.
 */
export function pictureKey(address: string): string {
  const head = /^data:[^,]{0,200},/i.exec(address)?.[0];
  if (head !== undefined) return `${head}… (${shortHash(address)})`;
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** A hash of an address, too long for two to be equal by chance. */
export function shortHash(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 16);
}
