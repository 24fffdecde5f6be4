/** Whether a text is the address of a picture file, as far as an address can tell. */
export function isPictureAddress(text: string): boolean {
  const address = text.trim();
  if (/^data:image\//i.test(address)) return true;
  if (
    address === '' ||
    address.length > LONGEST ||
    /^[[{](?![{%])|^(?:javascript|mailto|about|blob|data):|[<>"]/i.test(address)
  )
    return false;
  return PICTURE_FILE.test(address) || PICTURE_QUERY.test(address);
}

/** No address of a file is longer; what is, is not looked into. */
const LONGEST = 4096;
/** A picture's file name, also with what image servers append to it: `a.jpg!w600`, `a.jpg-w600`, `a.png@2x.webp`. */
const PICTURE_FILE = /^[^?#]*\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|heic|tiff?)(?:[!@:_~-][^/?#]*)?(?:[?#]|$)/i;
const PICTURE_QUERY = /[?&;](?:\w*_)?(?:fm|fmt|format)=(?:jpe?g|png|gif|webp|avif|pjpg|auto)\b/i;

/** Words that only the names of stand-ins have. */
const SIGNS = new Set(
  `blank spacer transparent trans placeholder loading loader spinner preloader pixel px 1x1 grey gray lazy lazyload
  lazyloading clear cleardot empty dummy none nothing noimage nopic nophoto invisible leer vide vacio vazio vuoto shim`.split(
    /\s+/,
  ),
);
const ANY_SIGN = new RegExp([...SIGNS].join('|'));
/** Words that may stand beside them. */
const FILLERS = new Set(
  'ajax img image pic picture photo default bg background load no dot white black square icon'.split(' '),
);
/** A word of these says it, whatever else the name says. */
const CERTAIN = /(?:^|[^a-z])(?:placeholder|spacer|lazy-?load|no[-_](?:image|photo|picture))(?:[^a-z]|$)/;

/**
 * Whether an address is that of a stand-in, which lazy loaders show until the picture itself has come: an empty
 * picture, a spinner, `data:`. It says nothing of what else there is: a `data:` picture may be all that there is.
 */
export function isStandIn(address: string): boolean {
  if (/^\s*(?:$|data:|about:|#)/i.test(address)) return true;
  if (address.length > LONGEST) return false;
  const path = address.replace(/[?#].*$/s, '').toLowerCase();
  const file = path.slice(path.lastIndexOf('/') + 1);
  const extension = /\.(?:gif|png|svg|jpe?g|webp)$/.exec(file)?.[0];
  if (extension === undefined) return false;
  const name = file.slice(0, -extension.length);
  if (CERTAIN.test(name)) return true;
  // Picture-less GIFs have the shortest of names.
  if (extension === '.gif' && /^[stxo]$/.test(name)) return true;
  if (!ANY_SIGN.test(name)) return false;
  const words = name.split(/[^a-z0-9]+/).filter((word) => word === '1x1' || !/^(?:\d+(?:x\d+)?)?$/.test(word));
  return words.some((word) => SIGNS.has(word)) && words.every((word) => SIGNS.has(word) || FILLERS.has(word));
}
