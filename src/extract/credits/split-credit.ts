import { isAgency } from './agencies.ts';
import { type CreditLabel, labelAt } from './credit-labels.ts';
import {
  isAddress,
  isCreditLine,
  isNames,
  isOnAssignment,
  isPerson,
  isSurelyMaker,
  licenceAtEnd,
  photographerAt,
} from './maker.ts';

/** Whose a picture is, as a text says it. */
export interface FoundCredit {
  /** Without its label. */
  credit: string;
  /** Whether the text says nothing else. */
  isWhole: boolean;
}

/** A credit stands at the end of a caption; further in, such words are part of a sentence. */
const TAIL = 200;
const LONGEST_WHOLE = 170;
const LONGEST_CREDIT = 110;
const CLOSING: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  ']': '[',
  '】': '【',
  '」': '「',
  '〉': '〈',
};
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The credit in a caption's text, if it is all of the text, ends it or stands in brackets at its end; else null. */
export function splitCredit(text: string): FoundCredit | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const head = headCredit(trimmed);
  const whole = head === null ? wholeCredit(trimmed) : null;
  if (whole !== null) return { credit: whole, isWhole: true };
  const tail = head ?? bracketedCredit(trimmed) ?? labelledTail(trimmed) ?? barTail(trimmed) ?? lastLine(trimmed);
  return tail === null ? null : { credit: tail, isWhole: false };
}

function wholeCredit(text: string): string | null {
  if (text.length > LONGEST_WHOLE) return null;
  const opening = CLOSING[text.at(-1)!];
  if (opening !== undefined && text.startsWith(opening) && text.indexOf(opening, 1) < 0) {
    return insideBrackets(text.slice(1, -1).trim());
  }
  const label = labelAt(text.toLowerCase(), 0);
  if (label !== null) {
    // `图/A 来源/B`: the first label names the subject.
    const isSubject = label.kind !== 'maker' && labelledTail(text.slice(label.end).trim()) !== null;
    return isSubject ? null : valueAfter(text, label, true);
  }
  return isCreditLine(text) || isAddress(text) ? withoutNoun(text) : null;
}

/** `Photo Ann Doe/AFP` without its first word. */
const withoutNoun = (line: string): string =>
  line.replace(/^(?:photos?|images?|fotos?|bild|beeld|imagen|фото|写真|사진)\s+(?=\p{Lu}|\p{Lo})/iu, '');

/** `Photo by Ann Doe. The mill in May.`: a credit as the first sentence of a caption. */
function headCredit(text: string): string | null {
  const label = labelAt(text.slice(0, 80).toLowerCase(), 0);
  if (label === null) return null;
  const found = /^([^.。]{2,60}(?:[\p{Ll})]{2}[.] (?=\p{Lu})|。))(.{12})/u.exec(text.slice(label.end, label.end + 120));
  if (found === null) return null;
  const rest = text.slice(label.end + found[1]!.length);
  // Terms of a licence and further labels are a part of the credit.
  if (/rights reserved|licen[cs]e/iu.test(rest.slice(0, 80)) || labelAt(rest.slice(0, 80).toLowerCase(), 0) !== null)
    return null;
  const value = clean(found[1]!);
  return label.kind === 'maker' ? value : isNames(value) || isSurelyMaker(value) ? value : null;
}

/** The value of a label, if what stands there can be one. */
function valueAfter(text: string, label: CreditLabel, isWhole: boolean): string | null {
  const value = clean(text.slice(label.end));
  if (value === '' || value.length > (isWhole ? LONGEST_WHOLE : LONGEST_CREDIT)) return null;
  const inner = labelAt(value.toLowerCase(), 0);
  if (inner !== null && inner.kind === 'maker') return valueAfter(value, inner, isWhole);
  if (label.kind === 'maker') return label.hasSeparator || !isSentence(value) ? value : null;
  if (isSurelyMaker(value) || isAddress(value)) return value;
  if (label.kind === 'doubtful' && isWhole) return CJK.test(text[0]!) && isPerson(value) ? value : null;
  return isNames(value) || /^[^\s]{2,30}$/u.test(value) || (!isWhole && isPhrase(value)) ? value : null;
}

/** What stands behind a label at a caption's end is rarely anything but a maker, however it is spelt. */
const isPhrase = (value: string): boolean =>
  /^[\p{Lu}\p{Lo}\d@]/u.test(value) && value.length <= 60 && !/[.!?。！？，；:：] ?/u.test(value);

const isSentence = (value: string): boolean => value.length > 80 || /[a-z]{3}\. \p{Lu}.{20}/u.test(value);

/** Without brackets left over, and without the full stop. */
function clean(value: string): string {
  const text = value.replace(/^[\s:：/／]{1,5}/u, '').trim();
  const unclosed = /[)）\]】]$/u.test(text) && !/[(（[【]/u.test(text) ? text.slice(0, -1) : text;
  return /(?:[a-z]{2}|[^a-z.])[.。]$/iu.test(unclosed) ? unclosed.slice(0, -1).trim() : unclosed.trim();
}

function bracketedCredit(text: string): string | null {
  const end = text.replace(/[.。]$/u, '');
  const opening = CLOSING[end.at(-1) ?? ''];
  if (opening === undefined) return null;
  const at = end.lastIndexOf(opening);
  if (at < 0 || end.length - at > LONGEST_CREDIT) return null;
  const inner = end.slice(at + 1, -1).trim();
  // `Photo: Ann Doe (CC BY 2.0)`, `Ann Doe (AP)`: the brackets are a part of the credit.
  const around = isCreditLine(inner) ? labelledTail(end) : null;
  return around !== null && around.length > inner.length + 2 ? around : insideBrackets(inner);
}

function insideBrackets(inner: string): string | null {
  const label = labelAt(inner.toLowerCase(), 0);
  if (label !== null) {
    const value = clean(inner.slice(label.end));
    return value !== '' && (label.kind !== 'doubtful' || !isSentence(value)) ? value : null;
  }
  if (isCreditLine(inner)) return inner;
  return labelledTail(inner);
}

/** `…, photo: X`, `… Foto: X`, `… 来源/X`: the last label in the tail that stands where a credit can begin. */
function labelledTail(text: string): string | null {
  const lower = text.toLowerCase();
  // Some capitals become two letters; then the places would not be those of the text.
  if (lower.length !== text.length) return null;
  for (let at = text.length - 2, least = Math.max(1, text.length - TAIL); at >= least; at--) {
    if (!canBegin(text, at)) continue;
    const label = labelAt(lower, at);
    if (label === null || (!label.hasSeparator && !CJK.test(text[at]!) && !isAfterPause(text, at))) continue;
    // In a text, `via` may be a way; a line of credit is known by its names.
    if (lower.startsWith('via', at)) continue;
    const value = valueAfter(text, label, false);
    if (value !== null) return value;
  }
  return null;
}

/** Whether a label can begin here: after a pause, or after a space if the label is CJK, a sign or begins with a capital. */
function canBegin(text: string, at: number): boolean {
  const before = text[at - 1]!;
  if (/[\s\u3000]/u.test(before)) return !/\p{Ll}/u.test(text[at]!) || isAfterPause(text, at);
  return /[.,;:!?。，；、：！？)）」』”"|｜/／[(（【＝–—-]/u.test(before);
}

function isAfterPause(text: string, at: number): boolean {
  if (/[©ⓒ(]/u.test(text[at]!)) return true;
  return /[.,;:!?。，；、：！？)）」』”"|｜/／[(（【＝–—-]$/u.test(text.slice(Math.max(0, at - 4), at).trimEnd());
}

/** `…｜X`, `… | X`. */
function barTail(text: string): string | null {
  const at = Math.max(text.lastIndexOf('｜'), text.lastIndexOf(' | ') + 1, text.lastIndexOf('丨'));
  if (at <= 0) return null;
  if (labelAt(text.toLowerCase(), 0)?.end === at + 1) return null;
  const value = clean(text.slice(at + 1));
  return value.length <= 40 && (isNames(value) || isCreditLine(value)) ? value : null;
}

/** What stands behind the last full stop or a Japanese equals sign: an agency's line, a licence, a photographer. */
function lastLine(text: string): string | null {
  const tail = text.slice(-TAIL);
  const equals = Math.max(tail.lastIndexOf('＝'), tail.lastIndexOf('='));
  if (equals > 0) {
    const last = tail
      .slice(equals + 1)
      .split(/[、，]/u)
      .at(-1)!
      .trim();
    if (isAgency(last) || isCreditLine(last)) return last.replace(/(?:撮影|提供)$/u, '');
  }
  const stop = /[.!?。！？”"][\s\u3000]{0,3}([^.!?。！？]{2,80}(?:\b[A-Z]\.[^.!?。！？]{0,40})?)[.。]?$/u.exec(tail);
  const line = withoutNoun(stop?.[1]?.trim().replace(/^[/／—–-]\s*/u, '') ?? '');
  if (isCreditLine(line) || isOnAssignment(line)) return line;
  const photographer = photographerAt(tail);
  if (photographer >= 0) return tail.slice(photographer);
  const word = /[\s\u3000]([^\s\u3000]{2,14})$/u.exec(tail)?.[1];
  if (word !== undefined && /供图$|제공$|撮影$/u.test(word) && isCreditLine(word)) return word;
  return licenceAtEnd(tail);
}
