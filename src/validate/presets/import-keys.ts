import type { KeySpec } from '../preset.ts';

/** Keys that jekyll-import and the WordPress exporters write, as https://import.jekyllrb.com/docs/home/ has them. */
export const IMPORT_KEYS = {
  author_login: { kind: 'any', about: "The author's account name in WordPress." },
  author_email: { kind: 'any', about: "The author's address in WordPress." },
  author_url: { kind: 'url', mayBeEmpty: true, about: "The author's site in WordPress." },
  blogger_id: { kind: 'any', about: "The article's number in Blogger." },
  blogger_orig_url: { kind: 'url', about: "The article's address in Blogger." },
  created: { kind: 'any', about: 'When the article was written; in Drupal seconds since 1970.' },
  date_gmt: { kind: 'date', about: 'The date in UTC, from WordPress.' },
  guid: { kind: 'any', about: "The article's identifier in feeds." },
  meta: { kind: 'any', about: 'Custom fields from WordPress.' },
  modified_time: { kind: 'date', about: 'When the article was last changed, from Blogger.' },
  parent_id: { kind: 'any', about: 'The page that a page of WordPress belonged to.' },
  status: { kind: 'text', about: 'Whether the article was published, from WordPress.' },
  wordpress_id: { kind: 'any', about: "The article's number in WordPress." },
  wordpress_url: { kind: 'url', about: "The article's address in WordPress." },
} as const satisfies Record<string, KeySpec>;
