import { expect, test, vi } from 'vitest';
import { configText } from '../../src/cli/init/config-text.ts';
import { World } from './world.ts';

const loaded = vi.hoisted(() => new Set<string>());

vi.mock('yaml', async (importOriginal) => {
  loaded.add('yaml');
  return importOriginal();
});
vi.mock('../../src/cli/config/load-config.ts', async (importOriginal) => {
  loaded.add('load-config');
  return importOriginal();
});
vi.mock('../../src/validate/rules/index.ts', async (importOriginal) => {
  loaded.add('rules');
  return importOriginal();
});
vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

/** What has been loaded since the beginning, after one more conversion under a config. */
async function after(name: string, config: string): Promise<string[]> {
  const world = new World({ 'a.html': '<p>x</p>', [name]: config });
  expect(await world.run(['convert', 'a.html'])).toMatchObject({ code: 0, err: '' });
  return [...loaded];
}

// One test in steps, because what is loaded stays loaded.
test('a config costs little: no parser for JSON and plain YAML, no rules for other commands than validate', async () => {
  expect(await after('x.txt', '')).toEqual([]);
  expect(await after('article-kit.config.json', '{"rules": {"x": "off"}, "overrides": []}')).toEqual(['load-config']);
  const commented = 'rules:\n  # one\n  date-shape: off\n\nconvert:\n  # two\n  quiet: true\n';
  expect(await after('article-kit.config.yaml', commented)).toEqual(['load-config']);
  const written = configText({ generator: null, hasSchema: true, editorSchema: './x.json' });
  expect(await after('article-kit.config.yaml', written.replace(/^validate:\n(?: .*\n)*/m, ''))).toEqual([
    'load-config',
  ]);
  expect(await after('article-kit.config.yaml', 'convert: {quiet: true}\n')).toContain('yaml');
});
