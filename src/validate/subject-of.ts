import type { Article } from '../article/article.ts';
import type { FrontMatter } from '../article/front-matter.ts';
import type { KeySpec, Preset } from './preset.ts';
import type { Entry, Style, Subject } from './rule.ts';

/** What stays the same for every rule over one article. */
export type SubjectBase = Omit<Subject, 'options'>;

/** Lays out an article's front matter for value rules; null if it has none. */
export function subjectOf(article: Article, frontMatter: FrontMatter, preset: Preset, now: Date): SubjectBase | null {
  const { path, text, parts } = article;
  const { language, block, blockOffset } = parts;
  if (language === null) return null;
  let entries: readonly Entry[] | null = null;
  return {
    path,
    text,
    language,
    frontMatter,
    block: { start: blockOffset, end: blockOffset + block.length },
    get entries() {
      entries ??= entriesOf(text, frontMatter, preset);
      return entries;
    },
    preset,
    now,
  };
}

function entriesOf(text: string, frontMatter: FrontMatter, preset: Preset): Entry[] {
  const entries: Entry[] = [];
  const add = (path: Entry['path'], name: string, spec: KeySpec | null, value: unknown): void => {
    const place = frontMatter.offsets(path);
    if (place === null) return;
    const [start, end] = place.value;
    const source = text.slice(start, end);
    const key = place.key && { start: place.key[0], end: place.key[1] };
    entries.push({ path, name, spec, value, style: styleOf(source, value), source, start, end, key });
    // What an alias stands for is written elsewhere, and has its entries there.
    if (source.startsWith('*')) return;
    if (Array.isArray(value)) {
      const itemSpec = spec !== null && spec.list !== undefined && spec.list !== 'never' ? spec : null;
      value.forEach((item, index) => {
        add([...path, index], name, itemSpec, item);
      });
    } else if (isMap(value)) {
      for (const [key, inner] of Object.entries(value)) add([...path, key], name, null, inner);
    }
  };
  for (const name of frontMatter.keys) add([name], name, specOf(preset, name), frontMatter.data[name]);
  return entries.sort((a, b) => (a.key ?? a).start - (b.key ?? b).start);
}

function specOf({ keys }: Preset, name: string): KeySpec | null {
  return Object.hasOwn(keys, name) ? keys[name]! : null;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function styleOf(source: string, value: unknown): Style {
  if (source === '') return 'empty';
  const first = source[0];
  if (first === "'") return 'single';
  if (first === '"') return 'double';
  if (first === '[' || first === '{') return 'flow';
  if (typeof value === 'string' && (first === '|' || first === '>')) return 'block';
  return isMap(value) ? 'collection' : 'plain';
}
