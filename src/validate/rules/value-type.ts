import { assignment } from '../assignment.ts';
import { flowList } from '../flow-list.ts';
import { listedParts } from '../listed-parts.ts';
import type { KeyKind } from '../preset.ts';
import { quote } from '../quote.ts';
import type { Entry, Fault, Subject, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { topLevel } from '../top-level.ts';
import { textListOption } from '../values/text-list-option.ts';

/** Values of another type than the key's. What is only written so that it reads otherwise has rules of its own. */
export const valueType: ValueRule = {
  name: 'value-type',
  summary: 'A value is of another type than its key wants.',
  why: 'A list where a title belongs is printed as a list or stops the build, and `draft: maybe` counts as true. The option `maps` names the keys that may hold keys of their own, such as `author`.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: Rain all day\ntags: rain\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\ntags: [rain]\n---\n<p>Rain all day.</p>\n',
  preset: 'docusaurus',
  options: { maps: ['author', 'authors', 'banner', 'comments', 'cover', 'image', 'series', 'thumbnail'] },
  stage: 'value',
  *check(subject) {
    for (const entry of topLevel(subject)) {
      // A template expression without quotes looks like a map in a map, and has a rule of its own.
      const isTemplate = entry.source.startsWith('{{');
      const fault =
        entry.spec === null || isTemplate || isEmpty(entry.value) ? null : faultOf(entry, entry.spec.kind, subject);
      if (fault !== null) yield fault;
    }
  },
};

/** What belongs behind a key of each kind. */
const BELONGS: Readonly<Record<KeyKind, string>> = {
  text: 'one text',
  date: 'one date',
  boolean: 'true or false',
  number: 'a number',
  url: 'one address',
  image: 'the address of one picture',
  slug: 'one text',
  permalink: 'one path',
  any: 'anything',
};

function faultOf(entry: Entry, kind: KeyKind, subject: Subject): Fault | null {
  const { name, value, spec } = entry;
  const list = spec?.list ?? 'never';
  // What stands in a list is the author's own matter: tags may be maps, categories lists.
  if (Array.isArray(value))
    return list === 'never' && kind !== 'any' ? structure(entry, kind, 'a list', subject) : null;
  if (typeof value === 'object') {
    const mayBeMap = kind === 'any' || textListOption(subject.options, 'maps').includes(name);
    return mayBeMap ? null : structure(entry, kind, 'keys of its own', subject);
  }
  if (list === 'always') return single(entry, subject);
  // In YAML the quotes may only have been forgotten, and text-as-number speaks of that.
  if (name === 'title' && subject.language !== 'yaml' && /^[^"'[{]/.test(entry.source)) return unquotedTitle(entry);
  return fits(kind, value) ? null : scalar(entry, kind, subject);
}

function structure(entry: Entry, kind: KeyKind, what: string, { language }: Subject): Fault {
  const { name, source, style, start, end, spec } = entry;
  const isListed = (spec?.list ?? 'never') !== 'never';
  const message = `"${name}" holds ${what}, where ${isListed ? 'a list' : BELONGS[kind]} belongs`;
  const areBracketsMeant =
    !isListed && language === 'yaml' && style === 'flow' && kind === 'text' && !/[\r\n]/.test(source);
  const help = areBracketsMeant
    ? `If the brackets belong to the text, put it in quotes: ${assignment(name, quote(source), language)}`
    : `Write ${isListed ? 'a list' : BELONGS[kind]} there, or give the ${what === 'a list' ? 'list' : 'keys'} another name.`;
  return { start, end, message, help };
}

/** One value for a key that has to have a list. */
function single({ name, value, style, start, end }: Entry, { language }: Subject): Fault | null {
  if (typeof value !== 'string' || listedParts(value) !== null) return null;
  const list = flowList([value.trim()], language);
  const message = `"${name}" holds one text, where a list belongs`;
  const help = `Write a list: ${assignment(name, list, language)}`;
  return { start, end, message, help, ...(style !== 'block' && { edits: [{ start, end, text: list }] }) };
}

function scalar({ name, source, start, end }: Entry, kind: KeyKind, { language }: Subject): Fault {
  const message = `"${name}" holds ${shown(source)}, where ${BELONGS[kind]} belongs`;
  const either = `${assignment(name, 'true', language)} or ${assignment(name, 'false', language)}`;
  return { start, end, message, help: `Write ${kind === 'boolean' ? either : `${BELONGS[kind]} there`}.` };
}

/** A number, a date or a boolean for a title; in JSON and TOML text has quotes. */
function unquotedTitle({ source, start, end, value }: Entry): Fault {
  const kind = typeof value === 'string' ? 'date' : typeof value;
  const message = `the title ${shown(source)} is a ${kind} and no text, since it has no quotes`;
  const text = `"${source}"`;
  return { start, end, message, help: `Put it in quotes: ${text}`, edits: [{ start, end, text }] };
}

/** True and false in YAML 1.1, in quotes or not, which ambiguous-boolean and boolean-as-text speak of. */
const BOOLEAN_WORD = /^\s*(?:true|false|yes|no|on|off|y|n)\s*$/i;

/** False turns pictures and addresses off, and numbers are good slugs. */
function fits(kind: KeyKind, value: unknown): boolean {
  if (kind === 'boolean') return typeof value === 'boolean' || (typeof value === 'string' && BOOLEAN_WORD.test(value));
  if (kind === 'number') return typeof value !== 'boolean' && !Number.isNaN(Number(value));
  if (kind === 'date') return typeof value !== 'boolean';
  if (kind === 'url' || kind === 'image') return typeof value === 'string' || value === false;
  return kind === 'text' || kind === 'any' || value !== true;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
  );
}
