import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtForAll, FAULTY, GitWorld, isInstalled, MENDED, places, type Said, SOUND } from './git-world.ts';

const bin = builtForAll();

const command = (args = '') => `"${process.execPath}" "${bin.path}" validate --staged ${args}`;

/** A repository that has the hook and all its files staged. */
function staged(files: Record<string, string | Uint8Array>, before = ''): GitWorld {
  const world = new GitWorld(files);
  world.hook(`${before}exec ${command()}`);
  world.done('add', '--all');
  return world;
}

function commit(world: GitWorld, ...args: string[]): Said {
  return world.git('commit', '--quiet', '-m', 'tides', ...args);
}

function validate(world: GitWorld, args: string[] = [], cwd = '.'): Said {
  return world.start(process.execPath, [bin.path, 'validate', ...args], cwd);
}

const refused = (...at: string[]) => expect.objectContaining({ isCommitted: false, at });
const accepted = expect.objectContaining({ isCommitted: true, at: [] });

function outcome(world: GitWorld, ...args: string[]): { isCommitted: boolean; at: string[]; text: string } {
  const before = world.commits().length;
  const said = commit(world, ...args);
  const isCommitted = world.commits().length === before + 1;
  if (isCommitted !== (said.code === 0)) throw new Error(`git ended with ${said.code}: ${said.text}`);
  return { isCommitted, at: places(said), text: said.text };
}

describe.skipIf(!isInstalled('git'))('a commit hook with validate --staged', () => {
  test('refuses a fault with its place and its rule, and accepts the article when it is mended and staged', () => {
    const world = staged({ 'posts/a.md': FAULTY, 'posts/b.md': SOUND });
    const { code, text } = commit(world);
    expect(code).not.toBe(0);
    expect(text).toMatch(/^posts\/a\.md:2:11: error: .+ \[unquoted-colon\]$/m);
    expect(text).toContain('1 error in 1 of 2 files; it can be mended with --fix');
    expect(world.commits()).toEqual([]);
    expect(validate(world, ['--fix']).code).toBe(0);
    expect(commit(world).code).not.toBe(0);
    world.done('add', 'posts/a.md');
    expect(commit(world)).toMatchObject({ code: 0 });
    expect(world.git('show', 'HEAD:posts/a.md').text).toBe(MENDED);
  });

  test('looks at the index: a fault that is staged is refused though the work tree is sound', () => {
    const world = staged({ 'a.md': FAULTY });
    world.put('a.md', SOUND);
    expect(outcome(world)).toEqual(refused('a.md:2:11'));
    world.done('add', 'a.md');
    world.put('a.md', FAULTY);
    expect(outcome(world)).toEqual(accepted);
  });

  test('an article that is staged is looked at even where the work tree has it no more', () => {
    const world = staged({ 'a.md': FAULTY });
    rmSync(world.at('a.md'));
    expect(outcome(world)).toEqual(refused('a.md:2:11'));
  });

  test('looks at what a partial commit takes, and at nothing else', () => {
    const world = staged({ 'a.md': SOUND, 'b.md': SOUND });
    commit(world);
    world.put('a.md', FAULTY);
    world.put('b.md', '---\ntitle: High water\n---\n');
    world.done('add', 'a.md');
    expect(outcome(world, '--', 'b.md')).toEqual(accepted);
    world.put('a.md', SOUND);
    world.done('add', 'a.md');
    world.put('a.md', FAULTY);
    expect(outcome(world, '--', 'a.md')).toEqual(refused('a.md:2:11'));
    expect(outcome(world, '--all')).toEqual(refused('a.md:2:11'));
  });

  test('passes over what is deleted, and what has been there before', () => {
    const world = staged({ 'a.md': FAULTY, 'b.md': FAULTY, 'c.md': SOUND });
    world.done('commit', '--quiet', '--no-verify', '-m', 'before');
    world.done('rm', '--quiet', 'a.md');
    world.put('c.md', `${SOUND}\nmore\n`);
    world.done('add', 'c.md');
    expect(outcome(world)).toEqual(accepted);
  });

  test('an article under a new name is looked at under that name', () => {
    const world = staged({ 'a.md': FAULTY, 'b.md': SOUND });
    world.done('commit', '--quiet', '--no-verify', '-m', 'before');
    world.done('mv', 'b.md', 'c.md');
    expect(outcome(world)).toEqual(accepted);
    world.done('mv', 'a.md', 'd.md');
    expect(outcome(world)).toEqual(refused('d.md:2:11'));
  });

  test.each(['low water.md', '潮 汐/低潮.md', `"so" they 'say'.md`, '[a] {b} *.md', '-n.md', ':x.md', 'a\\b.md'])(
    'an article may be called %s',
    (name) => {
      const world = staged({ [name]: FAULTY });
      expect(outcome(world)).toEqual(refused(`${name}:2:11`));
      // Git's and the command line's own ways to say that a name is only a name.
      expect(places(validate(world, ['--staged', '--', name]))).toEqual([`${name}:2:11`]);
      validate(world, ['--fix']);
      world.done('add', '--all');
      expect(outcome(world)).toEqual(accepted);
    },
  );

  test('a hook that goes into a folder names the articles from there', () => {
    const world = staged({ 'posts/a.md': FAULTY, 'b.md': FAULTY }, 'cd posts && ');
    expect(outcome(world)).toEqual(refused('../b.md:2:11', 'a.md:2:11'));
  });

  test('settings of git change nothing', () => {
    const world = staged({ 'posts/潮.md': FAULTY, 'b.md': SOUND }, 'cd posts && ');
    for (const setting of ['diff.relative=true', 'color.ui=always', 'diff.noprefix=true', 'diff.external=false'])
      world.done('config', ...setting.split('='));
    expect(outcome(world)).toEqual(refused('潮.md:2:11'));
    world.env['GIT_TRACE'] = '1';
    expect(validate(world, ['--staged'], 'posts').text).toContain('潮.md:2:11');
  });

  test.each(['', 'cd posts && '])('works in a linked work tree, after: %s', (before) => {
    const world = staged({ 'posts/a.md': SOUND }, before);
    commit(world);
    world.done('worktree', 'add', '--quiet', 'linked');
    world.put('linked/posts/a.md', FAULTY);
    const name = before === '' ? 'posts/a.md' : 'a.md';
    const inLinked = (...args: string[]) => world.git('-C', 'linked', ...args);
    inLinked('add', 'posts');
    const { code, text } = inLinked('commit', '-m', 'x');
    expect([code, places({ code, text })]).toEqual([1, [`${name}:2:11`]]);
    world.put('linked/posts/a.md', MENDED);
    inLinked('add', 'posts');
    expect(inLinked('commit', '-m', 'x').code).toBe(0);
  });

  test('passes over links, submodules and what is no article', () => {
    const world = staged({ 'notes.txt': FAULTY, 'c.md': SOUND });
    symlinkSync('notes.txt', world.at('a.md'));
    commit(world);
    world.done('add', '--all');
    world.done('update-index', '--add', '--cacheinfo', `160000,${world.git('rev-parse', 'HEAD').text.trim()},b.md`);
    expect(world.git('diff', '--cached', '--name-only').text).toContain('b.md');
    rmSync(world.at('c.md'));
    symlinkSync('notes.txt', world.at('c.md'));
    world.done('add', 'c.md');
    expect(outcome(world)).toEqual(accepted);
    rmSync(world.at('c.md'));
    world.put('c.md', FAULTY);
    chmodSync(world.at('c.md'), 0o755);
    world.done('add', 'c.md');
    expect(outcome(world)).toEqual(refused('c.md:2:11'));
  });

  test('an article that will only be added some day is not looked at', () => {
    const world = staged({ 'b.md': SOUND });
    world.put('a.md', FAULTY);
    world.done('add', '--intent-to-add', 'a.md');
    expect(outcome(world)).toEqual(accepted);
  });

  test('what the config excludes is not looked at', () => {
    const config = '{"exclude": "drafts", "overrides": [{"files": "old", "rules": {"unquoted-colon": "off"}}]}';
    const files = { 'drafts/a.md': FAULTY, 'old/b.md': FAULTY, 'article-kit.config.json': config };
    expect(outcome(staged(files))).toEqual(accepted);
    expect(outcome(staged({ ...files, 'c.md': FAULTY }, 'cd drafts && '))).toEqual(refused('../c.md:2:11'));
  });

  test('a fault in an article that is not in UTF-8 has its place', () => {
    // "title: 潮: 汐" in GB18030.
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: '),
      Buffer.from([0xb3, 0xb1, 0x3a, 0x20, 0xcf, 0xab]),
      Buffer.from('\n---\n'),
    ]);
    const world = staged({ 'a.md': bytes });
    const { isCommitted, at } = outcome(world);
    expect(isCommitted).toBe(false);
    expect(at).toContain('a.md:2:9');
    expect(validate(world, ['--staged', '--fix']).code).toBe(1);
    expect(readFileSync(world.at('a.md'))).toEqual(bytes);
  });

  test('takes a moment for three hundred articles', () => {
    const body = 'The sea leaves what it does not want.\n'.repeat(500);
    const files = Array.from({ length: 300 }, (_, index) => [
      `posts/${index}.md`,
      `---\ntitle: Tide ${index}${index === 137 ? ': low' : ''}\n---\n${body}`,
    ]);
    const world = staged(Object.fromEntries(files));
    const start = performance.now();
    expect(outcome(world)).toEqual(refused('posts/137.md:2:16'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
