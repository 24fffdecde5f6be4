import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DiscoverRequest, discover } from '../../batch/discover.ts';
import type { Found } from '../../batch/input.ts';
import { below, byCodeUnits, joinPosix, toPosix } from '../../batch/posix-path.ts';
import { problem } from '../../batch/problem.ts';
import type { Config } from './config.ts';
import { isExcluded, isIncluded } from './is-included.ts';

/** What a search came to under a config. */
export interface IncludedArticles {
  found: Found[];
  /** The files that were named outright and left out for all that. */
  leftOut: string[];
}

/**
 * Finds articles as `discover` does, with the config's say: of a folder those that `include` names, whatever their
 * endings, and of folders and globs none that `exclude` names.
 *
 * @param takesExcluded whether files named outright are taken even if `exclude` names them.
 */
export async function discoverIncluded(
  request: DiscoverRequest,
  config: Config,
  takesExcluded: boolean,
): Promise<IncludedArticles> {
  let hasSkipped = false;
  const isSkipped = (folder: string) => {
    const isUnwanted = isExcluded(config, folder);
    hasSkipped ||= isUnwanted;
    return isUnwanted;
  };
  const pruned = { ...request, isSkipped };
  const all = [...(config.include === null ? await discover(pruned) : await discoverByInclude(pruned, config))];
  const named = new Set([...request.paths, ...(request.listed ?? [])].map((path) => resolve(request.cwd, path)));
  const leftOut: string[] = [];
  const found = all.filter(({ path, input }) => {
    const file = input?.file ?? resolve(request.cwd, path);
    if (input?.stdin || (named.has(file) && (takesExcluded || !isExcluded(config, file)))) return true;
    if (named.has(file)) leftOut.push(path);
    else return input === undefined || config.include === null ? !isExcluded(config, file) : isIncluded(config, file);
    return false;
  });
  const hasLost = hasSkipped || all.length > leftOut.length;
  const isAllGone = found.length === 0 && hasLost && request.passWithNoFiles !== true;
  return { found: isAllGone ? [nothingLeft(request, config)] : found, leftOut };
}

/** A folder's articles are found through the globs of `include`, since those may name other endings. */
async function discoverByInclude(request: DiscoverRequest, config: Config): Promise<Found[]> {
  const { cwd, outFolder, paths, listed = [] } = request;
  const folders = [...paths, ...listed].filter((path) => isFolderIn(config.folder, resolve(cwd, path)));
  const others = {
    paths: paths.filter((path) => !folders.includes(path)),
    listed: listed.filter((path) => !folders.includes(path)),
  };
  const found = [...(await discover({ ...request, ...others }))];
  if (folders.length === 0) return found;

  const included = await discover({
    paths: (config.include ?? []).flatMap(({ pattern }) => searchesFor(pattern)),
    cwd: config.folder,
    obeyIgnoreFiles: request.obeyIgnoreFiles,
    passWithNoFiles: true,
    outFolder: outFolder === undefined ? undefined : resolve(cwd, outFolder),
    isSkipped: request.isSkipped,
  });
  const known = new Set(found.map(({ input }) => input?.file));
  for (const folder of folders) {
    const inside = [...included].flatMap((one) => fromFolder(one, folder, request, config));
    if (inside.length === 0 && request.passWithNoFiles !== true) found.push(noneIncluded(folder, config));
    for (const one of inside) {
      if (one.input !== undefined && known.has(one.input.file)) continue;
      known.add(one.input?.file);
      found.push(one);
    }
  }
  return found.sort((a, b) => byCodeUnits(a.path, b.path));
}

function isFolderIn(top: string, path: string): boolean {
  if (path !== top && below(top, path) === null) return false;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What a glob of the config finds itself, and what lies in the folders that it means. */
function searchesFor(pattern: string): string[] {
  const tidy = pattern.replace(/^\/+|\/+$/g, '');
  const anchored = pattern.replace(/\/+$/, '').includes('/') ? tidy : `**/${tidy}`;
  return anchored.endsWith('**') ? [`${anchored}/*`] : [anchored, `${anchored}/**/*`];
}

/** Names what was found from the config's folder on as it is named from the folder that the user gave. */
function fromFolder(one: Found, folder: string, { cwd }: DiscoverRequest, config: Config): Found[] {
  const file = one.input?.file ?? resolve(config.folder, one.path);
  const place = below(resolve(cwd, folder), file);
  if (place === null) return [];
  const path = joinPosix(toPosix(folder), place);
  return one.input === undefined
    ? [{ path, problem: { ...one.problem, path } }]
    : [{ path, input: { ...one.input, path, place } }];
}

function noneIncluded(folder: string, { path }: Config): Found {
  const shown = toPosix(folder);
  const words = `no articles in this folder that "include" in ${path} names`;
  return { path: shown, problem: problem(shown, 'no-match', words, 'Check "include", or add --no-config.') };
}

function nothingLeft({ paths, listed = [] }: DiscoverRequest, config: Config): Found {
  const path = toPosix([...paths, ...listed][0] ?? '.');
  const words = `"include" and "exclude" in ${config.path} leave out all articles`;
  return { path, problem: problem(path, 'no-match', words, 'Check the globs, or add --no-config.') };
}
