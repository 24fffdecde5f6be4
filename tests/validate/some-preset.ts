import type { KeySpec, Preset } from '../../src/validate/preset.ts';

const date: KeySpec = { kind: 'date', about: '' };
const words: KeySpec = { kind: 'text', list: 'may', about: '' };

/** A preset with a key or two of each kind, for the tests of single rules. */
export const somePreset: Preset = {
  name: 'some',
  about: '',
  sources: [],
  keys: {
    title: { kind: 'text', about: '' },
    date,
    updated: date,
    date_gmt: date,
    expiryDate: date,
    link: { kind: 'url', about: '' },
    cover: { kind: 'image', list: 'may', about: '' },
    tags: words,
    categories: words,
    slug: { kind: 'slug', about: '' },
    permalink: { kind: 'permalink', about: '' },
  },
  required: [],
  rules: {},
};
