import type { FrontMatterLanguage } from '../article/split.ts';

/** How a key with its value is typed in a language of front matter: `draft: false`, `draft = false`, `"draft": false`. */
export function assignment(key: string, value: string, language: FrontMatterLanguage): string {
  if (language === 'json') return `${JSON.stringify(key)}: ${value}`;
  const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
  return language === 'toml' ? `${name} = ${value}` : `${name}: ${value}`;
}
