/** The folders that generators serve as the root of a site, or look pictures up in. */
const ROOTS = ['', 'static', 'source', 'public', 'assets', 'content', 'docs', 'src'];
/** How far above the working folder the root of the site may be. */
const LEVELS_ABOVE = 3;

/**
 * Where the file that an article names may be, nearest first: beside the article, in the folder named like it (Hexo's
 * `post_asset_folder`), and below every folder above it and the roots of sites in those.
 */
export function candidatePaths(articlePath: string, path: string): string[] {
  const slash = articlePath.lastIndexOf('/');
  const folder = articlePath.slice(0, slash + 1);
  const stem = articlePath.slice(slash + 1).replace(/\.[^.]*$/, '');
  const bare = path.replace(/^(?:\.?\/)+/, '');
  const beside = path.startsWith('/') ? [] : [folder + bare, `${folder}${stem}/${bare}`];
  const served: string[] = [];
  // A site may be served below a folder that its files do not have: /blog/img/a.png.
  const names = path.startsWith('/') && bare.includes('/') ? [bare, bare.slice(bare.indexOf('/') + 1)] : [bare];
  for (const ancestor of foldersAbove(folder)) {
    for (const root of ROOTS)
      for (const name of names) served.push(`${ancestor}${root === '' ? '' : `${root}/`}${name}`);
  }
  return [...new Set([...beside, ...served].map(tidy))];
}

/** The folder itself, the one above it, and so on, past the working folder. */
function foldersAbove(folder: string): string[] {
  const folders: string[] = [];
  for (
    let rest = folder;
    rest !== '' && rest !== '/';
    rest = rest.slice(0, rest.lastIndexOf('/', rest.length - 2) + 1)
  ) {
    folders.push(rest);
  }
  if (folder.startsWith('/')) return folders;
  folders.push('');
  for (let level = 1; level <= LEVELS_ABOVE; level++) folders.push('../'.repeat(level));
  return folders;
}

/** Takes `./` and `name/../` out of a path. */
function tidy(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '.' || (segment === '' && kept.length > 0)) continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else kept.push(segment);
  }
  return kept.join('/');
}
