import type { Preset } from '../preset.ts';
import { HUGO_KEYS } from './hugo.ts';
import { IMPORT_KEYS } from './import-keys.ts';
import { PICTURE_KEYS } from './picture-keys.ts';

/** What the generators have in common; a key that they read differently may hold anything. */
export const generic: Preset = {
  name: 'generic',
  about: 'What Hexo, Hugo, Jekyll, Astro, Docusaurus and their themes have in common.',
  sources: [
    'https://hexo.io/docs/front-matter',
    'https://gohugo.io/content-management/front-matter/',
    'https://jekyllrb.com/docs/front-matter/',
    'https://docs.astro.build/en/guides/markdown-content/',
    'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter',
    'https://import.jekyllrb.com/docs/home/',
  ],
  keys: {
    ...HUGO_KEYS,
    ...IMPORT_KEYS,
    ...PICTURE_KEYS,
    // Hugo reads keys in any case, and its users write these without capitals.
    expirydate: { kind: 'date', about: 'When the article is no longer shown.' },
    linktitle: { kind: 'text', about: 'A shorter title for links.' },
    publishdate: { kind: 'date', about: 'When the article is to be published.' },
    // Jekyll and Hexo want true or false, Hugo reads a date too.
    published: { kind: 'any', about: 'Whether, or in Hugo when, the article is published.' },
    // A path in Hugo, elsewhere an address.
    url: { kind: 'any', about: 'The address of the article.' },
    // Hexo and Jekyll read false or null as none.
    layout: { kind: 'any', mayBeEmpty: true, about: 'The template that the article is shown in.' },
    // Hugo's templates want lists, themes elsewhere take one file.
    audio: { kind: 'any', mayBeEmpty: true, about: 'Sound files that belong to the article.' },
    videos: { kind: 'any', mayBeEmpty: true, about: 'Films that belong to the article.' },

    title: { kind: 'text', about: 'The title.' },
    subtitle: { kind: 'text', mayBeEmpty: true, about: 'What stands below the title.' },
    description: { kind: 'text', mayBeEmpty: true, about: 'What search engines show of the article.' },
    summary: { kind: 'text', mayBeEmpty: true, about: 'The article in short.' },
    excerpt: { kind: 'text', mayBeEmpty: true, about: 'The article in short, or its beginning.' },
    abstract: { kind: 'text', mayBeEmpty: true, about: 'The article in short.' },
    author: { kind: 'text', list: 'may', about: 'Who wrote the article.' },
    authors: { kind: 'text', list: 'may', about: 'Who wrote the article.' },
    date: { kind: 'date', about: 'When the article was written or published.' },
    updated: { kind: 'date', mayBeEmpty: true, about: 'When the article was last changed.' },
    last_modified_at: { kind: 'date', mayBeEmpty: true, about: 'When the article was last changed.' },
    pubDate: { kind: 'date', about: 'When the article was published.' },
    updatedDate: { kind: 'date', mayBeEmpty: true, about: 'When the article was last changed.' },
    draft: { kind: 'boolean', about: 'Whether the article is not to be published yet.' },
    // jekyll-import keeps the comments themselves here.
    comments: { kind: 'boolean', list: 'may', mayBeEmpty: true, about: 'Whether readers may comment.' },
    tag: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'What the article is about.' },
    tags: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'What the article is about.' },
    category: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Where the article belongs.' },
    categories: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Where the article belongs.' },
    keywords: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Words for search engines.' },
    series: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'The series that the article is a part of.' },
    slug: { kind: 'slug', mayBeEmpty: true, about: "The last part of the article's address." },
    permalink: { kind: 'permalink', mayBeEmpty: true, about: "The whole path of the article's address." },
    link: { kind: 'url', about: 'The page that the article is about.' },
    source: { kind: 'any', about: 'Where the article was taken from.' },
    source_url: { kind: 'url', about: 'Where the article was taken from.' },
    original_url: { kind: 'url', about: 'Where the article was first published.' },
    canonical: { kind: 'url', about: 'The address that search engines are to keep.' },
    canonical_url: { kind: 'url', about: 'The address that search engines are to keep.' },
    canonicalURL: { kind: 'url', about: 'The address that search engines are to keep.' },
    redirect_from: { kind: 'any', about: 'Addresses that lead to the article.' },
    redirect_to: { kind: 'any', about: 'Where readers of the article are sent on to.' },
    lang: { kind: 'text', mayBeEmpty: true, about: 'The language, such as en or zh-CN.' },
    language: { kind: 'text', mayBeEmpty: true, about: 'The language, such as en or zh-CN.' },
    locale: { kind: 'text', mayBeEmpty: true, about: 'The language and the country, such as en_US.' },
    template: { kind: 'any', about: 'The template that the article is shown in.' },
    id: { kind: 'any', about: 'What the article is called in links or in another system.' },
    path: { kind: 'any', about: 'Where the article stands in the site.' },
    order: { kind: 'any', about: 'Where the article stands among others.' },
    toc: { kind: 'any', about: 'The table of contents.' },
    math: { kind: 'any', about: 'Whether the article has formulas.' },
    mathjax: { kind: 'any', about: 'Whether the article has formulas.' },
    share: { kind: 'any', about: 'Whether readers are offered to share the article.' },
    featured: { kind: 'any', about: 'Whether the article is put first.' },
    pinned: { kind: 'any', about: 'Whether the article is put first.' },
    sticky: { kind: 'any', about: 'Whether, or how far, the article is put first.' },
    photos: { kind: 'image', list: 'may', mayBeEmpty: true, about: 'Pictures for a gallery.' },
  },
  required: ['title'],
  rules: {
    // Hugo's users write them all in small letters.
    'key-case': ['warn', { camelCase: false }],
  },
};
