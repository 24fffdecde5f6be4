import type { FrontMatter } from '../article/front-matter.ts';
import type { PlacedValue } from '../article/parsed-block.ts';
import type { KeySpec, Preset } from './preset.ts';
import type { Entry, Style } from './rule.ts';

/**
 * Every value of an article's front matter, from top to bottom: each key's and each list item's, at every level.
 *
 * @param text the article's text.
 * @param blockOffset where the block begins in it.
 */
export function entriesOf(text: string, blockOffset: number, frontMatter: FrontMatter, preset: Preset): Entry[] {
  const { places } = frontMatter;
  return places === null
    ? entriesByPath(text, frontMatter, preset)
    : entriesInTree(text, blockOffset, places.inner ?? [], preset);
}

/** The entries of a tree, which has them in the right order already. */
function entriesInTree(text: string, offset: number, top: readonly PlacedValue[], preset: Preset): Entry[] {
  const entries: Entry[] = [];
  const add = (path: Entry['path'], name: string, spec: KeySpec | null, placed: PlacedValue): void => {
    const { value, inner } = placed;
    const start = offset + placed.start;
    const end = offset + placed.end;
    const source = text.slice(start, end);
    const keyStart = offset + placed.keyStart;
    const key = placed.name === null ? null : { start: keyStart, end: keyStart + placed.name.length };
    entries.push({ path, name, spec, value, style: styleOf(source, value), source, start, end, key });
    if (inner === null) return;
    const innerSpec = Array.isArray(value) ? specOfItems(spec) : null;
    inner.forEach((one, index) => {
      add([...path, one.name ?? index], name, innerSpec, one);
    });
  };
  for (const one of top) add([one.name!], one.name!, specOf(preset, one.name!), one);
  return entries;
}

function entriesByPath(text: string, frontMatter: FrontMatter, preset: Preset): Entry[] {
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
      const itemSpec = specOfItems(spec);
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

function specOfItems(spec: KeySpec | null): KeySpec | null {
  return spec !== null && spec.list !== undefined && spec.list !== 'never' ? spec : null;
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
