import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const FAULTY = '---\ntitle: Foo: bar\n---\n';

/** The names of the rules that found something, by file. */
async function validate(world: World, args: string[] = []): Promise<{ rules: string[]; code: number; err: string }> {
  const { out, err, code } = await world.run(['validate', '--json', ...args]);
  const findings = out === '' ? [] : (JSON.parse(out) as { path: string; rule: string; severity: string }[]);
  return { rules: findings.map(({ path, rule, severity }) => `${path} ${rule} ${severity}`), code, err };
}

describe('validate under a config', () => {
  test('rules weigh what the config says, and otherwise what an override says', async () => {
    const world = new World({
      'a.md': FAULTY,
      'drafts/b.md': FAULTY,
      'article-kit.config.json': JSON.stringify({
        rules: { 'unquoted-colon': 'warn' },
        overrides: [{ files: 'drafts', rules: { 'unquoted-colon': 'off' } }],
      }),
    });
    expect(await validate(world)).toMatchObject({ rules: ['a.md unquoted-colon warning'], code: 0 });
    const { rules } = await validate(world, ['--rule', 'unquoted-colon=error']);
    expect(rules).toEqual(['a.md unquoted-colon error', 'drafts/b.md unquoted-colon error']);
  });

  test('a file that is excluded is left out even where a hook names it, with a note', async () => {
    const config = { 'article-kit.config.json': '{"exclude": "drafts"}' };
    const world = new World({ 'drafts/b.md': FAULTY, ...config });
    const { rules, code, err } = await validate(world, ['drafts/b.md']);
    expect([rules, code]).toEqual([[], 0]);
    expect(err).toContain('note: drafts/b.md: left out by "exclude" in article-kit.config.json.');
    expect((await validate(world, ['drafts/b.md', '--no-config'])).code).toBe(1);
  });

  test.each([
    ['{"rules": {"unquoted-colons": "off"}}', '1:12: unknown rule "unquoted-colons" in "rules"', 'unquoted-colon'],
    ['{"validate": {"preset": "hxo"}}', '1:25: "preset" is "hxo"', 'It has to be one of '],
    ['{"overrides": [{"files": "a", "preset": "x"}]}', '1:41: "preset" is "x"', 'It has to be one of '],
  ])('%s is an error with its place', async (config, words, help) => {
    const { code, err, rules } = await validate(new World({ 'a.md': FAULTY, 'article-kit.config.json': config }));
    expect([code, rules]).toEqual([2, []]);
    expect(err).toContain(`article-kit.config.json:${words}`);
    expect(err).toContain(help);
  });

  test('what init --infer writes suits the articles that it was read off', async () => {
    const world = new World({
      '_config.yml': '',
      'source/_posts/a.md': '---\ntitle: A\ndate: 2022-06-18 09:33:38\ntags: [sea]\n---\n',
      'source/_posts/b.md': '---\ntitle: B\ndate: 2022-06-19 10:00:00\ntags: [land]\n---\n',
    });
    expect((await world.run(['init', '--infer'])).code).toBe(0);
    expect(await validate(world)).toMatchObject({ rules: [], code: 0 });
    world.put('source/_posts/c.md', '---\ndate: 2022-06-19 10:00:00\ntags: [land]\n---\n');
    expect((await validate(world)).rules).toContainEqual(expect.stringMatching(/^source\/_posts\/c\.md schema /));
  });
});
