import type { Preset } from '../preset.ts';

/** Docusaurus: docs, blog and pages. It refuses to build where a known field has a value of the wrong type. */
export const docusaurus: Preset = {
  name: 'docusaurus',
  about: 'Docusaurus: the fields of its docs, blog and pages plugins.',
  sources: [
    'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter',
    'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter',
    'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-pages#markdown-front-matter',
    'https://docusaurus.io/docs/blog',
  ],
  keys: {
    id: { kind: 'text', about: 'What the doc is called in sidebars.' },
    title: { kind: 'text', about: 'The title; else the first heading.' },
    title_meta: { kind: 'text', about: 'The title for search engines.' },
    description: { kind: 'text', mayBeEmpty: true, about: 'What search engines show; else the first line.' },
    keywords: { kind: 'text', list: 'always', about: 'Words for search engines.' },
    image: { kind: 'image', about: 'The picture that previews of the page show.' },
    slug: { kind: 'permalink', about: "The page's address below that of its plugin." },
    tags: { kind: 'text', list: 'always', about: 'What the page is about.' },
    draft: { kind: 'boolean', about: 'Whether the page is in the site during development only.' },
    unlisted: { kind: 'boolean', about: 'Whether the page is found by its address only.' },
    last_update: { kind: 'any', about: 'Who last changed the page, and when.' },
    hide_title: { kind: 'boolean', about: 'Whether the title is not shown.' },
    hide_table_of_contents: { kind: 'boolean', about: 'Whether the table of contents is not shown.' },
    toc_min_heading_level: { kind: 'number', about: 'The highest heading in the table of contents, 2 to 6.' },
    toc_max_heading_level: { kind: 'number', about: 'The lowest heading in the table of contents, 2 to 6.' },
    custom_edit_url: { kind: 'any', mayBeEmpty: true, about: 'Where the page is edited; null for nowhere.' },
    pagination_label: { kind: 'text', about: "The page's name in the buttons of its neighbours." },
    pagination_next: { kind: 'any', mayBeEmpty: true, about: 'The next doc; null for none.' },
    pagination_prev: { kind: 'any', mayBeEmpty: true, about: 'The doc before; null for none.' },
    parse_number_prefixes: { kind: 'boolean', about: 'Whether a number in the file name gives the order.' },
    sidebar_label: { kind: 'text', about: "The page's name in the sidebar." },
    sidebar_position: { kind: 'number', about: 'Where the page stands in the sidebar.' },
    sidebar_class_name: { kind: 'text', about: 'The class of the item in the sidebar.' },
    sidebar_custom_props: { kind: 'any', about: 'Values of your own for the sidebar.' },
    sidebar_key: { kind: 'text', about: 'What the item of the sidebar is called.' },
    displayed_sidebar: { kind: 'any', mayBeEmpty: true, about: 'The sidebar beside the doc; null for none.' },
    wrapperClassName: { kind: 'text', about: 'The class of the element around a page.' },
    date: { kind: 'date', about: "When the post was written; else the file name's or the file's date." },
    authors: { kind: 'text', list: 'may', about: 'Who wrote the post: keys of authors.yml, or maps.' },
    author: { kind: 'text', about: 'Who wrote the post; authors is preferred.' },
    author_title: { kind: 'text', about: 'What the author is; authors is preferred.' },
    author_url: { kind: 'url', about: "The author's page; authors is preferred." },
    author_image_url: { kind: 'image', about: "The author's picture; authors is preferred." },
  },
  required: [],
  rules: {
    // Everything in front matter can be made out without it.
    'missing-front-matter': 'off',
    // What is quoted is converted: "false" is false.
    'boolean-as-text': 'warn',
    // The documentation of the blog writes 2021-09-13T10:00.
    'date-without-zone': 'off',
    'value-type': ['error', { maps: ['authors'] }],
  },
};
