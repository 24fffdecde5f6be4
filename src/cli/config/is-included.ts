import { isArticleName } from '../../batch/article-name.ts';
import { below } from '../../batch/posix-path.ts';
import type { Config } from './config.ts';
import { type Glob, matchGlob } from './glob.ts';

/**
 * Whether a file that nobody named outright is one of the articles, by the config's `include` and `exclude`; without a
 * config, or outside its folder, by its ending. Ignore files are not asked.
 *
 * @param file absolute.
 */
export function isIncluded(config: Config | null, file: string): boolean {
  const place = config && below(config.folder, file);
  if (config === null || place === null) return isArticleName(file);
  return !isExcluded(config, file) && (config.include?.some((glob) => takes(glob, place)) ?? isArticleName(place));
}

/** Whether the config's `exclude` names a file, or a folder that it lies in. */
export function isExcluded({ exclude, folder }: Config, file: string): boolean {
  const place = below(folder, file);
  return place !== null && exclude.some((glob) => matchGlob(glob, place) !== null);
}

/** A pattern that names no ending means articles, not the pictures beside them. */
function takes(glob: Glob, place: string): boolean {
  const match = matchGlob(glob, place);
  return match !== null && ((match === 'itself' && !glob.pattern.endsWith('*')) || isArticleName(place));
}
