import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Who may import whom, folder by folder; a folder may always import from itself. ARCHITECTURE.md quotes this. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  article: [],
  html: [],
  convert: ['article', 'html'],
  verify: ['article', 'html'],
  validate: ['article'],
  summarise: ['article', 'html'],
  extract: ['article', 'html'],
  download: [],
  report: [],
  batch: ['article'],
  cli: ['article', 'batch', 'convert', 'verify', 'validate', 'summarise', 'extract', 'download', 'report'],
  'index.ts': ['article', 'html', 'convert', 'verify', 'validate', 'summarise', 'extract'],
};

/** The packages that only one folder may know. */
const ONLY_IN: Readonly<Record<string, string>> = {
  commander: 'cli',
  ora: 'cli',
  turndown: 'convert',
  parse5: 'html',
  'entities/decode': 'html',
  'cheerio/slim': 'html',
  'gray-matter': 'article',
  yaml: 'article',
  micromark: 'verify',
  'markdown-it': 'html',
  ajv: 'validate',
  'ajv-formats': 'validate',
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const folderOf = (path: string) => path.split(/[\\/]/)[0]!;

/** Every module that a file names in an import or an export, types too. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const named = source.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'/gm);
  const bare = source.matchAll(/^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...named, ...bare].map((match) => match[1] ?? match[2]!);
}

const ours = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, resolve(SRC, dirname(file), name)));

describe('the house', () => {
  test.each(files)('%s imports only what it may', (file) => {
    const folder = folderOf(file);
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
    expect(Object.keys(MAY_IMPORT)).toContain(folder);
    for (const target of ours(file)) expect(allowed).toContain(folderOf(target));
    for (const name of importsOf(file)) if (ONLY_IN[name] !== undefined) expect(folder).toBe(ONLY_IN[name]);
  });

  test('has no circles of imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (state.get(file) === 'open') circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const target of ours(file)) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('knows `process` in bin/ alone', () => {
    for (const file of files) {
      expect(readFileSync(join(SRC, file), 'utf8'), file).not.toMatch(/\bprocess\.(?!env\.npm)|from 'node:process'/);
    }
  });

  test('has no file over 250 lines', () => {
    for (const file of files) expect(readFileSync(join(SRC, file), 'utf8').split('\n').length, file).toBeLessThan(252);
  });
});
