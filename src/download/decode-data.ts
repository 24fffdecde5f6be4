import { FetchFailure } from './fetch-failure.ts';

/**
 * The bytes that a `data:` address holds (RFC 2397, read as the Fetch standard has it).
 *
 * @throws {FetchFailure} if it holds none.
 */
export function decodeData(address: string): Buffer {
  const comma = address.indexOf(',');
  if (comma === -1) throw new FetchFailure('its data cannot be read: there is no comma');
  const bytes = percentDecoded(address.slice(comma + 1));
  if (!/;\s*base64\s*$/i.test(address.slice(0, comma))) return bytes;
  const text = bytes.toString('latin1').replace(/[\t\n\f\r ]+/g, '');
  if (!/^[a-z\d+/_-]*={0,2}$/i.test(text)) throw new FetchFailure('its data cannot be read: it is not base64');
  return Buffer.from(text, 'base64');
}

function percentDecoded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  const decoded = bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(decoded, 'latin1');
}
