/** Parameters that carry the picture's own address: `/_next/image?url=%2Fa.jpg&w=640`. */
const INNER = /[?&](?:url|src|image|img|u|fname)=([^&#]+)/i;
/** What resizing appends to a name: -300x200, _640w, @2x, -scaled, .thumb; a bare number counts pictures. */
const SUFFIX = /(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}(?:w|px|h)|[1-4]x|scaled|thumb(?:nail)?|small|medium|large|full))+$/;

/**
 * What the addresses of one picture in several sizes have in common, most often the name of its file. Names that say
 * nothing but a size (`144x144.jpg`) are told apart by the folders above them, those of no picture file by the whole.
 */
export function addressStem(address: string): string {
  if (address.startsWith('data:') || address.length > 4096) return address;
  const inner = decode(INNER.exec(address)?.[1] ?? '');
  const full = (/[./]/.test(inner) ? inner : address).replace(/^https?:|#.*$/g, '');
  const path = full.replace(/\?.*$/, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const [, name, extension] =
    /^(.*?)(\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?))?$/i.exec(path.slice(folder.length)) ?? [];
  if (name === undefined || extension === undefined) return full;
  const bare = decode(name)
    .toLowerCase()
    .replace(SUFFIX, '')
    .replace(/^\d+px-/, '');
  const isTelling = /[a-z\u0080-\uffff]{2}|\d{4}/.test(bare) && !/^\d+x\d+$/.test(bare);
  return isTelling ? bare : folder + bare;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
