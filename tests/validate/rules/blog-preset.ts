import type { KeySpec, Preset } from '../../../src/validate/preset.ts';

const text: KeySpec = { kind: 'text', about: '' };
const texts: KeySpec = { kind: 'text', list: 'may', about: '' };

/** A preset with one key or more of each kind, for tests of rules. */
export const BLOG: Preset = {
  name: 'blog',
  about: '',
  sources: [],
  keys: {
    title: text,
    description: text,
    excerpt: text,
    lang: text,
    author: texts,
    tags: texts,
    categories: texts,
    date: { kind: 'date', about: '' },
    draft: { kind: 'boolean', about: '' },
    comments: { kind: 'boolean', about: '' },
    weight: { kind: 'number', about: '' },
    link: { kind: 'url', about: '' },
    cover: { kind: 'image', about: '' },
    slug: { kind: 'slug', about: '' },
    permalink: { kind: 'permalink', about: '' },
    layout: { kind: 'any', about: '' },
  },
  required: [],
  rules: {},
};

/** A file whose front matter is this. */
export const article = (block: string): string => `---\n${block}\n---\nText.\n`;
