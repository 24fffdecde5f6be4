import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BuildFacts } from './build-facts.ts';
import { BuiltProgram, plainEnvironment } from './built-program.ts';
import { World } from './world.ts';

const program = new BuiltProgram();
let facts: BuildFacts;
beforeAll(() => {
  program.build();
  facts = new BuildFacts(join(program.home, 'dist/cli.meta.json'));
}, 60_000);
afterAll(() => program.remove());

/** What comes with a file of ours at once, wherever one is loaded late; all others bring no package. */
const COMES_WITH: Readonly<Record<string, string>> = {
  'article/front-matter.ts': 'gray-matter smol-toml yaml',
  'article/parse-json-block.ts': 'yaml',
  'article/parse-yaml-block.ts': 'yaml',
  'batch/expand-glob.ts': 'tinyglobby',
  'batch/ignore-rules.ts': 'ignore',
  'cli/convert/convert-files.ts': 'commander fast-string-width',
  'cli/extract/download-images.ts': 'commander',
  'cli/extract/extract-files.ts': 'commander entities parse5',
  'cli/extract/extract-job.ts': 'entities parse5',
  'cli/init/infer-schema.ts': 'commander',
  'cli/list/list-articles.ts': 'commander',
  'cli/parse-command-line.ts': 'commander',
  'cli/rows/measure-job.ts': 'entities',
  'cli/stats/count-articles.ts': 'commander',
  'report/issues/point-at.ts': 'fast-string-width',
  'cli/stats/show-stats.ts': 'fast-string-width',
  'cli/stats/stats-table.ts': 'fast-string-width',
  'cli/validate/patch-of.ts': 'diff',
  'cli/validate/validate-files.ts': 'commander',
  'convert/convert-article.ts': 'entities parse5 turndown',
  'extract/place-finder.ts': 'entities markdown-it',
  'html/parse-standard.ts': 'entities parse5',
  'html/render-markdown.ts': 'entities markdown-it',
  'report/formats/pretty.ts': 'fast-string-width',
  'report/issues/pretty.ts': 'fast-string-width',
  'report/table/formats/table.ts': 'fast-string-width',
  'validate/repair-block.ts': 'yaml',
  'validate/schema/compile-schema.ts': 'yaml',
  'validate/schema/schema-text.ts': 'yaml',
  'verify/render-markdown.ts': 'micromark micromark-extension-gfm',
  'verify/verify-conversion.ts': 'entities micromark micromark-extension-gfm parse5',
};

const ARTICLES = {
  'plain.html': '---\ntitle: Low tide\ndate: 2026-03-14\n---\n<p>The <b>boats</b> lie in the mud.</p>\n',
  'markdown.md': '---\ntitle: High tide\n---\n# Hello\n\n*you*\n',
  'nested.md': '---\ntitle: {de: Ebbe}\n---\n<p>x</p>\n',
  'hugo.md': '+++\ntitle = "Ebbe"\n[cover]\nwidth = 640\n+++\n<p>x</p>\n',
  'excerpt.md': '---\ntitle: The boats lie\n  in the mud\nexcerpt: |\n  It is low tide.\n---\n<p>x</p>\n',
  'overlapping.html': '<b>All <p>the</b> boats</p>\n',
  'posts/one.html': '<p>one</p>\n',
};

/**
 * What a command line executes: the packages that our files name; the folders of src/; at most how many files of src/,
 * with some to spare; modules of Node's own that it would not have loaded without us (`module`, `os` and `process` cost
 * nothing).
 */
type Loads = readonly [packages: string, folders: string, files: number, node: string];

const ENGINE = 'commander entities fast-string-width parse5 turndown';
const SAYING = 'batch cli convert report validate';
const CHECKING = `article ${SAYING}`;
const CONVERTING = 'article batch cli convert html report validate';
const EXTRACTING = 'article batch cli convert extract html report validate';
const LISTING = 'article batch cli convert report summarise validate';
const COUNTING = 'article batch cli convert html report summarise validate';

const LOADS: Readonly<Record<string, Loads>> = {
  '--version': ['', 'batch cli', 10, ''],
  '--help': ['commander', SAYING, 35, ''],
  'convert --help': ['commander', SAYING, 35, ''],
  'validate --help': ['commander', SAYING, 35, ''],
  'extract --help': ['commander', SAYING, 35, ''],
  'list --help': ['commander', SAYING, 35, ''],
  'stats --help': ['commander', SAYING, 35, ''],
  'init --help': ['commander', SAYING, 35, ''],
  'convert --no-such-option': ['commander', SAYING, 35, ''],
  'validate plain.html': ['commander', CHECKING, 235, ''],
  'validate hugo.md': ['commander', CHECKING, 235, ''],
  'validate excerpt.md': ['commander', CHECKING, 235, ''],
  'validate nested.md': ['commander gray-matter smol-toml yaml', CHECKING, 245, ''],
  'validate posts': ['commander ignore', CHECKING, 240, ''],
  'validate *.html': ['commander ignore tinyglobby', CHECKING, 240, ''],
  'validate plain.html --cache-dir kept': ['commander', CHECKING, 255, 'crypto'],
  'convert plain.html': [ENGINE, CONVERTING, 185, ''],
  'convert plain.html -o out': [ENGINE, CONVERTING, 205, 'crypto'],
  'convert nested.md -o out': [ENGINE, CONVERTING, 205, 'crypto'],
  'convert posts -o out': [`${ENGINE} ignore`, CONVERTING, 210, 'crypto'],
  'convert *.html -o out': [`${ENGINE} ignore tinyglobby`, CONVERTING, 210, 'crypto'],
  'convert . -o out --format pretty --color': [`${ENGINE} chalk ignore`, CONVERTING, 210, 'crypto tty'],
  'convert plain.html --verify': [`${ENGINE} micromark micromark-extension-gfm`, `${CONVERTING} verify`, 235, ''],
  'extract plain.html': ['commander entities parse5', EXTRACTING, 220, ''],
  'extract plain.html --cache-dir kept': ['commander entities parse5', EXTRACTING, 240, 'crypto'],
  'extract markdown.md': ['commander entities markdown-it parse5', EXTRACTING, 220, ''],
  'list plain.html --columns path,title,date': ['commander', LISTING, 110, ''],
  'list plain.html': ['commander entities', COUNTING, 160, ''],
  'list overlapping.html': ['commander entities parse5', COUNTING, 160, ''],
  'list plain.html --where images>0': ['commander entities', COUNTING, 175, ''],
  'list markdown.md': ['commander entities markdown-it', COUNTING, 160, ''],
  'stats plain.html': ['commander entities fast-string-width', COUNTING, 190, 'crypto'],
  init: ['commander', SAYING, 40, ''],
};

const words = (text: string) => text.split(' ').filter(Boolean).sort();

describe('a stray import', () => {
  test('brings no package where none was', () => {
    const found = [...facts.packagesByEntry].filter(([, packages]) => packages.length > 0);
    expect(Object.fromEntries(found.map(([file, packages]) => [file, packages.join(' ')]))).toEqual(COMES_WITH);
  });

  test('brings in nothing that is too heavy for every command', () => {
    for (const name of ['cheerio', 'undici', 'js-yaml', '@mixmark-io/domino', 'cli-table3']) {
      expect(facts.packages).not.toContain(name);
    }
  });

  test.each(Object.entries(LOADS))('shows in what "%s" loads', (line, [packages, folders, files, node]) => {
    const loaded = loadedFor(line);
    expect(loaded).toMatchObject({ packages: words(packages), folders: words(folders), node: words(node) });
    expect(loaded.files.length).toBeLessThanOrEqual(files);
  });
});

test('what has nothing to convert any more loads nothing that converts', () => {
  const world = new World(ARTICLES);
  loadedFor('convert posts -o out', world);
  expect(loadedFor('convert posts -o out', world).packages).toEqual(words('commander fast-string-width ignore'));
});

function loadedFor(line: string, world = new World(ARTICLES)) {
  const hook = join(import.meta.dirname, 'record-loads.cjs');
  const { output } = spawnSync(process.execPath, ['--require', hook, program.bin, ...line.split(' ')], {
    cwd: world.folder,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const { chunks, nodeModules } = JSON.parse(output[3]!) as { chunks: string[]; nodeModules: string[] };
  const { packages, files } = facts.contentsOf(chunks);
  return {
    packages,
    files,
    folders: [...new Set(files.map((file) => file.split('/')[0]!))],
    node: nodeModules.filter((name) => !['module', 'os', 'process'].includes(name)).sort(),
  };
}
