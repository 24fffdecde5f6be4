import type { RuleSettings } from './rule-settings.ts';

/**
 * What one value of a key is.
 *
 * - `text`: words for people; a number or date in its place is a slip
 * - `date`: a day, with or without a time
 * - `boolean`, `number`
 * - `url`: an address with a scheme, such as `https://…`
 * - `image`: the address of a picture: absolute, or a path in the site
 * - `slug`: the last part of the article's address
 * - `permalink`: the whole path of the article's address
 * - `any`: whatever it is, it is right
 */
export type KeyKind = 'text' | 'date' | 'boolean' | 'number' | 'url' | 'image' | 'slug' | 'permalink' | 'any';

/** What is known of one front matter key. */
export interface KeySpec {
  kind: KeyKind;
  /** Whether the value is a list of such values. Default: `never`. */
  list?: 'never' | 'may' | 'always';
  /** Whether one text is cut at its blanks, and nowhere else, to make a list of it. Default: false. */
  isCutAtBlanks?: boolean;
  /** Whether an empty value is as good as none, since templates for new articles have it. Default: false. */
  mayBeEmpty?: boolean;
  /** One sentence, for the documentation. */
  about: string;
}

/** What a site generator knows of front matter, from its own documentation. */
export interface Preset {
  name: string;
  /** One sentence. */
  about: string;
  /** The pages that this was read from. */
  sources: readonly string[];
  /** The keys that it knows, by name. Other keys are the author's own. */
  keys: Readonly<Record<string, KeySpec>>;
  /** Keys that every article should have. */
  required: readonly string[];
  /** Where the generator's documentation makes a rule weigh more, less or nothing. */
  rules: RuleSettings;
}
