import { readdirSync } from 'node:fs';

/** A site generator as it shows in a folder. */
export interface Generator {
  /** The preset of this name. */
  preset: 'hexo' | 'jekyll' | 'hugo' | 'astro' | 'docusaurus';
  /** Globs of its articles. */
  include: readonly string[];
  /** What its settings are called; one of these is there. */
  settings: RegExp;
  /** A folder that is there as well; null where the settings' name says enough. */
  folder: string | null;
}

/** From the generators' own documentation of their folders. Jekyll and Hexo call their settings the same. */
const GENERATORS: readonly Generator[] = [
  { preset: 'hexo', include: ['source'], settings: /^_config\.(?:ya?ml|json)$/, folder: 'source' },
  { preset: 'jekyll', include: ['_posts', '_drafts'], settings: /^_config\.(?:ya?ml|toml)$/, folder: '_posts' },
  {
    preset: 'hugo',
    include: ['content'],
    settings: /^(?:(?:hugo|config)\.(?:toml|ya?ml|json)|config)$/,
    folder: 'content',
  },
  { preset: 'astro', include: ['src/**/*.{md,mdx}'], settings: /^astro\.config\.[cm]?[jt]s$/, folder: null },
  {
    preset: 'docusaurus',
    include: ['{docs,blog}/**/*.{md,mdx}', 'src/pages/**/*.{md,mdx}'],
    settings: /^docusaurus\.config\.[cm]?[jt]s$/,
    folder: null,
  },
];

/** Tells by the names of files and folders alone which generator a folder is for; null if by none. Nothing is opened. */
export function detectGenerator(folder: string): Generator | null {
  const names = readdirSync(folder);
  const isThere = ({ settings, folder: other }: Generator) =>
    names.some((name) => settings.test(name)) && (other === null || names.includes(other));
  return GENERATORS.find(isThere) ?? null;
}
