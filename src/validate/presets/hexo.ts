import type { Preset } from '../preset.ts';
import { PICTURE_KEYS } from './picture-keys.ts';

/** Hexo. Its front matter may open without a fence, and its dates are read in the zone of `_config.yml`. */
export const hexo: Preset = {
  name: 'hexo',
  about: 'Hexo: its settings, the page variables that front matter sets, and the keys that its themes share.',
  sources: [
    'https://hexo.io/docs/front-matter',
    'https://hexo.io/docs/variables',
    'https://hexo.io/docs/writing',
    'https://hexo.io/docs/configuration',
    'https://github.com/hexojs/hexo-front-matter',
  ],
  keys: {
    ...PICTURE_KEYS,
    // The scaffolds of many themes leave these empty.
    cover: { kind: 'image', mayBeEmpty: true, about: 'The picture above the article or on its card; themes read it.' },
    thumbnail: { kind: 'image', mayBeEmpty: true, about: 'The small picture in lists; themes read it.' },
    banner_img: { kind: 'image', mayBeEmpty: true, about: 'The wide picture at the head; themes read it.' },
    index_img: { kind: 'image', mayBeEmpty: true, about: 'The picture in lists; themes read it.' },
    top_img: { kind: 'any', about: 'The picture or the colour at the head; themes read it.' },

    layout: { kind: 'any', about: 'The layout; false for none.' },
    title: { kind: 'text', about: 'The title; the file name for posts without one.' },
    date: { kind: 'date', about: "When the article was published; the file's date for those without one." },
    updated: { kind: 'date', mayBeEmpty: true, about: 'When the article was last changed.' },
    comments: { kind: 'boolean', about: 'Whether readers may comment.' },
    tag: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Another name for tags.' },
    tags: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'What the post is about; not for pages.' },
    category: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Another name for categories.' },
    categories: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Where the post belongs, from wide to narrow.' },
    permalink: { kind: 'permalink', mayBeEmpty: true, about: 'The path of the article; ends with / or .html.' },
    excerpt: { kind: 'text', mayBeEmpty: true, about: 'The article in short, as plain text.' },
    disableNunjucks: { kind: 'boolean', about: 'Whether {{ }}, {% %} and tag plugins are left alone.' },
    lang: { kind: 'text', mayBeEmpty: true, about: 'The language, such as en or zh-CN.' },
    language: { kind: 'text', mayBeEmpty: true, about: 'The language, such as en or zh-CN.' },
    published: { kind: 'boolean', about: 'Whether the post is published.' },
    link: { kind: 'url', about: 'The page that a link post leads to.' },
    photo: { kind: 'image', list: 'may', mayBeEmpty: true, about: 'Another name for photos.' },
    photos: { kind: 'image', list: 'may', mayBeEmpty: true, about: 'The pictures of a gallery post.' },

    author: { kind: 'text', list: 'may', about: 'Who wrote the article; themes read it.' },
    copyright: { kind: 'any', about: 'Whether, or what, a notice says below the article; themes read it.' },
    description: { kind: 'text', mayBeEmpty: true, about: 'What search engines show; themes read it.' },
    draft: { kind: 'boolean', about: 'Whether the article is not to be published yet; plugins read it.' },
    keywords: { kind: 'text', list: 'may', mayBeEmpty: true, about: 'Words for search engines; themes read it.' },
    mathjax: { kind: 'any', about: 'Whether the article has formulas; themes read it.' },
    password: { kind: 'text', mayBeEmpty: true, about: 'What readers have to enter; hexo-blog-encrypt reads it.' },
    sitemap: { kind: 'any', about: 'Whether the page is in the sitemap; hexo-generator-sitemap reads it.' },
    sticky: { kind: 'any', about: 'Whether, or how far, the post is put first; hexo-generator-index reads it.' },
    subtitle: { kind: 'text', mayBeEmpty: true, about: 'What stands below the title; themes read it.' },
    summary: { kind: 'text', mayBeEmpty: true, about: 'The article in short; themes read it.' },
    swiper_index: { kind: 'any', about: 'Where the post stands in a slide show; themes read it.' },
    toc: { kind: 'any', about: 'The table of contents; themes read it.' },
    top: { kind: 'any', about: 'Whether, or how far, the post is put first; themes read it.' },
    type: { kind: 'any', about: 'What a page shows, such as tags; themes read it.' },
  },
  required: [],
  rules: {
    // The title is made from the file name, the date from the file.
    'missing-front-matter': 'warn',
    // Front matter may begin without a fence, which hexo-front-matter also makes of a blank first line.
    'missing-opening-fence': 'off',
    'blank-before-fence': 'warn',
    // Any number of dashes from three is a fence, if both have as many.
    'malformed-fence': 'warn',
    // Tabs at the beginning of a line are turned into blanks.
    'tab-indent': 'warn',
    // The form of the documentation is 2013/7/13 20:46:25, and the zone is that of the configuration.
    'date-shape': ['warn', { allow: ['iso', 'loose-iso', 'slashes'] }],
    'date-without-zone': 'off',
  },
};
