import type { Preset } from '../preset.ts';
import { IMPORT_KEYS } from './import-keys.ts';
import { PICTURE_KEYS } from './picture-keys.ts';

/** Jekyll, which reads YAML only, from the first byte of the file on. */
export const jekyll: Preset = {
  name: 'jekyll',
  about: 'Jekyll: its predefined variables, the plugins of GitHub Pages, jekyll-import, and what themes share.',
  sources: [
    'https://jekyllrb.com/docs/front-matter/',
    'https://jekyllrb.com/docs/posts/',
    'https://jekyllrb.com/docs/permalinks/',
    'https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/usage.md',
    'https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/advanced-usage.md',
    'https://github.com/jekyll/jekyll-feed#optional-front-matter',
    'https://github.com/jekyll/jekyll-redirect-from#usage',
    'https://github.com/jekyll/jekyll-sitemap#exclusions',
    'https://import.jekyllrb.com/docs/home/',
  ],
  keys: {
    ...PICTURE_KEYS,
    ...IMPORT_KEYS,
    layout: { kind: 'any', mayBeEmpty: true, about: 'The layout, without its extension; null for none.' },
    permalink: { kind: 'permalink', mayBeEmpty: true, about: 'The path of the page, instead of that of the site.' },
    published: { kind: 'boolean', about: 'Whether the page is in the site.' },
    date: { kind: 'date', about: 'The date of the post, instead of that of its file name.' },
    category: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Where the post belongs.' },
    categories: {
      kind: 'text',
      list: 'may',
      // `value_from_plural_key` in its lib/jekyll/utils.rb.
      isCutAtBlanks: true,
      mayBeEmpty: true,
      about: 'Where the post belongs: a list, or words.',
    },
    tag: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'What the post is about.' },
    tags: {
      kind: 'text',
      list: 'may',
      isCutAtBlanks: true,
      mayBeEmpty: true,
      about: 'What the post is about: a list, or words.',
    },
    title: { kind: 'text', about: 'The title; made from the file name for posts without one.' },
    slug: { kind: 'slug', mayBeEmpty: true, about: "The title in the page's address." },
    excerpt: { kind: 'text', mayBeEmpty: true, about: 'The post in short, instead of its first paragraph.' },
    excerpt_separator: { kind: 'any', mayBeEmpty: true, about: 'Where the excerpt ends; empty for no excerpt.' },
    draft: { kind: 'boolean', about: 'Whether the document is not to be published yet.' },
    render_with_liquid: { kind: 'boolean', about: 'Whether Liquid is read in the page.' },

    author: { kind: 'text', list: 'may', about: 'Who wrote the page: a name, or a map.' },
    authors: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Who wrote the page.' },
    canonical_url: { kind: 'url', about: 'The address that search engines are to keep; jekyll-seo-tag.' },
    description: { kind: 'text', mayBeEmpty: true, about: 'What search engines show; jekyll-seo-tag.' },
    id: { kind: 'any', about: "The post's identifier in the feed; jekyll-feed." },
    lang: { kind: 'text', mayBeEmpty: true, about: 'The language; jekyll-seo-tag.' },
    last_modified_at: { kind: 'date', mayBeEmpty: true, about: 'When the page was last changed; jekyll-sitemap.' },
    locale: { kind: 'text', mayBeEmpty: true, about: 'The language and the country, such as en_US; jekyll-seo-tag.' },
    redirect_from: { kind: 'any', list: 'may', about: 'Addresses that lead to the page; jekyll-redirect-from.' },
    redirect_to: { kind: 'any', list: 'may', about: 'Where readers are sent on to; jekyll-redirect-from.' },
    seo: { kind: 'any', about: 'What search engines are told; jekyll-seo-tag.' },
    sitemap: { kind: 'any', about: 'False to leave the page out of the sitemap; jekyll-sitemap.' },
    twitter: { kind: 'any', about: 'The card on Twitter; jekyll-seo-tag.' },

    comments: { kind: 'boolean', list: 'may', mayBeEmpty: true, about: 'Whether readers may comment; themes read it.' },
    header: { kind: 'any', about: 'The head of the page; themes read it.' },
    keywords: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Words for search engines; themes read it.' },
    link: { kind: 'url', about: 'The page that the post is about; themes read it.' },
    share: { kind: 'any', about: 'Whether readers are offered to share the page; themes read it.' },
    subtitle: { kind: 'text', mayBeEmpty: true, about: 'What stands below the title; themes read it.' },
    toc: { kind: 'any', about: 'The table of contents; themes read it.' },
    type: { kind: 'any', about: 'What the page is; jekyll-import writes it.' },
  },
  required: [],
  rules: {
    // Front matter must be the first thing in the file.
    'blank-before-fence': 'error',
    // "Very, very bad things will happen", says the documentation.
    'byte-order-mark': 'error',
    // YYYY-MM-DD HH:MM:SS +/-TTTT, and all behind the day is optional.
    'date-without-zone': 'off',
  },
};
