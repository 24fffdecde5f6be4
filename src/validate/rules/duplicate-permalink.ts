import type { FolderRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { clashes } from '../values/clashes.ts';
import { editionOf } from '../values/edition.ts';
import { isTemplate } from '../values/is-template.ts';

/** Two articles at the same address. */
export const duplicatePermalink: FolderRule = {
  name: 'duplicate-permalink',
  stage: 'folder',
  summary: 'Two articles want the same address, by their permalinks or by what redirects to them.',
  why: 'They are written to the same file, and one of them is gone: which one depends on the order in which they are read.',
  weight: 'error',
  fixable: false,
  bad: '---\ntitle: Tides\npermalink: /tides/\n---\n',
  good: '---\ntitle: Tides\npermalink: /tides-2/\n---\n',
  // `folder` for generators whose addresses are relative to the part of the site that the article is in.
  options: { within: 'site' },
  begin({ options }) {
    return clashes({
      keyOf: ({ spec, text }, { path, values }) => {
        if (spec?.kind !== 'permalink' || text.trim() === '' || isTemplate(text) || HAS_PARTS.test(text)) return null;
        const folder = options['within'] === 'folder' ? path.slice(0, path.lastIndexOf('/') + 1) : '';
        return [folder, editionOf(path, values), canonicalPath(text)].join('\n');
      },
      what: ({ name, text }) => `the ${name} ${shown(text)}`,
      help: () => 'Give one of the two another address.',
    });
  },
};

/** `:title` and the like, which stand for something else in each article; so do Jekyll's names for whole styles. */
const HAS_PARTS = /(?:^|\/):[a-z]|^(?:pretty|date|none|ordinal|weekdate)$/i;

/** One spelling for each address: without slashes at the ends, without `index.html`, with the characters themselves. */
function canonicalPath(permalink: string): string {
  const path = permalink.trim().replace(/(?:^|\/)index\.html?$/i, '');
  const [from, to] = [path.startsWith('/') ? 1 : 0, path.endsWith('/') ? path.length - 1 : path.length];
  const bare = path.slice(from, Math.max(from, to)).normalize();
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
