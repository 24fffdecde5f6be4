import { describe, expect, test } from 'vitest';
import { checkSchema } from './check-schema.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';
const TEXT = { type: 'string' };
const TEXTS = { type: 'array', items: TEXT };
const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;

interface Shape {
  schema: unknown;
  /** Front matter that fits. */
  good: string;
  /** Front matter that does not, and what is said of it: `line:column message`. */
  bad: string;
  said: string[];
}

const astroBlog: Shape = {
  schema: {
    $schema: DRAFT_07,
    $ref: '#/definitions/blog',
    definitions: {
      blog: {
        type: 'object',
        properties: {
          title: TEXT,
          description: TEXT,
          pubDate: {
            anyOf: [
              { type: 'string', format: 'date-time' },
              { type: 'string', format: 'date' },
              { type: 'integer', format: 'unix-time' },
            ],
          },
          heroImage: TEXT,
          $schema: TEXT,
        },
        required: ['title', 'description', 'pubDate'],
        additionalProperties: false,
      },
    },
  },
  good: yaml('title: Tides', 'description: Of the sea', 'pubDate: 2022-06-18'),
  bad: yaml('title: Tides', 'decription: Of the sea', 'pubDate: Jul 08 2022'),
  said: [
    '3:1 the schema has no key "decription"',
    '4:10 "pubDate" has to be a day with time and zone such as 2022-06-18T09:33:38+08:00 or a day such as 2022-06-18, and is the text "Jul 08 2022"',
  ],
};

const astroStrictEnum: Shape = {
  schema: {
    type: 'object',
    properties: { category: { enum: ['guides', 'news', 'releases'] }, draft: { type: 'boolean', default: false } },
    required: ['category'],
  },
  good: yaml('category: news', 'draft: true'),
  bad: yaml('category: New', 'draft: yes'),
  said: [
    '2:11 "category" has to be guides, news or releases, and is the text "New"',
    '3:8 "draft" has to be true or false, and is the text "yes"',
  ],
};

const docusaurusDoc: Shape = {
  schema: {
    type: 'object',
    properties: {
      id: TEXT,
      sidebar_position: { type: 'number' },
      sidebar_label: TEXT,
      slug: { type: 'string', pattern: '^/' },
      toc_min_heading_level: { type: 'integer', minimum: 2, maximum: 6 },
      keywords: TEXTS,
      pagination_next: { type: ['string', 'null'] },
      last_update: {
        type: 'object',
        properties: { date: { type: 'string', format: 'date' }, author: TEXT },
        anyOf: [{ required: ['date'] }, { required: ['author'] }],
      },
    },
  },
  good: yaml('id: a', 'sidebar_position: 2.5', 'slug: /a', 'pagination_next: null', 'last_update:', '  author: Ann'),
  bad: yaml('id: 7', 'sidebar_position: "2"', 'slug: a', 'toc_min_heading_level: 1', 'last_update:', '  by: Ann'),
  said: [
    '2:5 "id" has to be text, and is the number 7',
    '3:19 "sidebar_position" has to be a number, and is the text "2"',
    '4:7 "slug" has to fit ^/, and is the text "a"',
    '5:24 "toc_min_heading_level" has to be at least 2, and is 1',
    '7:10 "last_update.date" or "last_update.author" is missing',
  ],
};

const docusaurusBlog: Shape = {
  schema: {
    type: 'object',
    properties: {
      title: TEXT,
      authors: {
        oneOf: [
          TEXT,
          { $ref: '#/$defs/author' },
          { type: 'array', items: { oneOf: [TEXT, { $ref: '#/$defs/author' }] } },
        ],
      },
      tags: { type: 'array', items: { anyOf: [TEXT, { $ref: '#/$defs/tag' }] } },
    },
    $defs: {
      author: {
        type: 'object',
        properties: { name: TEXT, url: { type: 'string', format: 'uri' } },
        required: ['name'],
      },
      tag: { type: 'object', properties: { label: TEXT, permalink: TEXT }, required: ['label', 'permalink'] },
    },
  },
  good: yaml('authors:', '  - ann', '  - name: Bo', 'tags: [sea, {label: a, permalink: /a}]'),
  bad: yaml('authors:', '  - ann', '  - nmae: Bo', '    url: bo', 'tags: [5, {label: a}]'),
  said: [
    '5:10 "url" in item 2 of "authors" has to be a whole address such as https://example.com/, and is the text "bo"',
    '5:12 "name" in item 2 of "authors" is missing',
    '6:8 item 1 of "tags" has to be text or a set of keys, and is the number 5',
    '6:20 "permalink" in item 2 of "tags" is missing',
  ],
};

const textOrList: Shape = {
  schema: { properties: { tags: { anyOf: [TEXT, TEXTS] }, aliases: { type: ['string', 'array'] } } },
  good: yaml('tags: sea', 'aliases: [/a]'),
  bad: yaml('tags:', '  sea: true', 'aliases: 5'),
  said: [
    '2:1 "tags" has to be text or a list, and is a set of keys',
    '4:10 "aliases" has to be text or a list, and is the number 5',
  ],
};

const newsArchive: Shape = {
  schema: {
    $schema: DRAFT_07,
    type: 'object',
    required: ['title', 'date', 'source'],
    properties: {
      title: { type: 'string', minLength: 4, maxLength: 40 },
      date: { type: 'string', format: 'date-time' },
      source: { type: 'object', required: ['url'], properties: { name: TEXT, url: { type: 'string', format: 'uri' } } },
      language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
      rating: { type: 'number', minimum: 0, exclusiveMaximum: 10 },
    },
  },
  good: yaml('title: High tide', 'date: 2022-06-18T09:33:38+08:00', 'source: {url: "https://example.com/1"}'),
  bad: yaml('title: Sea', 'date: 2022-06-18 09:33:38', 'source:', '  name: Wire', 'language: EN', 'rating: 10'),
  said: [
    '2:8 "title" has 3 characters and needs at least 4',
    '3:7 "date" has to be a day with time and zone such as 2022-06-18T09:33:38+08:00, and is the text "2022-06-18 09:33:38"',
    '5:13 "source.url" is missing',
    '6:11 "language" has to fit ^[a-z]{2}(-[A-Z]{2})?$, and is the text "EN"',
    '7:9 "rating" has to be less than 10, and is 10',
  ],
};

const chineseArchive: Shape = {
  schema: {
    type: 'object',
    required: ['标题'],
    additionalProperties: false,
    properties: { 标题: TEXT, 日期: { type: 'string', format: 'date' }, 标签: { ...TEXTS, uniqueItems: true } },
  },
  good: yaml('标题: 潮汐', '日期: 2022-06-18', '标签: [海]'),
  bad: yaml('日期: 2022年6月18日', '标签: [海, 海]', '作者: 王'),
  said: [
    '2:5 "日期" has to be a day such as 2022-06-18, and is the text "2022年6月18日"',
    '3:9 item 2 of "标签" is the same as item 1',
    '4:1 the schema has no key "作者"',
    '4:6 "标题" is missing',
  ],
};

const hugoToml: Shape = {
  schema: {
    properties: {
      date: { type: 'string', format: 'date-time' },
      weight: { type: 'integer', minimum: 1 },
      cover: { type: 'object', required: ['image'], properties: { image: TEXT, hidden: { type: 'boolean' } } },
    },
  },
  good: '+++\ndate = 2022-06-18T09:33:38+08:00\nweight = 1\n[cover]\nimage = "a.jpg"\n+++\n',
  bad: '+++\ndate = "soon"\nweight = 0\n[cover]\nhidden = "no"\n+++\n',
  said: [
    '2:8 "date" has to be a day with time and zone such as 2022-06-18T09:33:38+08:00, and is the text "soon"',
    '3:10 "weight" has to be at least 1, and is 0',
    '5:10 "cover.hidden" has to be true or false, and is the text "no"',
    '5:14 "cover.image" is missing',
  ],
};

const hugoMenu: Shape = {
  schema: {
    properties: {
      menu: {
        anyOf: [
          { enum: ['main', 'footer'] },
          { type: 'object', additionalProperties: { type: 'object', properties: { weight: { type: 'integer' } } } },
        ],
      },
    },
  },
  good: yaml('menu:', '  main:', '    weight: 5'),
  bad: yaml('menu:', '  main:', '    weight: first'),
  said: ['4:13 "menu.main.weight" has to be a whole number, and is the text "first"'],
};

const jekyll: Shape = {
  schema: {
    required: ['layout'],
    properties: {
      layout: { const: 'post' },
      permalink: { type: 'string', pattern: '^/.*/$' },
      published: { type: 'boolean' },
      sitemap: { anyOf: [{ const: false }, { type: 'object' }] },
    },
  },
  good: yaml('layout: post', 'permalink: /a/', 'sitemap: false'),
  bad: yaml('layout: posts', 'permalink: a', 'sitemap: true'),
  said: [
    '2:9 "layout" has to be post, and is the text "posts"',
    '3:12 "permalink" has to fit ^/.*/$, and is the text "a"',
    '4:10 "sitemap" has to be false or a set of keys, and is true',
  ],
};

const event: Shape = {
  schema: {
    properties: { kind: { enum: ['event', 'post'] } },
    if: { properties: { kind: { const: 'event' } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['place'], properties: { seats: { type: 'integer' } } },
    else: { properties: { place: false } },
  },
  good: yaml('kind: event', 'place: Kiel', 'seats: 40'),
  bad: yaml('kind: event', 'seats: many'),
  said: [
    '3:8 "seats" has to be a whole number, and is the text "many", since "kind" is event',
    '3:12 "place" is missing, since "kind" is event',
  ],
};

const extended: Shape = {
  schema: {
    $ref: '#/$defs/page',
    unevaluatedProperties: false,
    properties: { recipe: { $ref: '#/$defs/recipe' } },
    $defs: {
      page: { type: 'object', required: ['title'], properties: { title: TEXT } },
      recipe: { type: 'object', required: ['serves'], properties: { serves: { type: 'integer' } } },
    },
  },
  good: yaml('title: Soup', 'recipe: {serves: 4}'),
  bad: yaml('title: 5', 'recipe: {serves: four}', 'recipes: 2'),
  said: [
    '2:8 "title" has to be text, and is the number 5',
    '3:18 "recipe.serves" has to be a whole number, and is the text "four"',
    '4:1 the schema has no key "recipes"',
  ],
};

const translations: Shape = {
  schema: {
    properties: {
      i18n: { type: 'object', propertyNames: { enum: ['de', 'fr'] }, additionalProperties: TEXT, minProperties: 1 },
      x: { patternProperties: { '^x-': { type: 'number' } } },
    },
  },
  good: yaml('i18n: {de: a}', 'x: {x-a: 1}'),
  bad: yaml('i18n:', '  de: 5', '  en: a', 'x:', '  x-a: one'),
  said: [
    '3:7 "i18n.de" has to be text, and is the number 5',
    '4:3 "i18n.en" is no name for a key here: it has to be de or fr',
    '6:8 "x.x-a" has to be a number, and is the text "one"',
  ],
};

const hero: Shape = {
  schema: {
    $schema: 'https://json-schema.org/draft/2019-09/schema',
    properties: {
      hero: {
        type: 'object',
        properties: {
          actions: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['text', 'link'],
              properties: { text: TEXT, link: TEXT, theme: { enum: ['brand', 'alt'] } },
            },
          },
        },
      },
    },
  },
  good: yaml('hero:', '  actions:', '    - text: Go', '      link: /go', '      theme: alt'),
  bad: yaml('hero:', '  actions:', '    - text: Go', '      theme: red', '    -'),
  said: [
    '5:14 "theme" in item 1 of "hero.actions" has to be brand or alt, and is the text "red"',
    '5:17 "link" in item 1 of "hero.actions" is missing',
    '6:6 item 2 of "hero.actions" has to be a set of keys, and is empty',
  ],
};

const versions: Shape = {
  schema: { properties: { version: { type: 'string', pattern: '^\\d+\\.\\d+' }, since: { enum: ['1.0', '1.1'] } } },
  good: yaml("version: '1.10'", "since: '1.0'"),
  bad: yaml('version: 1.10', 'since: 1.1'),
  said: [
    '2:10 "version" has to be text, and is the number 1.10',
    `3:8 "since" has to be '1.0' or '1.1', and is the number 1.1`,
  ],
};

const people: Shape = {
  schema: {
    properties: {
      authors: { type: 'array', minItems: 1, contains: { properties: { lead: { const: true } }, required: ['lead'] } },
      reviewers: { ...TEXTS, maxItems: 1 },
    },
  },
  good: yaml('authors: [{lead: true}]', 'reviewers: []'),
  bad: yaml('authors: []', 'reviewers: [a, b]'),
  said: ['2:10 "authors" is an empty list and needs at least 1 item', '3:12 "reviewers" has 2 items and may have 1'],
};

const dependent: Shape = {
  schema: {
    $schema: DRAFT_07,
    dependencies: { cover: ['cover_alt'], series: { required: ['part'], properties: { part: { type: 'integer' } } } },
  },
  good: yaml('cover: /a.jpg', 'cover_alt: Sea', 'series: x', 'part: 1'),
  bad: yaml('cover: /a.jpg', 'series: x', 'part: one'),
  said: [
    '4:7 "part" has to be a whole number, and is the text "one"',
    '4:10 "cover_alt" is missing, and goes with "cover"',
  ],
};

const jsonPage: Shape = {
  schema: { required: ['title'], properties: { seo: { properties: { noindex: { type: 'boolean' } } }, lang: TEXT } },
  good: '{\n  "title": "a"\n}\n',
  bad: '{\n  "seo": {\n    "noindex": "true"\n  },\n  "lang": null\n}\n',
  said: [
    '3:16 "seo.noindex" has to be true or false, and is the text "true"',
    '5:11 "lang" has to be text, and is empty',
    '5:15 "title" is missing',
  ],
};

const nullable: Shape = {
  schema: { properties: { updated: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] } } },
  good: yaml('updated:'),
  bad: yaml('updated: never'),
  said: ['2:10 "updated" has to be a day such as 2022-06-18, and is the text "never"'],
};

const redirects: Shape = {
  schema: {
    properties: {
      redirect_from: { type: 'array', items: { type: 'string', pattern: '^/', not: { pattern: '\\.html$' } } },
      canonical: { type: 'string', format: 'uri', maxLength: 30 },
      contact: { format: 'email' },
    },
  },
  good: yaml('redirect_from: [/a]', 'canonical: https://example.com/a', 'contact: ann@example.com'),
  bad: yaml('redirect_from: [a, /b.html]', 'canonical: example.com', 'contact: ann'),
  said: [
    '2:17 item 1 of "redirect_from" has to fit ^/, and is the text "a"',
    '2:20 item 2 of "redirect_from" must not be text that fits \\.html$',
    '3:12 "canonical" has to be a whole address such as https://example.com/, and is the text "example.com"',
    '4:10 "contact" has to be an e-mail address such as ann@example.com, and is the text "ann"',
  ],
};

const SHAPES: Record<string, Shape> = {
  'an Astro blog, as Astro itself exports it': astroBlog,
  'an Astro collection with an enum': astroStrictEnum,
  'a Docusaurus page': docusaurusDoc,
  'a Docusaurus blog': docusaurusBlog,
  'text or a list': textOrList,
  'a news archive': newsArchive,
  'an archive with Chinese keys': chineseArchive,
  'a Hugo site in TOML': hugoToml,
  'a Hugo menu': hugoMenu,
  'a Jekyll blog': jekyll,
  'events among posts': event,
  'a schema that extends another': extended,
  'a map of translations': translations,
  'a VitePress home page': hero,
  'versions, which are text': versions,
  'lists of people': people,
  'keys that go together': dependent,
  'pages in JSON': jsonPage,
  'a key that may be empty': nullable,
  'redirects and addresses': redirects,
};

describe('a schema of the kind that sites have', () => {
  test('is tried in twenty shapes', () => {
    expect(Object.keys(SHAPES)).toHaveLength(20);
  });

  test.each(Object.entries(SHAPES))('%s: takes what fits', async (_, { schema, good }) => {
    expect(await checkSchema(schema, good)).toEqual([]);
  });

  test.each(Object.entries(SHAPES))('%s: says once what does not, and where', async (_, { schema, bad, said }) => {
    const found = await checkSchema(schema, bad);
    expect(found.map(({ at, message }) => `${at} ${message}`)).toEqual(said);
  });
});
