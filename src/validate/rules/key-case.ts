import type { Preset } from '../preset.ts';
import type { Entry, Fault, ValueRule } from '../rule.ts';
import { strangers } from '../top-level.ts';

/** Known keys in the wrong case: `Title`, `TAGS`, `pubdate`. */
export const keyCase: ValueRule = {
  name: 'key-case',
  summary: 'A known key is written with capitals that it does not have, or without those that it has.',
  why: 'Hexo, Jekyll, Astro and Docusaurus tell `Title` from `title`: the article then has no title, and nobody says so. Hugo reads keys in any case, so under `generic` the option `camelCase` is false, and `pubdate` as good as `pubDate`.',
  weight: 'warn',
  fixable: true,
  needs: { values: strangers },
  bad: '---\nTitle: Rain all day\ndate: 2024-05-06\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\ndate: 2024-05-06\n---\n<p>Rain all day.</p>\n',
  options: { camelCase: true },
  stage: 'value',
  *check(subject) {
    const { preset, frontMatter, options, text } = subject;
    const spelling = spellingIn(preset);
    const taken = new Set(frontMatter.keys);
    for (const { name, key } of strangers(subject)) {
      const small = name.toLowerCase();
      const right = spelling.get(small);
      if (right === undefined || key === null) continue;
      if (options['camelCase'] === false && name === small) continue;
      yield taken.has(right) ? rivals(name, right, key) : fault(name, right, key, text);
      taken.add(right);
    }
  },
};

const spellings = new WeakMap<Preset, Map<string, string>>();

/** The preset's keys by themselves in small letters. */
function spellingIn(preset: Preset): Map<string, string> {
  let spelling = spellings.get(preset);
  if (spelling === undefined) {
    spelling = new Map(Object.keys(preset.keys).map((key) => [key.toLowerCase(), key]));
    spellings.set(preset, spelling);
  }
  return spelling;
}

function fault(name: string, right: string, { start, end }: Place, text: string): Fault {
  const message = `"${name}" is not "${right}": most tools tell capitals from small letters`;
  // In quotes the key is longer than its name.
  const at = text.indexOf(name, start);
  const isThere = at !== -1 && at < end;
  const edits = [{ start: at, end: at + name.length, text: right }];
  return { start, end, message, help: `Write ${right}.`, ...(isThere && { edits }) };
}

function rivals(name: string, right: string, place: Place): Fault {
  const message = `"${name}" and "${right}" are two keys: most tools tell capitals from small letters, and read "${right}" only`;
  return { ...place, message, help: `Keep one of them, written ${right}.` };
}

type Place = NonNullable<Entry['key']>;
