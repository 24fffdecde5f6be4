import { lineEnd } from '../../article/text-lines.ts';
import { flowList } from '../flow-list.ts';
import { listedParts } from '../listed-parts.ts';
import { quote } from '../quote.ts';
import type { Entry, Subject, ValueRule } from '../rule.ts';
import { lineStart } from '../scalars/line-start.ts';
import { isItem, isTextEntry, isTitle } from '../scalars/text-entry.ts';
import { shown } from '../shown.ts';

/** Text that YAML has taken for a comment. */
export const hashTruncated: ValueRule = {
  name: 'hash-truncated',
  stage: 'value',
  summary: 'A value without quotes is cut off at a ` #`: `title: C# tips #3`.',
  why: 'To YAML a `#` behind a blank begins a comment, so the rest of the line is lost without a word, and of `tags: #sea` nothing is left.',
  weight: 'error',
  fixable: true,
  needs: { text: /[ \t]#/ },
  bad: '---\ntitle: C# tips #3, files\ndate: 2022-06-18\n---\n',
  good: "---\ntitle: 'C# tips #3, files'\ndate: 2022-06-18\n---\n",
  *check(subject) {
    if (subject.language !== 'yaml') return;
    for (const entry of subject.entries) {
      const lost = lostText(subject, entry);
      if (lost === null || !isMeantAsText(entry, lost)) continue;
      const end = subject.text.indexOf(lost, entry.end) + lost.length;
      const whole = written(entry, subject.text.slice(entry.start, end));
      const left = entry.style === 'empty' ? 'no value' : `only ${shown(entry.source)}`;
      yield {
        start: end - lost.length,
        end,
        message: `${shown(lost)} is a comment to YAML, since a space and # begin one: ${left} is left`,
        help: `${whole.startsWith('[') ? 'Write a list' : 'Put the whole value in quotes'}: ${shown(whole)}`,
        edits: [{ start: entry.start, end, text: whole }],
      };
    }
  },
};

/** The whole text in quotes, or as the list that its key has to have. */
function written(entry: Entry, text: string): string {
  const list = isItem(entry) ? 'never' : (entry.spec?.list ?? 'never');
  const listed = list === 'never' ? null : listedParts(text);
  if (listed?.separator === ',') return flowList(listed.parts, 'yaml');
  return list === 'always' && listed === null ? flowList([text], 'yaml') : quote(text);
}

/** What stands behind a value from ` #` on, without a comment proper (`# `) at its end; null if nothing does. */
function lostText({ text }: Subject, entry: Entry): string | null {
  const { style, start, end } = entry;
  if (style !== 'plain' && style !== 'empty') return null;
  let hash = end;
  while (text[hash] === ' ' || text[hash] === '\t') hash++;
  if (text[hash] !== '#' || !/[ \t]/.test(text[hash - 1]!)) return null;
  // In brackets the rest of the line holds more than this value.
  if (isItem(entry) && !/^[ \t]*(?:-[ \t]+)+$/.test(text.slice(lineStart(text, start), start))) return null;
  const comment = text.slice(hash, lineEnd(text, hash));
  const proper = comment.slice(1).search(/[ \t]#(?:[ \t]|$)/);
  return comment.slice(0, proper === -1 ? undefined : proper + 1).trimEnd();
}

/** A note to oneself, as templates for new articles and programmers have them. */
const REMARK = /^#(?:todo|fixme|xxx|hack|note|optional|required|default|old|was|e\.?g|see below)\b/i;
const WORD = /^#[\p{L}\p{N}]/u;
const NUMBER = /^#\d/;
const HASHTAGS = /^#[\p{L}\p{N}][^\s#]*(?:[ \t]+#[\p{L}\p{N}][^\s#]*)*$/u;
const COLOUR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
/** Keys whose values are short, so that remarks stand behind them. */
const SHORT = /^(?:lang|language|locale|authors?|slug|permalink|password|id)$/i;

function isMeantAsText(entry: Entry, lost: string): boolean {
  const isAll = entry.style === 'empty';
  if (isAll && COLOUR.test(lost) && (NUMBER.test(lost) || /colou?r|background/i.test(lastKey(entry)))) return true;
  if (!isTextEntry(entry) || SHORT.test(entry.name) || REMARK.test(lost)) return false;
  if (isItem(entry)) return isAll ? WORD.test(lost) : NUMBER.test(lost);
  if (isTitle(entry)) return WORD.test(lost) || /^# \d+$/.test(lost);
  if (NUMBER.test(lost)) return true;
  const isHashtags = HASHTAGS.test(lost) && (lost.lastIndexOf('#') > 0 || (isAll && entry.spec?.list !== undefined));
  return isHashtags || (!isAll && (entry.spec?.list ?? 'never') === 'never' && WORD.test(lost));
}

function lastKey({ path }: Entry): string {
  return String(path.findLast((step) => typeof step === 'string'));
}
