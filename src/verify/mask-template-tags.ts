/** Tags whose content, up to the matching end tag, is not markup either. */
const REGION = /^\{(?:%-?|\{[<%])\s*(highlight|raw|codeblock|code|comment|verbatim)\b/;
const MASK = 0xe700;

/**
 * Puts private-use characters in the place of the ASCII characters of template tags (`{% … %}`, `{{ … }}`,
 * `{{< … >}}`), one for one, so that a tag is plain text to every parser and no position moves.
 */
export function maskTemplateTags(text: string): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  let masked = '';
  let done = 0;
  for (const { index } of text.matchAll(/\{[{%]/g)) {
    if (index < done) continue;
    const end = templateEnd(text, index);
    if (end < 0) continue;
    masked += text.slice(done, index) + mask(text.slice(index, end));
    done = end;
  }
  return masked + text.slice(done);
}

/** Gives the characters of template tags back, for messages. */
export function unmaskTemplateTags(text: string): string {
  return text.replace(/[\ue700-\ue77f]/g, (c) => String.fromCharCode(c.charCodeAt(0) - MASK));
}

function mask(tag: string): string {
  return tag.replace(/[\0-\x7f]/g, (c) => String.fromCharCode(c.charCodeAt(0) + MASK));
}

/** Where the tag that opens at `at`, or the region that it opens, ends; -1 where it never does. */
function templateEnd(text: string, at: number): number {
  const closing = text[at + 1] === '%' ? '%}' : text[at + 2] === '<' ? '>}}' : text[at + 2] === '%' ? '%}}' : '}}';
  const close = text.indexOf(closing, at + 2);
  if (close < 0) return -1;
  const inside = text.slice(at + 2, close);
  if (inside.includes('{{') || inside.includes('{%')) return -1;
  // `{{ a < b }}` is no tag of any template language, but may well be text around real markup.
  if (closing === '}}' && /[<>]/.test(inside)) return -1;
  const end = close + closing.length;
  const name = REGION.exec(text.slice(at, end))?.[1];
  if (name === undefined) return end;
  const endTag = new RegExp(`\\{(?:%-?|\\{[<%])\\s*(?:end|/\\s*)${name}\\s*(?:-?%\\}|[%>]\\}\\})`, 'g');
  endTag.lastIndex = end;
  return endTag.exec(text) === null ? end : endTag.lastIndex;
}
