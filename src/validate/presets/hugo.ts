import type { KeySpec, Preset } from '../preset.ts';
import { PICTURE_KEYS } from './picture-keys.ts';

/** The fields that Hugo reserves, and those that its embedded templates read. */
export const HUGO_KEYS = {
  aliases: { kind: 'any', list: 'may', mayBeEmpty: true, about: 'Older paths of the page, which lead to it.' },
  audio: { kind: 'any', list: 'always', mayBeEmpty: true, about: 'Sound files that social networks offer.' },
  build: { kind: 'any', about: 'Whether the page is rendered and listed.' },
  cascade: { kind: 'any', about: 'Values for all pages below.' },
  date: { kind: 'date', about: 'The date of the page, as a rule when it was written.' },
  description: { kind: 'text', mayBeEmpty: true, about: 'What search engines show of the page.' },
  draft: { kind: 'boolean', about: 'Whether the page is left out unless drafts are asked for.' },
  expiryDate: { kind: 'date', about: 'When the page is no longer rendered.' },
  headless: { kind: 'boolean', about: 'Whether the bundle has no page of its own.' },
  images: { kind: 'image', list: 'always', mayBeEmpty: true, about: 'Pictures that social networks show.' },
  isCJKLanguage: { kind: 'boolean', about: 'Whether words are counted as in Chinese, Japanese and Korean.' },
  keywords: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Words for search engines.' },
  lastmod: { kind: 'date', mayBeEmpty: true, about: 'When the page was last changed.' },
  layout: { kind: 'text', mayBeEmpty: true, about: 'The template of the page, without its extension.' },
  linkTitle: { kind: 'text', mayBeEmpty: true, about: 'A shorter title for links.' },
  markup: { kind: 'text', about: 'What the page is written in, where its extension does not say it.' },
  menu: { kind: 'any', list: 'may', about: 'The menus that have the page.' },
  menus: { kind: 'any', list: 'may', about: 'The menus that have the page.' },
  modified: { kind: 'date', mayBeEmpty: true, about: 'Another name for lastmod.' },
  outputs: { kind: 'any', list: 'may', about: 'The formats that the page is rendered to.' },
  params: { kind: 'any', about: 'Values of your own.' },
  pubdate: { kind: 'date', about: 'Another name for publishDate.' },
  publishDate: { kind: 'date', about: 'When the page is rendered first.' },
  published: { kind: 'any', about: 'Another name for publishDate; true and false are read too.' },
  resources: { kind: 'any', list: 'may', about: "What is known of the bundle's files." },
  sitemap: { kind: 'any', about: 'How the page stands in the sitemap.' },
  sites: { kind: 'any', about: 'The languages, versions and roles that have the page.' },
  slug: { kind: 'slug', mayBeEmpty: true, about: "The last part of the page's address." },
  summary: { kind: 'text', mayBeEmpty: true, about: 'The page in short.' },
  title: { kind: 'text', about: 'The title.' },
  translationKey: { kind: 'any', about: 'What translations of the page have in common.' },
  type: { kind: 'any', about: 'The content type, where it is not that of the section.' },
  unpublishdate: { kind: 'date', about: 'Another name for expiryDate.' },
  url: { kind: 'permalink', mayBeEmpty: true, about: "The whole path of the page's address." },
  videos: { kind: 'any', list: 'always', mayBeEmpty: true, about: 'Films that social networks offer.' },
  weight: { kind: 'number', about: 'Where the page stands among others; the lowest comes first.' },
} as const satisfies Record<string, KeySpec>;

/** Hugo. */
export const hugo: Preset = {
  name: 'hugo',
  about: 'Hugo: its reserved fields, its default taxonomies, and the keys that its themes share.',
  sources: [
    'https://gohugo.io/content-management/front-matter/',
    'https://gohugo.io/content-management/taxonomies/',
    'https://gohugo.io/configuration/front-matter/',
    'https://gohugo.io/templates/embedded/',
  ],
  keys: {
    ...PICTURE_KEYS,
    ...HUGO_KEYS,
    author: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Who wrote the page; themes read it.' },
    authors: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Who wrote the page; themes read it.' },
    categories: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'A default taxonomy.' },
    comments: { kind: 'boolean', about: 'Whether readers may comment; themes read it.' },
    series: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'The series that the page is a part of.' },
    subtitle: { kind: 'text', mayBeEmpty: true, about: 'What stands below the title; themes read it.' },
    tags: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'A default taxonomy.' },
    toc: { kind: 'any', about: 'The table of contents; themes read it.' },
  },
  required: ['title'],
  rules: {
    // A file without a block is a page all the same.
    'missing-front-matter': 'warn',
    // Hugo skips blank lines above the fence.
    'blank-before-fence': 'warn',
    // Field names are read in any case.
    'key-case': 'off',
    // What is quoted is converted: "false" is false.
    'boolean-as-text': 'warn',
  },
};
