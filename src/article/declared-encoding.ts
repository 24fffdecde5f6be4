import { encodingName } from './text-decoding.ts';

/** Front matter of any sane size and the `<head>` below it end well before this. */
const BYTES_SEARCHED = 16_384;
const META_CHARSET = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** The encoding that a `<meta charset>` (or `http-equiv`) near the top names, or null if there is none or it is not known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, BYTES_SEARCHED);
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const label = META_CHARSET.exec(text)?.[1];
  return label === undefined ? null : encodingName(label);
}
