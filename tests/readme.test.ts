import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands/index.ts';
import * as library from '../src/index.ts';
import { World } from './cli/world.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);

describe('the README', () => {
  const consoles = blocks('console').flatMap((block) => block.split(/^(?=\$ )/m));

  test.each(consoles)('shows what really happens: %s', async (example) => {
    const [line, ...output] = example.split('\n');
    const world = new World();
    cpSync(join(ROOT, 'fixtures/articles'), world.folder, { recursive: true });
    const ended = await world.run(line!.replace(/^\$ article-kit /, '').split(' '));
    expect(ended.code).toBe(line!.includes(' validate ') ? 1 : 0);
    expect(ended.out).toBe(output.join('\n'));
  });

  const pairs = [...readme.matchAll(/^```html\n([\s\S]*?)^```\n\n(`{3,})markdown\n([\s\S]*?)^\2$/gm)];

  test.each(pairs.map(([, html, , markdown]) => [html!, markdown!]))('shows what becomes of %s', (html, markdown) => {
    expect(library.convertHtml(html)).toBe(markdown);
  });

  test('shows three pairs', () => expect(pairs).toHaveLength(3));

  test('has library examples that hold', () => {
    const [example] = blocks('ts');
    let checked = 0;
    const exports = new Map<string, unknown>(Object.entries(library));
    const names = [...exports.keys()].filter((name) => example!.includes(name));
    const statements = example!.split('\n').filter((line) => !line.startsWith('import') && line !== '');
    const body = statements.map((line) => {
      const [, code, expected] = /^(.*); \/\/ => (.*)$/.exec(line) ?? [];
      return code === undefined ? line : `check(${code}, ${expected});`;
    });
    const check = (actual: unknown, expected: unknown) => {
      checked++;
      expect(actual).toEqual(expected);
    };
    // Our own README, read from our own repository.
    new Function(...names, 'check', body.join('\n'))(...names.map((name) => exports.get(name)), check);
    expect(checked).toBeGreaterThan(3);
  });

  test.each(COMMANDS.map((command) => command.example))('names the command of %s', (example) => {
    expect(readme).toContain(example.split(' ').slice(0, 2).join(' '));
  });
});
