import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { applyConfig } from '../../src/cli/config/apply-config.ts';
import type { Config } from '../../src/cli/config/config.ts';
import { loadConfig } from '../../src/cli/config/load-config.ts';
import { settingsFor } from '../../src/cli/config/settings-for.ts';
import { addInputOptions } from '../../src/cli/input-options.ts';
import { World } from './world.ts';

/** A command like `validate`, but of another name, so that the names of its rules are free. */
function command(args: string[] = []): Command {
  const program = new Command();
  const check = addInputOptions(program.command('check'))
    .addOption(new Option('--preset <name>', 'preset').choices(['generic', 'hexo', 'hugo']))
    .option('--schema <file>', 'schema')
    .action(() => undefined);
  program.parse(['check', ...args], { from: 'user' });
  return check;
}

async function load(config: object, args: string[] = []): Promise<{ config: Config; check: Command }> {
  const world = new World({ 'sub/x.md': '' });
  writeFileSync(world.at('c.json'), JSON.stringify(config));
  const check = command(args);
  const loaded = await loadConfig(world.at('c.json'), check, check.parent!, world.at('sub'));
  return { config: applyConfig(loaded, check), check };
}

describe('settings for one article', () => {
  const overrides = [
    { files: 'posts/**', preset: 'hexo', rules: { slug: 'warn', date: 'error' } },
    { files: ['*.html', 'old'], excludeFiles: 'posts/keep.html', schema: 'old.json', rules: { date: 'off' } },
  ];
  const rules = { slug: ['error', { most: 3 }], title: 'off' };

  test('the rules hold for all, later overrides over earlier ones, and a weight alone keeps the options', async () => {
    const { config } = await load({ rules, overrides });
    const at = (path: string) => settingsFor(config, `${config.folder}/${path}`);
    expect(at('a.md')).toEqual({ rules });
    expect(at('posts/a.md')).toEqual({
      preset: 'hexo',
      rules: { slug: ['warn', { most: 3 }], title: 'off', date: 'error' },
    });
    expect(at('posts/a.html')).toEqual({
      preset: 'hexo',
      schema: '../old.json',
      rules: { slug: ['warn', { most: 3 }], title: 'off', date: 'off' },
    });
    expect(at('posts/keep.html')).toEqual(at('posts/a.md'));
    expect(at('old/deep/a.md')).toEqual({ schema: '../old.json', rules: { ...rules, date: 'off' } });
  });

  test('articles that the same overrides fit have the same object, so that rules are set up once', async () => {
    const { config } = await load({ rules, overrides });
    const at = (path: string) => settingsFor(config, `${config.folder}/${path}`);
    expect(at('posts/a.md')).toBe(at('posts/b.md'));
    expect(at('a.md')).toBe(at('b.md'));
    expect(at('a.md')).not.toBe(at('posts/a.md'));
  });

  test('what the command line says, no override says otherwise', async () => {
    const { config, check } = await load({ overrides, check: { preset: 'hugo' } }, ['--preset', 'generic']);
    expect(check.opts()['preset']).toBe('generic');
    expect(settingsFor(config, `${config.folder}/posts/a.html`)).toEqual({
      schema: '../old.json',
      rules: { slug: 'warn', date: 'off' },
    });
  });

  test('the config’s own option gives way to overrides', async () => {
    const { config, check } = await load({ overrides, check: { preset: 'hugo', schema: 'all.json' } });
    expect(check.opts()).toMatchObject({ preset: 'hugo', schema: '../all.json' });
    expect(settingsFor(config, `${config.folder}/posts/a.md`).preset).toBe('hexo');
  });

  test('outside the config’s folder, and without a config, there are no overrides', async () => {
    const { config } = await load({ rules, overrides });
    expect(settingsFor(config, '/elsewhere/posts/a.md')).toEqual({ rules });
    expect(settingsFor(null, '/elsewhere/posts/a.md')).toEqual({ rules: {} });
  });
});
