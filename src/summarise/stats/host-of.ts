const WEB = /^\s*(?:https?:)?\/\/(?:[^/?#@\\]*@)?([^/?#:\\]+)/i;
const HOST = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]|\.(?!\.))*$/u;
const SCHEME = /^\s*[a-z][a-z\d+.-]*:/i;

/** The host of an address on the web, in small letters and without `www.` or port; null for every other address. */
export function hostOf(address: string): string | null {
  const written = WEB.exec(address)?.[1];
  if (written === undefined) return null;
  const host = written.toLowerCase().replace(/^www\.|\.$/g, '');
  return HOST.test(host) ? host : null;
}

/** Whether an address leads to a place in the same site: a path, a query or an anchor. */
export function isLocal(address: string): boolean {
  return address.trim() !== '' && !SCHEME.test(address) && !/^\s*\/\//.test(address);
}
