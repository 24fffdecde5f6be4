import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtForAll, FAULTY, GitWorld, isInstalled, MENDED, places, type Said, SOUND } from './git-world.ts';
import { World } from './world.ts';

const bin = builtForAll();

/** A repository that has all its files staged. */
function staged(files: Record<string, string>): GitWorld {
  const world = new GitWorld(files);
  world.done('add', '--all');
  return world;
}

function validate(world: GitWorld, args: string[] = [], cwd = '.'): Said {
  return world.start(process.execPath, [bin.path, 'validate', ...args], cwd);
}

describe.skipIf(!isInstalled('git'))('validate --staged', () => {
  test('is content where nothing is staged', () => {
    expect(validate(new GitWorld({ 'a.md': FAULTY }), ['--staged'])).toMatchObject({ code: 0 });
  });

  test('looks only at the paths that are named', () => {
    const world = staged({ 'posts/a.md': FAULTY, 'posts/deep/b.md': FAULTY, 'c.md': FAULTY, '[c].md': SOUND });
    const at = (...paths: string[]) => places(validate(world, ['--staged', ...paths]));
    expect(at('posts')).toEqual(['posts/a.md:2:11', 'posts/deep/b.md:2:11']);
    expect(at('c.md', 'posts/deep/')).toEqual(['c.md:2:11', 'posts/deep/b.md:2:11']);
    expect(at('posts/*.md')).toEqual(['posts/a.md:2:11']);
    expect(at('[c].md')).toEqual([]);
    expect(at('.')).toHaveLength(3);
    expect(at(world.at('posts/a.md'))).toEqual(['posts/a.md:2:11']);
    expect(places(validate(world, ['--staged', '../c.md'], 'posts'))).toEqual(['../c.md:2:11']);
  });

  test('mends the work tree where it holds what is staged, and is not content until that is staged', () => {
    const world = staged({ 'a.md': FAULTY, 'b.md': SOUND });
    expect(validate(world, ['--staged', '--fix']).code).toBe(1);
    expect([world.read('a.md'), world.git('show', ':a.md').text]).toEqual([MENDED, FAULTY]);
    world.done('add', 'a.md');
    expect(validate(world, ['--staged', '--fix']).code).toBe(0);
  });

  test('leaves a work tree alone that holds something else than what is staged, and says so', () => {
    const world = staged({ 'a.md': FAULTY });
    const other = FAULTY.replace('Foo', 'Newer');
    world.put('a.md', other);
    const said = validate(world, ['--staged', '--fix']);
    expect([said.code, places(said), world.read('a.md')]).toEqual([1, ['a.md:2:11'], other]);
    expect(said.text).toContain('a.md: nothing was mended, because the work tree does not hold what is staged.');
    expect(said.text).not.toContain('fault mended');
  });

  test('takes a file that is named, or whose ending is, whatever the ending', () => {
    const world = staged({ 'notes.txt': FAULTY, 'posts/a.txt': FAULTY, 'posts/b.md': SOUND });
    const at = (...paths: string[]) => places(validate(world, ['--staged', ...paths]));
    expect(at()).toEqual([]);
    expect(at('notes.txt')).toEqual(['notes.txt:2:11']);
    expect(at('posts/*.txt')).toEqual(['posts/a.txt:2:11']);
    expect(at('posts')).toEqual([]);
    expect(at('posts/*')).toEqual([]);
    rmSync(world.at('notes.txt'));
    expect(at('notes.txt')).toEqual(['notes.txt:2:11']);
  });

  test('takes what the config includes, and nothing that it excludes', () => {
    const config = JSON.stringify({ include: ['**/*.txt'], exclude: ['drafts'] });
    const world = staged({
      'article-kit.config.json': config,
      'a.txt': FAULTY,
      'b.md': FAULTY,
      'drafts/c.txt': FAULTY,
    });
    const at = (...paths: string[]) => places(validate(world, ['--staged', ...paths]));
    expect(at()).toEqual(['a.txt:2:11']);
    expect(at('b.md', 'drafts/c.txt', 'drafts/*.txt')).toEqual(['b.md:2:11']);
  });

  const CRLF = FAULTY.replaceAll('\n', '\r\n');

  test('mends with the line ends of the work tree where git makes them', () => {
    const world = new GitWorld({ 'a.md': CRLF, 'b.md': SOUND, 'c.md': CRLF });
    world.done('config', 'core.autocrlf', 'true');
    world.done('add', '--all');
    world.put('c.md', CRLF.replace('Foo', 'Newer'));
    const said = validate(world, ['--staged', '--fix']);
    expect(world.git('show', ':a.md').text).toBe(FAULTY);
    expect(world.read('a.md')).toBe(MENDED.replaceAll('\n', '\r\n'));
    expect(said.text).toContain('c.md: nothing was mended, because the work tree does not hold what is staged.');
  });

  test('leaves a work tree alone whose line ends are not those that git makes', () => {
    const world = staged({ 'a.md': FAULTY });
    world.done('config', 'core.autocrlf', 'false');
    world.put('a.md', CRLF);
    expect(validate(world, ['--staged', '--fix']).text).toContain('a.md: nothing was mended');
    expect(world.read('a.md')).toBe(CRLF);
  });

  test('does not write through a link that has taken the place of a staged article', () => {
    const world = staged({ 'a.md': FAULTY });
    renameSync(world.at('a.md'), world.at('elsewhere'));
    symlinkSync('elsewhere', world.at('a.md'));
    expect(validate(world, ['--staged', '--fix']).code).toBe(1);
    expect(world.read('elsewhere')).toBe(FAULTY);
  });

  test.each([
    [['-'], 'not standard input'],
    [['--diff'], 'Leave one of them out'],
    [[''], 'empty string'],
    [['/'], 'outside repository'],
  ])('cannot be asked with %j', (args, words) => {
    const { code, text } = validate(new GitWorld({ 'a.md': SOUND }), ['--staged', ...args]);
    expect([code, text]).toEqual([2, expect.stringContaining(words)]);
  });

  test('says what is wrong where there is no work tree', () => {
    const world = new GitWorld();
    expect(validate(world, ['--staged'], '.git')).toEqual({
      code: 2,
      text: expect.stringContaining('--staged asks git: this operation must be run in a work tree'),
    });
    rmSync(world.at('.git'), { recursive: true });
    world.env['GIT_CEILING_DIRECTORIES'] = world.at('..');
    const { code, text } = validate(world, ['--staged']);
    expect([code, text]).toEqual([2, expect.stringContaining('--staged asks git: not a git repository')]);
    expect(text).toContain('Run it in a git work tree, or name the files.');
  });

  test('says so where git is missing', async () => {
    const { code, err } = await new World().run(['validate', '--staged'], { env: { PATH: '/nowhere' } });
    expect([code, err]).toEqual([2, expect.stringContaining('--staged asks git: git is not installed')]);
  });
});
