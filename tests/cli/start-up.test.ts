import { expect, test, vi } from 'vitest';
import { World } from './world.ts';

const loaded = vi.hoisted(() => new Set<string>());

vi.mock('commander', async (importOriginal) => {
  loaded.add('commander');
  return importOriginal();
});
vi.mock('chalk', async (importOriginal) => {
  loaded.add('chalk');
  return importOriginal();
});
vi.mock('ora', async (importOriginal) => {
  loaded.add('ora');
  return importOriginal();
});
vi.mock('ignore', async (importOriginal) => {
  loaded.add('ignore');
  return importOriginal();
});
vi.mock('tinyglobby', async (importOriginal) => {
  loaded.add('tinyglobby');
  return importOriginal();
});
vi.mock('../../src/article/read-article.ts', async (importOriginal) => {
  loaded.add('read-article');
  return importOriginal();
});
vi.mock('../../src/convert/convert-article.ts', () => {
  loaded.add('convert-article');
  return import('./stub-converter.ts');
});

/** What has been loaded since the beginning, after one more command line. */
async function after(args: string[]): Promise<string[]> {
  await new World({ 'a.html': '<p>x</p>' }).run(args);
  return [...loaded].sort();
}

// One test in steps, because what is loaded stays loaded.
test('a command line loads what it needs and no more', async () => {
  expect(await after(['--version'])).toEqual([]);
  for (const args of [['--help'], ['convert', '--help'], ['convert', '--no-such-option']]) {
    expect(await after(args)).toEqual(['commander']);
  }
  const engine = ['commander', 'convert-article', 'read-article'];
  expect(await after(['convert', 'a.html', '-o', 'out'])).toEqual(engine);
  expect(await after(['convert', '.', '-o', 'out'])).toEqual([...engine, 'ignore'].sort());
  expect(await after(['convert', '*.html', '-o', 'out'])).toEqual([...engine, 'ignore', 'tinyglobby'].sort());
  expect(await after(['convert', '.', '-o', 'out', '--format', 'pretty', '--color'])).toContain('chalk');
  expect([...loaded]).not.toContain('ora');
});
