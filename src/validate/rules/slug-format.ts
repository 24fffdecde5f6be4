import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { isTemplate } from '../values/is-template.ts';

/** Slugs and permalinks that make no good address. */
export const slugFormat: ValueRule = {
  name: 'slug-format',
  stage: 'value',
  summary:
    'A slug or permalink has spaces, `?` or `#`, or is a whole address; a slug has `%`, `.html` or, where that is set, slashes.',
  why: 'A `?` or `#` ends the path, so the page cannot be reached; `%` is encoded a second time; Hugo refuses a `url` with a scheme.',
  weight: 'warn',
  fixable: false,
  needs: { kinds: ['slug', 'permalink'] },
  bad: '---\ntitle: Tides\nslug: high and low\n---\n',
  good: '---\ntitle: Tides\nslug: high-and-low\n---\n',
  // Astro, Docusaurus and many sites of one's own take a slug for a path.
  options: { allowSlashes: true },
  *check({ entries, options }) {
    for (const { value, spec, source, name, start, end } of entries) {
      if (spec?.kind !== 'slug' && spec?.kind !== 'permalink') continue;
      if (typeof value !== 'string' || value.trim() === '' || source.startsWith('*') || isTemplate(value)) continue;
      const fault = spec.kind === 'slug' ? slugFault(value, options['allowSlashes'] !== false) : addressFault(value);
      if (fault === null) continue;
      const [message, help] = fault;
      yield { start, end, message: `the ${name} ${shown(value)} ${message}`, help };
    }
  },
};

type Told = readonly [message: string, help: string];

function slugFault(slug: string, mayHaveSlashes: boolean): Told | null {
  const common = addressFault(slug);
  if (common !== null) return common;
  if (slug.includes('%')) {
    return ['has a percent sign, which is encoded a second time', 'Write the characters themselves.'];
  }
  if (!mayHaveSlashes && slug.includes('/')) {
    const last =
      slug
        .split('/')
        .findLast((part) => part !== '')
        ?.replace(/\.html?$/i, '') ?? 'a-name';
    return ['has slashes, and a slug is only the last part of the address', `Write ${last}.`];
  }
  if (!slug.includes('/') && /\.html?$/i.test(slug)) {
    return ['has an ending, which becomes part of the address', `Write ${slug.replace(/\.html?$/i, '')}.`];
  }
  return null;
}

function addressFault(path: string): Told | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    const [, rest = ''] = /^[^:]*:\/\/[^/]*(\/.*)?$/.exec(path) ?? [];
    return [
      'is a whole address',
      rest === '' ? 'Write the path in the site only, such as /tides/.' : `Write the path in the site only: ${rest}.`,
    ];
  }
  if (path !== path.trim()) return ['has a space at its end or beginning', `Write ${path.trim()}.`];
  if (/\s/.test(path)) return ['has a space', `Write hyphens instead: ${path.trim().replace(/\s+/g, '-')}.`];
  const sign = /[?#]/.exec(path)?.[0];
  return sign === undefined ? null : [`has ${sign}, where the path of an address ends`, `Leave the ${sign} out.`];
}
