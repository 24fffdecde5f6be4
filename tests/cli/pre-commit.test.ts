import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { builtForAll, GitWorld, isInstalled, repository } from './git-world.ts';

const FAULTY = '---\ntitle: Foo: bar\n---\n';
const MENDED = "---\ntitle: 'Foo: bar'\n---\n";
const SOUND = '---\ntitle: Low water\n---\n';

interface Hook {
  id: string;
  entry: string;
  language: string;
}

const manifest = join(repository, '.pre-commit-hooks.yaml');
const hooks = parse(readFileSync(manifest, 'utf8')) as Hook[];

const bin = builtForAll();

/** A repository in which the framework runs a hook of ours as it stands, but for who installs it. */
function under(id: string, files: Record<string, string>): GitWorld {
  const hook = hooks.find((one) => one.id === id)!;
  const repos = [{ repo: 'local', hooks: [{ ...hook, language: 'system' }] }];
  const world = new GitWorld({ ...files, '.pre-commit-config.yaml': stringify({ repos }) });
  world.put('.git/bin/article-kit', `#!/bin/sh\nexec "${process.execPath}" "${bin.path}" "$@"\n`);
  chmodSync(world.at('.git/bin/article-kit'), 0o755);
  world.env['PATH'] = `${world.at('.git/bin')}:${process.env['PATH']}`;
  world.env['PRE_COMMIT_HOME'] = world.at('.git/pre-commit-home');
  const { code, text } = world.start('pre-commit', ['install']);
  if (code !== 0) throw new Error(text);
  world.done('add', '--all');
  return world;
}

const commit = (world: GitWorld) => world.git('commit', '--quiet', '-m', 'tides');

describe('.pre-commit-hooks.yaml', () => {
  test('has hooks that run a program of the package', () => {
    const { bin: programs } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ['article-kit-validate', 'node'],
      ['article-kit-fix', 'node'],
    ]);
    for (const { entry } of hooks) expect(Object.keys(programs)).toContain(entry.split(' ')[0]);
  });

  test('npm pack, which is run while a hook is installed, says nothing but the name of the package', () => {
    // The framework takes all of its output for a file name, and npm's own is to show what `prepare` says.
    const world = new GitWorld({
      'package.json': '{ "name": "packed", "version": "1.2.3", "scripts": { "prepare": "echo building" } }',
      '.npmrc': readFileSync(join(repository, '.npmrc')),
    });
    const { code, text } = world.start('sh', ['-c', 'npm pack --offline 2>/dev/null']);
    expect([code, text]).toEqual([0, 'packed-1.2.3.tgz\n']);
  });
});

describe.skipIf(!isInstalled('git') || !isInstalled('pre-commit'))('the pre-commit framework', () => {
  test('takes the hooks for sound', () => {
    expect(new GitWorld().start('pre-commit', ['validate-manifest', manifest])).toEqual({ code: 0, text: '' });
  });

  test('refuses a commit with a fault, shows where, and accepts it when it is mended and staged', () => {
    const world = under('article-kit-validate', { 'posts/潮 汐.md': FAULTY, 'b.html': SOUND, 'c.txt': FAULTY });
    const { code, text } = commit(world);
    expect(code).not.toBe(0);
    expect(text).toMatch(/^posts\/潮 汐\.md:2:11: error: .+ \[unquoted-colon\]$/m);
    expect(text).toContain('1 error in 1 of 2 files');
    expect(world.commits()).toEqual([]);
    world.start('article-kit', ['validate', '--fix']);
    world.done('add', '--all');
    expect(commit(world).code).toBe(0);
    expect(world.git('show', 'HEAD:posts/潮 汐.md').text).toBe(MENDED);
  });

  test('the fixing hook mends, and the commit is accepted when that is staged', () => {
    const world = under('article-kit-fix', { 'a.md': FAULTY });
    const { code, text } = commit(world);
    expect(code).not.toBe(0);
    expect(text).toContain('files were modified by this hook');
    expect([world.read('a.md'), world.commits()]).toEqual([MENDED, []]);
    world.done('add', 'a.md');
    expect(commit(world).code).toBe(0);
  });

  test('looks at what is staged, not at the work tree', () => {
    const world = under('article-kit-validate', { 'a.md': FAULTY });
    world.put('a.md', SOUND);
    expect(commit(world).code).not.toBe(0);
    world.done('add', 'a.md');
    world.put('a.md', FAULTY);
    expect(commit(world).code).toBe(0);
    expect(world.read('a.md')).toBe(FAULTY);
  });

  test('shows in one run of many articles which two have one permalink', () => {
    const article = (index: number) => `---\ntitle: Tide ${index}\npermalink: /${index % 399}/\n---\n`;
    const files = Array.from({ length: 400 }, (_, index) => [`${index}.md`, article(index)]);
    const { code, text } = commit(under('article-kit-validate', Object.fromEntries(files)));
    expect(code).not.toBe(0);
    expect(text).toMatch(/\[duplicate-permalink\]$/m);
  });

  test('passes over what the config of the repository excludes', () => {
    const files = { 'drafts/a.md': FAULTY, 'article-kit.config.json': '{"exclude": "drafts"}' };
    expect(commit(under('article-kit-validate', files)).code).toBe(0);
  });
});
