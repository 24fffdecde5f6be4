import { parseDate } from '../article/dates.ts';
import { closest } from './edit-distance.ts';
import { OWN_WORDS } from './own-words.ts';
import type { KeySpec, Preset } from './preset.ts';
import { PRESETS } from './presets/index.ts';
import type { Entry, Subject } from './rule.ts';

/**
 * The known keys that a key could be a slip of the hand for, the preset's spelling of them: they are not in the block, and
 * the value would do for them. None for a key that some preset knows, and for words of their own.
 */
export function meantKeys({ name, value }: Entry, { preset, frontMatter }: Subject): string[] {
  const near = nearKeys(name.toLowerCase(), preset);
  if (near.length === 0) return [];
  const present = new Set(frontMatter.keys.map((key) => key.toLowerCase()));
  return near.filter((key) => !present.has(key.toLowerCase()) && fits(preset.keys[key]!, key, value));
}

/** An author's own keys are the same in every article, so each is compared with the known ones only once. */
const compared = new WeakMap<Preset, Map<string, readonly string[]>>();
/** More words than any site has keys; then what is known of them is forgotten, so that memory stays flat. */
const MOST_WORDS = 25_000;

function nearKeys(word: string, preset: Preset): readonly string[] {
  const words = compared.get(preset) ?? new Map<string, readonly string[]>();
  const near = words.get(word) ?? compare(word, preset);
  if (words.size > MOST_WORDS) words.clear();
  compared.set(preset, words.set(word, near));
  return near;
}

function compare(word: string, preset: Preset): string[] {
  // `og:image` is a name from another world.
  if (isSomebodysKey(word) || OWN_WORDS.has(word) || /[:.]/.test(word)) return [];
  const spellings = spellingsOf(preset);
  return closest(word, spellings.keys())
    .filter((key) => !isPlural(word, key))
    .flatMap((key) => spellings.get(key)!);
}

const spelt = new WeakMap<Preset, ReadonlyMap<string, readonly string[]>>();

/** The keys that are long enough to be mistyped, in small letters, each with the preset's spellings of it. */
function spellingsOf(preset: Preset): ReadonlyMap<string, readonly string[]> {
  const known = spelt.get(preset);
  if (known !== undefined) return known;
  const keys = Object.keys(preset.keys).filter((key) => key.length >= SHORTEST);
  const spellings = new Map<string, string[]>();
  for (const key of keys) spellings.set(key.toLowerCase(), [...(spellings.get(key.toLowerCase()) ?? []), key]);
  spelt.set(preset, spellings);
  return spellings;
}

let everyKey: ReadonlySet<string> | null = null;

/** Whether any preset knows a key; asked so seldom that the set is made at the first question. */
function isSomebodysKey(word: string): boolean {
  everyKey ??= new Set(Object.values(PRESETS).flatMap(({ keys }) => Object.keys(keys).map((key) => key.toLowerCase())));
  return everyKey.has(word);
}

function isPlural(word: string, key: string): boolean {
  const [short, long] = word.length < key.length ? [word, key] : [key, word];
  return long === `${short}s` || long === `${short}es` || long === `${short.replace(/y$/, 'ie')}s`;
}

/** Shorter names are one slip away from too many words, which only the kind of the value keeps apart. */
const LONG_ENOUGH = 6;
/** Keys under four letters are one slip away from anything. */
const SHORTEST = 4;

/** Whether a value would do for a key: what is no date cannot have been meant for `date`. */
function fits({ kind, list = 'never' }: KeySpec, key: string, value: unknown): boolean {
  if (kind === 'any') return key.length >= LONG_ENOUGH && value !== null;
  if (Array.isArray(value)) return list !== 'never';
  if (kind === 'date') return parseDate(value) !== null;
  if (kind === 'boolean') return /^(?:true|false|yes|no)$/i.test(String(value));
  if (kind === 'number') return typeof value === 'number';
  if (typeof value !== 'string') return kind === 'text' && typeof value === 'number';
  if (kind === 'url') return value.includes('://');
  return kind === 'image' || kind === 'permalink' ? /[./]/.test(value) : value.trim() !== '';
}
