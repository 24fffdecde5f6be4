import type { Preset } from '../preset.ts';
import { PICTURE_KEYS } from './picture-keys.ts';

/** Astro, which itself reads `layout` only: the rest is what its documentation and its blog template show. */
export const astro: Preset = {
  name: 'astro',
  about: "Astro: layouts, and the keys of its documentation's examples and of its blog template.",
  sources: [
    'https://docs.astro.build/en/guides/markdown-content/',
    'https://docs.astro.build/en/basics/layouts/#markdownmdx-layouts',
    'https://docs.astro.build/en/guides/content-collections/',
    'https://docs.astro.build/en/tutorial/2-pages/2/',
    'https://github.com/withastro/astro/tree/main/examples/blog',
  ],
  keys: {
    ...PICTURE_KEYS,
    layout: { kind: 'any', about: 'The component that the page is shown in.' },
    title: { kind: 'text', about: 'The title.' },
    description: { kind: 'text', about: 'What search engines show of the page.' },
    pubDate: { kind: 'date', about: 'When the article was published.' },
    updatedDate: { kind: 'date', mayBeEmpty: true, about: 'When the article was last changed.' },
    date: { kind: 'date', about: 'When the article was published.' },
    publishDate: { kind: 'date', about: 'When the article was published.' },
    author: { kind: 'text', list: 'may', about: 'Who wrote the article.' },
    authors: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Who wrote the article.' },
    category: { kind: 'text', list: 'may', about: 'Where the article belongs.' },
    tags: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'What the article is about.' },
    draft: { kind: 'boolean', about: 'Whether the article is not to be published yet.' },
    slug: { kind: 'permalink', about: "The entry's path in its collection." },
    canonicalURL: { kind: 'url', about: 'The address that search engines are to keep.' },
    featured: { kind: 'boolean', about: 'Whether the article is put first.' },
    lang: { kind: 'text', about: 'The language, such as en or zh-CN.' },
    language: { kind: 'text', about: 'The language, such as en or zh-CN.' },
  },
  required: ['title'],
  rules: {
    // A page needs none; a collection's schema may want one.
    'missing-front-matter': 'warn',
    // The documentation and the template write 09 Aug 2022 and Jul 08 2022 too.
    'date-shape': ['warn', { allow: ['iso', 'words'] }],
  },
};
