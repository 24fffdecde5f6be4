/** Longer than any key somebody wrote by hand, shorter than a sentence. */
const LONGEST_KEY = 64;
/** Characters that open something other than a plain key in YAML, or something of Markdown or HTML. */
const NOT_A_KEY = new Set('<>*&!|%@`[]{},#-_+=~/\\'.split(''));

/** True for a line that reads as the first line of a YAML mapping: `title: …`, `"title": …`, `更新 日期:`. */
export function isYamlKeyLine(line: string): boolean {
  const colon = keyEnd(line, ':');
  if (colon <= 0 || colon > LONGEST_KEY) return false;
  const after = line[colon + 1];
  return (after === undefined || after === ' ' || after === '\t') && opensKey(line);
}

/** True for a line that reads as the first line of a TOML document: `title = …` or `[table]`. */
export function isTomlKeyLine(line: string): boolean {
  if (/^\[{1,2}[\w."' -]{1,64}\]{1,2}[ \t]*(?:#|$)/.test(line)) return true;
  const equals = keyEnd(line, '=');
  return equals > 0 && equals <= LONGEST_KEY && /^[\w."' -]+$/.test(line.slice(0, equals));
}

function opensKey(line: string): boolean {
  const first = line[0]!;
  if (first === ' ' || first === '\t') return false;
  return first === '_' ? /^_\w/.test(line) : !NOT_A_KEY.has(first);
}

/** Where the key ends: at the first separator outside quotes that has a blank or nothing after it (or any `=`). */
function keyEnd(line: string, separator: ':' | '='): number {
  const quote = line[0] === '"' || line[0] === "'" ? line[0] : null;
  const from = quote === null ? 0 : line.indexOf(quote, 1) + 1;
  if (quote !== null && from === 0) return -1;
  for (let index = from; index < line.length && index <= LONGEST_KEY; index++) {
    if (line[index] !== separator) continue;
    const after = line[index + 1];
    if (separator === '=' || after === undefined || after === ' ' || after === '\t') return index;
  }
  return -1;
}
