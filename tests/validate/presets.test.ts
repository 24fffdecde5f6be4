import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../src/validate/presets/index.ts';
import type { ValueRule } from '../../src/validate/rule.ts';
import { booleanAsText } from '../../src/validate/rules/boolean-as-text.ts';
import { emptyValue } from '../../src/validate/rules/empty-value.ts';
import { RULES } from '../../src/validate/rules/index.ts';
import { keyCase } from '../../src/validate/rules/key-case.ts';
import { listInString } from '../../src/validate/rules/list-in-string.ts';
import { requiredKey } from '../../src/validate/rules/required-key.ts';
import { unknownKey } from '../../src/validate/rules/unknown-key.ts';
import { valueType } from '../../src/validate/rules/value-type.ts';
import { check } from './check-rule.ts';

const KEY_RULES: readonly ValueRule[] = [
  requiredKey,
  unknownKey,
  keyCase,
  valueType,
  listInString,
  emptyValue,
  booleanAsText,
];

/** What the rules about keys say of a block under a preset, as `rule: message`. */
function told(presetName: keyof typeof PRESETS, block: string): string[] {
  const preset = PRESETS[presetName];
  return KEY_RULES.flatMap((rule) => {
    const setting = preset.rules[rule.name] ?? rule.weight;
    const [weight, options] = typeof setting === 'string' ? [setting, {}] : setting;
    if (weight === 'off') return [];
    return check(rule, `---\n${block}\n---\n<p>Text.</p>\n`, { preset, options }).map(
      ({ message }) => `${rule.name}: ${message}`,
    );
  });
}

describe.each(Object.entries(PRESETS))('the preset %s', (name, preset) => {
  test('has the name that it is registered under', () => {
    expect(preset.name).toBe(name);
  });

  test('cites pages', () => {
    expect(preset.sources.length).toBeGreaterThan(0);
    for (const source of preset.sources) expect(source).toMatch(/^https:\/\/[\w.]+\/\S+$/);
  });

  test('says one sentence about itself and about each key', () => {
    for (const about of [preset.about, ...Object.values(preset.keys).map((spec) => spec.about)]) {
      expect(about).toMatch(/^[A-Z"{].*[^.]\.$/);
    }
  });

  test('sets only rules that there are', () => {
    const names = RULES.map((rule) => rule.name);
    for (const rule of Object.keys(preset.rules)) expect(names).toContain(rule);
  });

  test('sets only options that the rule has', () => {
    for (const [rule, setting] of Object.entries(preset.rules)) {
      if (typeof setting === 'string') continue;
      const { options = {} } = RULES.find(({ name }) => name === rule)!;
      for (const option of Object.keys(setting[1])) expect(Object.keys(options)).toContain(option);
    }
  });

  test('requires only keys that it knows', () => {
    for (const key of preset.required) expect(Object.keys(preset.keys)).toContain(key);
  });

  test('has nothing against a plain article', () => {
    const plain = 'title: A walk\ndate: 2024-05-06\ntags: [rain, wind]\ndescription: Rain all day.\ndraft: false';
    expect(told(name as keyof typeof PRESETS, plain)).toEqual([]);
  });
});

describe('the rules about keys have nothing against', () => {
  test.each<[string, keyof typeof PRESETS, string]>([
    [
      'what an RSS robot writes for Hexo',
      'hexo',
      "title: '潮汐'\ncategories: \n - 新闻\n - 海\nheadimg: 'https://a.example/1'\nauthor: Ann\ncomments: false\ndate: Sat, 18 Jun 2022 01:33:38 GMT\nthumbnail: 'https://a.example/1'",
    ],
    ['the scaffold of Hexo', 'hexo', 'title: A walk\ndate: 2024-05-06 07:08:09\ntags:'],
    ['a Hexo page without a layout', 'hexo', 'title: A walk\nlayout: false'],
    ['hierarchies of categories in Hexo', 'hexo', 'title: A\ncategories:\n- [Sports, Baseball]\n- Rivalries'],
    ['a Jekyll page without a title', 'jekyll', 'layout: null'],
    ['words for categories in Jekyll', 'jekyll', 'title: A\ncategories: jekyll update'],
    ['an author as a map in Jekyll', 'jekyll', 'author:\n  name: Ann\nimage:\n  path: /a.png\n  height: 100'],
    ["what jekyll-import writes of WordPress's comments", 'jekyll', 'title: A\ncomments:\n- id: 1\n  author: Ann'],
    ['no comments from WordPress', 'generic', 'title: A\ncomments: []\ntags: []\ncategories: []'],
    ['a Hugo page in capitals', 'hugo', 'Title: A\nPublishDate: 2024-05-06\nlinktitle: B'],
    ['a date, or true, for published in Hugo', 'hugo', 'title: A\npublished: true'],
    ['a path in Hugo', 'hugo', 'title: A\nurl: /a/b/\nweight: 10\naliases: [/c/]\nmenu: main'],
    [
      'the tutorial of Astro',
      'astro',
      "title: A\npubDate: 2022-07-01\ndescription: B\nauthor: C\nimage:\n  url: 'https://a.example/a.png'\n  alt: D\ntags: [a, b]\nlayout: ../../layouts/B.astro",
    ],
    [
      'authors as maps in Docusaurus',
      'docusaurus',
      'title: A\nauthors:\n  - ann\n  - name: Bob\ntags: [a]\nsidebar_position: 3\npagination_next: null\nlast_update:\n  author: Ann',
    ],
    ['tags as maps in Docusaurus', 'docusaurus', 'title: A\ntags:\n  - label: B\n    permalink: /b'],
    ["an author's own keys", 'generic', 'title: A\nheight: 300\nmood: calm\nlocal: Berlin\nstats: {a: 1}\ntabs: [x]'],
    ['a date that Hugo calls publishdate', 'generic', 'title: A\npublishdate: 2024-05-06\npubdate: 2024-05-06'],
  ])('%s', (_, preset, block) => {
    expect(told(preset, block)).toEqual([]);
  });
});

describe('presets differ', () => {
  test('Docusaurus wants one name for author', () => {
    expect(told('docusaurus', 'title: A\nauthor:\n  name: Ann')).toEqual([
      'value-type: "author" holds keys of its own, where one text belongs',
    ]);
  });

  test('Docusaurus wants lists of tags, Hexo does not', () => {
    expect(told('docusaurus', 'title: A\ntags: rain')).toEqual([
      'value-type: "tags" holds one text, where a list belongs',
    ]);
    expect(told('hexo', 'title: A\ntags: rain')).toEqual([]);
  });

  test('Hugo makes no title of the file name, Jekyll does', () => {
    expect(told('hugo', 'date: 2024-05-06')).toEqual(['required-key: the key "title" is missing']);
    expect(told('jekyll', 'date: 2024-05-06')).toEqual([]);
  });

  test('Astro tells pubdate from pubDate', () => {
    expect(told('astro', 'title: A\npubdate: 2024-05-06')).toEqual([
      'key-case: "pubdate" is not "pubDate": most tools tell capitals from small letters',
    ]);
  });
});
