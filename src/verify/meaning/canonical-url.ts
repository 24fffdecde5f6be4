/**
 * One spelling for each address: ASCII control characters dropped as the URL standard does, percent encoding made
 * canonical (https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2), scheme and host in small letters.
 */
export function canonicalUrl(url: string): string {
  const clean = url
    .replace(/[\t\n\r]/g, '')
    .trim()
    .toWellFormed();
  const encoded = clean
    .replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]+/g, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, canonicalEscape)
    .replace(/%(?![0-9A-F]{2})/g, '%25');
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)(.*)$/i.exec(encoded) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) return encoded;
  const path = rest === '' && /^https?:/i.test(scheme) ? '/' : rest;
  return scheme.toLowerCase() + host.toLowerCase() + path;
}

/** An escaped character that needs no escape is itself; all others have capital digits. */
function canonicalEscape(encoded: string): string {
  const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
  return /[!'()*\-.0-9A-Z_a-z~]/.test(character) ? character : encoded.toUpperCase();
}
