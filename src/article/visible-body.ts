/** What opens a stretch that says nothing about the language around it. */
const OPENING = /<!--|\{%|\{\{|^ {0,3}(?:`{3,}|~{3,})|<(?:pre|script|style|textarea|xmp)(?=[\s/>])/gim;
const LITERAL_TAG = /^\{%-?[ \t]*(highlight|codeblock|raw)\b/;

/**
 * A body without what could fool a count of tags and signs: comments, template tags, code, and what stands inside
 * `<pre>`, `<script>` and `<style>`. A fenced code block leaves a line of three backticks.
 *
 * Takes time linear in the length.
 */
export function visibleBody(body: string): string {
  const find = finder(body);
  const pieces: string[] = [];
  let position = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(body); match !== null; match = OPENING.exec(body)) {
    const end = stretchEnd(body, match.index, match[0], find);
    if (end === -1) continue;
    pieces.push(body.slice(position, match.index), remains(match[0]));
    position = end;
    OPENING.lastIndex = end;
  }
  pieces.push(body.slice(position));
  return pieces.join('');
}

type Find = (closing: string, from: number) => number;

/** `indexOf` in any case that remembers what is not to be found any more, so that a million openings cost one search. */
function finder(body: string): Find {
  // Most bodies have nothing to search for.
  let haystack: string | null = null;
  const absent = new Set<string>();
  return (closing, from) => {
    if (absent.has(closing)) return -1;
    haystack ??= inLowerCase(body);
    const index = haystack.indexOf(closing, from);
    if (index === -1) absent.add(closing);
    return index;
  };
}

/** A few letters change their length in lower case; then the search has to respect case. */
function inLowerCase(body: string): string {
  const lower = body.toLowerCase();
  return lower.length === body.length ? lower : body;
}

/** Where the stretch begun at `start` ends: -1 if it never does. */
function stretchEnd(body: string, start: number, opening: string, find: Find): number {
  const after = start + opening.length;
  const past = (closing: string, from: number): number => {
    const index = find(closing, from);
    return index === -1 ? -1 : index + closing.length;
  };
  if (opening === '<!--') return past('-->', after);
  if (opening === '{{') return past('}}', after);
  if (opening === '{%') {
    const end = past('%}', after);
    const literal = end === -1 ? undefined : LITERAL_TAG.exec(body.slice(start, start + 40))?.[1];
    const close = literal === undefined ? -1 : find(`end${literal}`, end);
    return close === -1 ? end : past('%}', close);
  }
  if (opening.startsWith('<')) return find(`</${opening.slice(1).toLowerCase()}`, after);
  // A closing fence may be longer than the opening one; an unclosed block runs to the end of the document.
  const close = find(`\n${opening.trim()}`, after);
  if (close === -1) return body.length;
  return endOfLine(body, close + 1);
}

function endOfLine(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end === -1 ? body.length : end;
}

function remains(opening: string): string {
  if (opening.startsWith('<') && opening !== '<!--') return `${opening}>`;
  return /[`~]$/.test(opening) ? '```' : '';
}
