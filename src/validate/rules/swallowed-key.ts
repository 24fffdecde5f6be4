import { type BlockLine, linesOf } from '../block-lines.ts';
import type { Entry, Fault, Subject, ValueRule } from '../rule.ts';
import { lineStart } from '../scalars/line-start.ts';
import { isItem } from '../scalars/text-entry.ts';
import { shown } from '../shown.ts';

/** A key without a blank behind its colon, read as text. */
export const swallowedKey: ValueRule = {
  name: 'swallowed-key',
  stage: 'value',
  summary:
    'A key has no blank behind its colon, or a full-width colon, and is read as text of the value that it stands in.',
  why: 'To YAML `name:Foo` is a word like any other; where a text may go on, nothing tells that a key was meant.',
  weight: 'error',
  fixable: true,
  // A key where a value or a line of it begins: not the hours of a time, nor the scheme of an address.
  needs: { text: /(?:^|[\s,[{])[A-Za-z_][\w-]+(?::(?![\s:/\\])|：)/m },
  bad: '---\ntitle: Tides\nauthor:\n  name:Mara\n  email:mara@example.org\n---\n',
  good: '---\ntitle: Tides\nauthor:\n  name: Mara\n  email: mara@example.org\n---\n',
  *check(subject) {
    if (subject.language !== 'yaml') return;
    for (const entry of subject.entries) {
      if (entry.style !== 'plain' || !/[:：]/.test(entry.source)) continue;
      const isBelow = entry.key !== null && /[\r\n]/.test(subject.text.slice(entry.key.end, entry.start));
      if (!isItem(entry) && !isBelow && !/[\r\n]/.test(entry.source)) continue;
      const lines = linesOf(entry.source).map((line) => keyLine(line, entry.start));
      if (isItem(entry) && lines.length === 1) yield* lostInList(subject, entry, lines[0]!);
      else if (isBelow && isMap(entry, lines)) yield mapFault(entry, lines);
      else yield* lostAsContinuation(subject, entry, lines.slice(1));
    }
  },
};

/** A line, and the key that it may begin with. */
interface KeyLine {
  line: BlockLine;
  key: string | null;
  /** Where the key starts, where its colon does, and where the value does, in the text. */
  start: number;
  colon: number;
  value: number;
}

function keyLine({ text, start: from, end }: BlockLine, offset: number): KeyLine {
  const line = { text, start: offset + from, end: offset + end };
  const [head, indent, key, colon] = /^([ \t]*)([A-Za-z_][\w-]+)(:|：[ \t]*)(?![\s:/\\]|\d+$)(?=.)/.exec(text) ?? [];
  const start = line.start + (indent ?? '').length;
  if (head === undefined || key === undefined || colon === undefined || SCHEME.test(key)) {
    return { line, key: null, start, colon: start, value: start };
  }
  return { line, key, start, colon: start + key.length, value: line.start + head.length };
}

const SCHEME = /^(?:https?|ftp|file|mailto|tel|sms|data|urn|doi|isbn|issn|magnet|irc|git|ssh|npm|about|javascript)$/i;
/** What maps of authors, pictures and links have for keys. */
const INNER = /^(?:name|email|mail|url|link|title|alt|src|caption|bio|avatar|image|homepage|github|twitter)$/;

/** True for a value that is nothing but keys. */
function isMap({ spec }: Entry, lines: readonly KeyLine[]): boolean {
  const isProse = spec?.kind === 'text' && (spec.list ?? 'never') === 'never';
  if (isProse || lines.some(({ key }) => key === null)) return false;
  return lines.length > 1 || INNER.test(lines[0]!.key!);
}

function mapFault({ name }: Entry, lines: readonly KeyLine[]): Fault {
  const [first] = lines;
  const edits = lines.map(({ colon, value }) => ({ start: colon, end: value, text: ': ' }));
  return { ...faultAt(first!, `the value of ${shown(name)}`), edits };
}

function lostInList({ text, frontMatter }: Subject, entry: Entry, line: KeyLine): Fault[] {
  if (line.key === null || !keysOfMaps(listOf(frontMatter.data, entry.path)).has(line.key)) return [];
  // In brackets braces would be missing too.
  if (!/^[ \t]*(?:-[ \t]+)+$/.test(text.slice(lineStart(text, entry.start), entry.start))) return [];
  return [{ ...faultAt(line, 'the list item'), edits: [{ start: line.colon, end: line.value, text: ': ' }] }];
}

function listOf(data: unknown, path: Entry['path']): readonly unknown[] {
  const list = path.slice(0, -1).reduce((value, step) => (value as Record<string | number, unknown>)[step], data);
  return list as readonly unknown[];
}

const found = new WeakMap<readonly unknown[], ReadonlySet<string>>();

function keysOfMaps(list: readonly unknown[]): ReadonlySet<string> {
  let keys = found.get(list);
  if (keys === undefined) {
    const maps = list.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
    keys = new Set(maps.flatMap((item) => Object.keys(item as object)));
    found.set(list, keys);
  }
  return keys;
}

/** Lines below the first one of a text that begin with a key that the preset knows. */
function* lostAsContinuation(subject: Subject, entry: Entry, lines: readonly KeyLine[]): Iterable<Fault> {
  const { preset, frontMatter, entries, text } = subject;
  for (const line of lines) {
    if (line.key === null || !Object.hasOwn(preset.keys, line.key)) continue;
    const fault = faultAt(line, `the value of ${shown(entry.name)}`);
    const top = entries.find(({ path, name }) => path.length === 1 && name === entry.name)?.key;
    const indent = top ? text.slice(lineStart(text, top.start), top.start) : null;
    if (frontMatter.keys.includes(line.key) || indent === null || indent.trim() !== '') yield fault;
    else yield { ...fault, edits: [{ start: line.line.start, end: line.value, text: `${indent}${line.key}: ` }] };
  }
}

function faultAt({ line, key, start, colon, value }: KeyLine, where: string): Fault {
  const written = line.text.slice(start - line.start);
  const cause = written[colon - start] === '：' ? 'its colon is a full-width one' : 'no blank stands behind its colon';
  return {
    start,
    end: colon + 1,
    message: `${shown(written)} is read as text, as a part of ${where}, since ${cause}`,
    help: `Write it as a key: ${key}: ${shown(line.text.slice(value - line.start))}`,
  };
}
