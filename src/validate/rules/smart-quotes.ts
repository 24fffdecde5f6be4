import { quote } from '../quote.ts';
import type { Entry, Fault, Subject, ValueRule } from '../rule.ts';
import { isItem } from '../scalars/text-entry.ts';
import { shown } from '../shown.ts';

/** Typographic quotes where those of YAML are meant. */
export const smartQuotes: ValueRule = {
  name: 'smart-quotes',
  stage: 'value',
  summary: 'Typographic quotes stand round a value or key where straight ones are meant: `date: “2022-06-18”`.',
  why: 'Word processors and phones type them; to YAML they are letters, so they become a part of the value, and no date, address or tag is found in it.',
  weight: 'warn',
  fixable: true,
  needs: { text: /[“”„‘’«»]/ },
  bad: '---\ntitle: Tides\nslug: “tides”\n---\n',
  good: "---\ntitle: Tides\nslug: 'tides'\n---\n",
  *check(subject) {
    if (subject.language !== 'yaml') return;
    for (const entry of subject.entries) {
      yield* keyFault(subject, entry);
      if (entry.style === 'plain' && !/[\r\n]/.test(entry.source)) yield* valueFault(entry);
    }
  },
};

/** Pairs as they are typeset, French blanks inside left out. */
const WRAPPED = /^(?:“([^“”]+)”|„([^„“”]+)[“”]|‘([^‘’]+)’|«[\s\u00a0\u202f]*([^«»]+?)[\s\u00a0\u202f]*»)$/;
/** A typographic quote that a straight one ends: no language sets quotes so. Single ones may be apostrophes. */
const MIXED = /^“([^“”"]+)"$/;

function inside(source: string, pattern: RegExp): string | null {
  const groups = pattern.exec(source);
  return groups && (groups.slice(1).find((group) => group !== undefined) ?? null);
}

function* keyFault({ text }: Subject, { key }: Entry): Iterable<Fault> {
  if (key === null) return;
  const written = text.slice(key.start, key.end);
  const name = inside(written, WRAPPED) ?? inside(written, MIXED);
  if (name === null || !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) return;
  yield {
    start: key.start,
    end: key.end,
    message: `the quotes round ${shown(written)} are typographic ones, which YAML takes for a part of the key`,
    help: `Write the key without them: ${name}`,
    edits: [{ start: key.start, end: key.end, text: name }],
  };
}

function* valueFault(entry: Entry): Iterable<Fault> {
  const { source, start, end, spec } = entry;
  const isCode = spec !== null && CODE.has(spec.kind);
  const mixed = inside(source, MIXED);
  const text = inside(source, WRAPPED) ?? mixed;
  if (text === null) return;
  if (!isCode && mixed === null && !isTag(entry, text)) {
    yield* perhapsMeant(entry, text);
    return;
  }
  const mended = spec !== null && BARE.has(spec.kind) ? text.trim() : quote(text);
  yield {
    start,
    end,
    message: `the quotes round ${shown(source)} are typographic ones, which YAML takes for a part of the value`,
    help: `Write ${shown(mended)}`,
    edits: [{ start, end, text: mended }],
  };
}

/** A whole title in Latin letters may quote somebody; more often the quotes were meant for YAML. */
function* perhapsMeant({ source, start, end, spec }: Entry, text: string): Iterable<Fault> {
  if (spec?.kind !== 'text' || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text))
    return;
  yield {
    start,
    end,
    message: `the quotes round ${shown(source)} are typographic ones, so they are part of the text that readers see`,
    help: `If they are meant as YAML's quotes, write ${shown(quote(text))}`,
  };
}

/** What people never set in quotes. */
const CODE = new Set(['date', 'boolean', 'number', 'url', 'image', 'slug', 'permalink']);
/** What straight quotes would make a text of. */
const BARE = new Set(['date', 'boolean', 'number']);

/** A title in “ ” may quote somebody, a tag in Latin letters does not. */
function isTag(entry: Entry, text: string): boolean {
  return isItem(entry) && entry.spec?.kind === 'text' && /^[\p{Script=Latin}\p{N} .+#&-]+$/u.test(text);
}
