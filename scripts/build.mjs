// Bundles the library and the command line into dist/, packages and all, so that installing article-kit installs one
// package and a command reads only the files it needs. The library is ES modules. The command line is the same chunks
// turned into CommonJS: Node.js 20 takes half a millisecond to load an ES module and a fifth of that for a CommonJS one,
// and a command has forty of them.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { licenseText } from './licenses.mjs';
import { packChunks } from './pack-chunks.mjs';
import { refuseCircles, toCommonJs } from './to-common-js.mjs';

// gray-matter brings js-yaml 3 and turndown a DOM; article-kit hands both its own, so theirs are left out.
const unusedParts = {
  name: 'unused-parts',
  setup(bundle) {
    bundle.onResolve({ filter: /^(js-yaml|@mixmark-io\/domino)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    // commander starts subcommands that are programs of their own; ours are not, and loading what starts them takes a while.
    bundle.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ path, importer }) => {
      return /node_modules.commander/.test(importer) ? { path, namespace: 'unused' } : undefined;
    });
    bundle.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('${path} is not part of this build'); };
module.exports = { safeLoad: refuse, safeDump: refuse, createDocument: refuse };`,
    }));
  },
};

// esbuild takes no version of Node.js to know the newest Unicode, and would make each literal with `\p{…}` a `new RegExp`
// wherever it stands: in a loop, one for every character.
const UNICODE = { 'regexp-unicode-property-escapes': true };

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const common = {
  metafile: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  supported: UNICODE,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [unusedParts],
  define: { ARTICLE_KIT_VERSION: JSON.stringify(version) },
  logOverride: { 'direct-eval': 'silent' },
};

rmSync('dist', { recursive: true, force: true });
const library = await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  // CommonJS packages ask for Node's own modules through `require`.
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
});

const cli = await build({
  ...common,
  entryPoints: { run: 'src/cli/run.ts', worker: 'src/cli/threads/worker.ts' },
  outdir: 'dist/cli',
  write: false,
});
refuseCircles(cli.metafile.outputs);
const chunks = new Map();
for (const { path, text } of cli.outputFiles) {
  const name = basename(path);
  chunks.set(
    name,
    await toCommonJs(name, text, { platform: 'node', target: 'node20', supported: UNICODE, minify: true }),
  );
}

mkdirSync('dist/cli', { recursive: true });
for (const [name, code] of packChunks(chunks, cli.metafile.outputs)) writeFileSync(join('dist/cli', name), code);
writeFileSync('dist/cli/package.json', '{"type":"commonjs"}\n');
// What is in which chunk, for tests and for whoever asks why a command loads something.
writeFileSync('dist/cli.meta.json', JSON.stringify(cli.metafile));
writeFileSync(
  'dist/THIRD-PARTY-LICENSES.txt',
  licenseText({ inputs: { ...library.metafile.inputs, ...cli.metafile.inputs } }),
);
execFileSync(process.execPath, [join(import.meta.dirname, 'code-cache.mjs')], { stdio: 'inherit' });
