import { isTomlKeyLine, isYamlKeyLine } from '../../article/key-line.ts';
import { type BlockLine, indentOf, isBlankOrComment, linesOf } from '../block-lines.ts';
import { lookalikeOf } from '../lookalike.ts';
import type { BlockRule, Edit } from '../rule.ts';

/** Front matter that opens and never closes. */
export const unclosedFrontMatter: BlockRule = {
  stage: 'block',
  name: 'unclosed-front-matter',
  summary: 'The front matter opens and never closes.',
  why: 'Readers take the whole file for front matter, or all of it for the body.',
  weight: 'error',
  fixable: true,
  needs: { noFrontMatter: true },
  bad: '---\ntitle: Tides\ndate: 2022-06-18\n\n<p>The tide turns at six.</p>\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n\n<p>The tide turns at six.</p>\n',
  *check(source) {
    const { text, fault, fenceStart } = source;
    if (fault?.code !== 'fence-unclosed' || lookalikeOf(source) !== null) return;
    const isJson = text[fenceStart] === '{';
    const fence = isJson ? '}' : text.slice(fenceStart, fenceStart + 3);
    const edit = isJson ? null : closingEdit(text, fenceStart, fence);
    yield {
      start: fenceStart,
      end: fenceStart + (isJson ? 1 : 3),
      message: `the front matter opens here with ${isJson ? '{' : fence}, and nothing closes it`,
      help: `Type a line that is only ${fence} below the last key.`,
      ...(edit === null ? {} : { edits: [edit] }),
    };
  },
};

/** Where the closing fence belongs, if that is beyond doubt: below the keys, before a blank line or HTML. */
function closingEdit(text: string, fenceStart: number, fence: string): Edit | null {
  const [opening, ...lines] = linesOf(text, fenceStart);
  const isKeyLine = fence === '---' ? isYamlKeyLine : isTomlKeyLine;
  let end = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!.text;
    if (line.trim() === '') {
      // Blank lines between keys, or the end of them?
      const next = lines.slice(index).find(({ text: later }) => !isBlankOrComment(later));
      if (next !== undefined && belongs(next, isKeyLine)) return null;
      break;
    }
    if (!isKeyLine(line) && !isBlankOrComment(line) && indentOf(line) === 0 && !/^(?:- |-$|[\]}])/.test(line)) {
      if (!/^[<#!]/.test(line)) return null;
      break;
    }
    end = index + 1;
  }
  if (end === 0 || opening === undefined) return null;
  const last = lines[end - 1]!;
  const lineEnd = text.startsWith('\r\n', opening.end) ? '\r\n' : '\n';
  return { start: last.end, end: last.end, text: `${lineEnd}${fence}` };
}

function belongs({ text }: BlockLine, isKeyLine: (line: string) => boolean): boolean {
  return isKeyLine(text) || /^(?:[ \t]|- )/.test(text);
}
