import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { cachePlace } from '../../../src/batch/cache/cache-place.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('the cache goes beside the nearest package.json', () => {
  const folder = temporaryFolder(['package.json', 'site/package.json', 'site/posts/a.md', 'other/b.md']);
  const at = (path: string) => cachePlace({ cwd: join(folder, path), env: {}, platform: 'linux' });
  const placeIn = (base: string) => ({ folder: join(base, 'node_modules/.cache/article-kit'), base });
  expect(at('site/posts')).toEqual(placeIn(join(folder, 'site')));
  expect(at('site')).toEqual(placeIn(join(folder, 'site')));
  expect(at('other')).toEqual(placeIn(folder));
});

const cwd = '/nowhere/blog';

test.each([
  ['linux', { HOME: '/home/mara' }, '/home/mara/.cache/article-kit'],
  ['linux', { HOME: '/home/mara', XDG_CACHE_HOME: '/caches' }, '/caches/article-kit'],
  ['linux', { HOME: '/home/mara', XDG_CACHE_HOME: 'caches' }, '/home/mara/.cache/article-kit'],
  ['linux', { HOME: '/home/mara', XDG_CACHE_HOME: '' }, '/home/mara/.cache/article-kit'],
  ['darwin', { HOME: '/Users/mara' }, '/Users/mara/Library/Caches/article-kit'],
  ['win32', { LOCALAPPDATA: '/mara/AppData/Local' }, '/mara/AppData/Local/article-kit'],
] as const)('without a package.json it goes, on %s with %j, below %s', (platform, env, expected) => {
  const place = cachePlace({ cwd, env, platform })!;
  expect(place.base).toBe(cwd);
  expect(join(place.folder, '..')).toBe(expected);
  expect(basename(place.folder)).toMatch(/^blog-[\w-]{22}$/);
  expect(cachePlace({ cwd: '/elsewhere/blog', env, platform })!.folder).not.toBe(place.folder);
});

test.each(['linux', 'darwin', 'win32'] as const)(
  'where nothing says whose caches these are, on %s, there is none',
  (platform) => {
    expect(cachePlace({ cwd, env: {}, platform })).toBeNull();
  },
);
