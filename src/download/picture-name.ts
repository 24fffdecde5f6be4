import { shortHash } from './picture-key.ts';
import type { PictureType } from './picture-type.ts';

/** Characters of the readable part: with three bytes each, the whole still fits file systems that take only 143. */
const LONGEST = 40;

const EXTENSIONS: Partial<Record<PictureType, string>> = { jpeg: 'jpg' };

/**
 * The name of a picture's file, the same in every run: what is readable of its address, a hash of its key, and the
 * extension of what it is. Lower case throughout, and good on every file system.
 */
export function pictureName(key: string, type: PictureType): string {
  return `${stemOf(key)}-${shortHash(key)}.${EXTENSIONS[type] ?? type}`;
}

function stemOf(key: string): string {
  if (/^data:/i.test(key)) return 'data';
  const { pathname, hostname } = new URL(key);
  const last = decoded(pathname.slice(pathname.lastIndexOf('/') + 1)).replace(/\.[a-z\d]{1,5}$/i, '');
  const stem = plain(last);
  return isReadable(stem) ? stem : plain(hostname);
}

/** `640`, `0` and `5f3b…c9` tell nobody what they show; the host at least tells where it is from. */
function isReadable(stem: string): boolean {
  return /\p{L}{3}|\p{Lo}/u.test(stem) && !/^[\da-f-]{12,}$/.test(stem);
}

function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return [...words.replace(/^-/, '')].slice(0, LONGEST).join('').replace(/-$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
