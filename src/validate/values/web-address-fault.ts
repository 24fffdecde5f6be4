import { editDistance } from '../edit-distance.ts';

/** What is wrong with the beginning of an address. */
export interface AddressFault {
  /** Behind the address, in a message: `has no host`. */
  message: string;
  help: string;
  /** The address as it should be; null where nobody can know. */
  mended: string | null;
}

/** Finds what is wrong with the scheme and the host of an address; null for a sound one and for a path in the site. */
export function webAddressFault(address: string, kind: 'url' | 'image' | 'web'): AddressFault | null {
  if (SOUND.test(address)) return null;
  const [, letters = '', between = '', rest = ''] = BEGINNING.exec(address) ?? [];
  const scheme = intendedScheme(letters.normalize('NFKC').toLowerCase(), between);
  if (scheme !== null) return schemeFault(scheme, letters, between, rest);
  if (kind === 'web') return null;
  return onOwnMachine(address) ?? (kind === 'image' ? backslashes(address, '') : null) ?? missingScheme(address, kind);
}

/** What nearly every address looks like. */
const SOUND = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/[^\s\\]*)?$/;

/** A word, what stands between it and a host, and the rest. */
const BEGINNING = /^([a-zａ-ｚ]{2,9})( ?[:：;]{0,2} ?[/\\／]{0,4})(.*)$/isu;

/** `http` or `https` where a word is one of them and something like `://` follows, or is one slip of the hand away from it. */
function intendedScheme(word: string, between: string): 'http' | 'https' | null {
  const hasColon = /[:：]/.test(between);
  const hasSlashes = /[/\\／]{2}/.test(between);
  if (word === 'http' || word === 'https') return hasColon || hasSlashes ? word : null;
  if (!hasColon || !hasSlashes || REGISTERED.has(word)) return null;
  if (editDistance(word, 'http') > 1 && editDistance(word, 'https') > 1) return null;
  return word.includes('s') ? 'https' : 'http';
}

/** Schemes that exist and look like slips. */
const REGISTERED = new Set(['shttp', 'httpx', 'httpg']);

function schemeFault(scheme: 'http' | 'https', letters: string, between: string, rest: string): AddressFault | null {
  const doubled = /^(https?):?\/\/(?=.)/i.exec(rest);
  if (doubled !== null) {
    const inner = rest.slice(doubled[0].length);
    const isSame = doubled[1]!.toLowerCase() === scheme;
    const help = isSame ? `Write ${scheme}://${inner}.` : 'Write the scheme once.';
    return { message: 'has two schemes', help, mended: isSame ? `${scheme}://${inner}` : null };
  }
  const isRightWord = letters.toLowerCase() === scheme;
  if (isRightWord && between === '://') return hostFault(scheme, rest);
  const isHost = HOST.test(rest) || LOCAL_HOST.test(rest);
  if (!isHost && /[/\\／]{3}/.test(between)) return noHost();
  const mended = `${scheme}://${between.includes('\\') ? rest.replaceAll('\\', '/') : rest}`;
  const message = isRightWord
    ? `begins with ${letters}${between} instead of ${scheme}://`
    : `begins with ${letters}, not ${scheme}`;
  return { message, help: `Write ${mended}.`, mended: isHost ? mended : null };
}

const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?=[:/?#]|$)/i;

function hostFault(scheme: string, rest: string): AddressFault | null {
  if (/^(?:[/?#\\]|$)/.test(rest)) return noHost();
  return LOCAL_HOST.test(rest) ? OWN_MACHINE : backslashes(rest, `${scheme}://`);
}

const OWN_MACHINE: AddressFault = {
  message: 'is on your own machine, where no reader can get it',
  help: 'Write the address on the web, or a path in the site.',
  mended: null,
};

function onOwnMachine(address: string): AddressFault | null {
  return /^(?:file:\/\/|[a-z]:[\\/])/i.test(address) ? OWN_MACHINE : null;
}

function backslashes(address: string, scheme: string): AddressFault | null {
  const path = address.split(/[?#]/, 1)[0]!;
  if (!path.includes('\\')) return null;
  const mended = `${scheme}${path.replaceAll('\\', '/')}${address.slice(path.length)}`;
  return { message: 'has backslashes', help: `Write ${mended}.`, mended };
}

function noHost(): AddressFault {
  return { message: 'has no host', help: 'Write the whole address, such as https://example.com/page.', mended: null };
}

/** A host by its look: labels, a top-level domain, and no ending of a file. */
const HOST = /^(?:[\p{L}\d-]{1,63}\.){1,6}(\p{L}{2,24})(?=[/\\:?#]|$)/u;
const FILE_ENDING =
  /^(?:html?|md|markdown|mdx|php|aspx?|pdf|txt|xml|json|png|jpe?g|gif|webp|avif|svg|ico|bmp|mp[34]|zip|js|ts|css)$/i;
/** The top-level domains that are hardly the end of a folder's name. */
const COMMON_DOMAIN = /^(?:com|net|org|io|dev|cn|jp|kr|tw|de|fr|uk|ru|eu|edu|gov|info)$/i;

function missingScheme(address: string, kind: 'url' | 'image'): AddressFault | null {
  const text = address.trim();
  const [host, domain = ''] = HOST.exec(text) ?? [];
  if (host === undefined) return null;
  const hasPath = text[host.length] === '/';
  const isWww = /^www\./i.test(host);
  if (!isWww && !hasPath && FILE_ENDING.test(domain)) return null;
  if (!isWww && kind === 'image' && !(hasPath && COMMON_DOMAIN.test(domain))) return null;
  const message = 'has no scheme, so browsers take it for a path in the site';
  return { message, help: `Write https://${text}, or http:// if the server has no https.`, mended: null };
}
