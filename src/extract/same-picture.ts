import type { Image } from './image.ts';

/**
 * Whether an address of the front matter is that of a picture in the body, perhaps in another size or protocol.
 *
 * @param url the address, absolute, if it can be.
 */
export function isSamePicture(
  address: string,
  url: string | null,
  image: Pick<Image, 'src' | 'url' | 'candidates' | 'link'>,
): boolean {
  const keys = new Set([keyOf(address), ...(url === null ? [] : [keyOf(url)])]);
  return [image.src, image.url, image.link, ...image.candidates].some(
    (other) => other !== null && keys.has(keyOf(other)),
  );
}

/** What two addresses of one picture have in common: all but protocol, query, fragment, size and templates. */
function keyOf(address: string): string {
  const written = address.trim().replace(/^\s*\{\{[^}]*\}\}\/?/, '/');
  const isFile = /^[^?#]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(written);
  // Where the address names a file, what is behind it asks for a size of it.
  const path = isFile ? written.replace(/[?#].*$/s, '') : written.replace(/#.*$/s, '');
  return decoded(path)
    .replace(/^https?:/i, '')
    .replace(/^\.\//, '/')
    .replace(/^(?![/])/, '/')
    .replace(/-\d{2,5}x\d{2,5}(?=\.\w{3,4}$)/, '')
    .replace(/-scaled(?=\.\w{3,4}$)/, '')
    .replace(GOOGLE_SIZE, '/')
    .replace(/=[swh]\d{1,4}(?:-[a-z0-9-]+)*$/, '');
}

/** The part of an address in which Google's and Blogger's servers take the size: `/s72-c/`, `/s1600-h/`, `/w640-h480/`. */
const GOOGLE_SIZE =
  /(?<=(?:blogspot|ggpht|googleusercontent|google)\.com\/.*)\/(?:s\d{1,4}|w\d{1,4}-h\d{1,4})(?:-[a-z0-9]+)*\//;

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
