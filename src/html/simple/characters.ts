/** Whether a code unit is white space to an HTML parser, https://infra.spec.whatwg.org/#ascii-whitespace */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}

/** Whether a text is nothing but white space. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Whether a code unit is an ASCII capital. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether a code unit is an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapital(code);
}

/** A name with small letters for ASCII capitals, and for those alone. */
export function lowerCase(name: string): string {
  return name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
