import { assignment } from '../assignment.ts';
import { meantKeys } from '../meant-keys.ts';
import type { Fault, Subject, ValueRule } from '../rule.ts';
import { topLevel } from '../top-level.ts';
import { textListOption } from '../values/text-list-option.ts';

/** Keys that every article should have. */
export const requiredKey: ValueRule = {
  name: 'required-key',
  summary: 'A key that every article should have is missing.',
  why: 'Without a title an article has an empty heading, an empty browser tab and an empty line in every list. Which keys are needed is up to the preset, or to the option `keys`.',
  weight: 'warn',
  fixable: false,
  bad: '---\ndate: 2024-05-06\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\ndate: 2024-05-06\n---\n<p>Rain all day.</p>\n',
  needsWhole: true,
  options: { keys: null },
  stage: 'value',
  *check(subject) {
    const { preset, options, language, frontMatter } = subject;
    const required = options['keys'] === null ? preset.required : textListOption(options, 'keys');
    if (isIndexPage(subject) || required.every((key) => Object.hasOwn(frontMatter.data, key))) return;
    const present = new Set(frontMatter.keys.map((key) => key.toLowerCase()));
    const absent = required.filter((key) => !present.has(key.toLowerCase()));
    if (absent.length === 0) return;
    // A key in other letters is what key-case and unknown-key speak of.
    const meant = new Set(topLevel(subject).flatMap((entry) => meantKeys(entry, subject)));
    for (const key of absent) if (!meant.has(key)) yield missing(key, assignment(key, '…', language), subject);
  },
};

function missing(key: string, line: string, { block }: Subject): Fault {
  return {
    start: block.start,
    end: block.start,
    message: `the key "${key}" is missing`,
    help: `Add a line such as ${line} to the front matter.`,
  };
}

/** The start page of a site or a section has its name from the site; an article in a folder of its own has a date. */
function isIndexPage({ path, frontMatter }: Subject): boolean {
  return /(?:^|[\\/])_?index\.\w+$/i.test(path) && !('date' in frontMatter.data);
}
