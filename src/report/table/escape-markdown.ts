/** What begins a code span, emphasis, a link, HTML, a reference, a cell or, on GitHub, mathematics. */
const SIGNS = /[\\`*~[\]<|$]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** Writes one line of text so that a GitHub table shows it as it is; only `:smile:`, which GitHub reads last, has no escape. */
export function escapeMarkdown(line: string): string {
  return line.replace(/\S+/g, (word) => {
    const escaped = word.replace(SIGNS, escapeSign);
    // In an address that GitHub makes a link of, backslashes would be shown; so then it must not become one.
    return escaped === word ? word : escaped.replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');
  });
}

function escapeSign(sign: string): string {
  if (sign === '<') return '&lt;';
  if (sign === '&') return '&amp;';
  return sign.replace(/./g, '\\$&');
}
