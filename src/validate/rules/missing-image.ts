import type { FolderRule, KnownArticle } from '../rule.ts';
import { shown } from '../shown.ts';
import { candidatePaths } from '../values/candidate-paths.ts';
import { isTemplate } from '../values/is-template.ts';

/** Pictures of the site that are not there. */
export const missingImage: FolderRule = {
  name: 'missing-image',
  stage: 'folder',
  summary: 'A picture is named by its path in the site, and there is no such file.',
  why: 'The article has a broken picture in lists and shared links, and most generators do not say so.',
  weight: 'warn',
  fixable: false,
  bad: '---\ntitle: Tides\nthumbnail: ./tides.jpg\n---\n',
  good: '---\ntitle: Tides\nthumbnail: https://img.kelp.net/tides.jpg\n---\n',
  begin({ exists }) {
    const known = new Map<string, boolean>();
    const isThere = (path: string): boolean => {
      const answer = known.get(path) ?? exists(path);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(path, answer);
      return answer;
    };
    const isMissing = (article: KnownArticle, path: string) => !candidatePaths(article.path, path).some(isThere);
    return (article) =>
      article.values.flatMap((value) => {
        const path = value.spec?.kind === 'image' ? localPath(value.text.trim()) : null;
        if (path === null || !isMissing(article, path)) return [];
        const message = `there is no file ${shown(path)} for ${value.name}`;
        return { value, message: () => message, help: `Put the picture at ${path}, or correct the path.` };
      });
  },
};

/** Most articles of a folder that name the same picture stand near each other. */
const MOST_KNOWN = 1_000;

/** The path of a picture in the site, as files are named; null for what is on the web and for what is no file's name. */
function localPath(address: string): string | null {
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|[~#])|\\/i.test(address) || isTemplate(address);
  // Other names that begin with @ are whatever the bundler's configuration makes of them.
  if (isElsewhere || (address.startsWith('@') && !address.startsWith('@site/'))) return null;
  const path = decoded(address.replace(/[?#].*$/s, '').replace(/^@site(?=\/)/, ''));
  return /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)$/i.test(path) ? path : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
