// Bundles the library and the command line into dist/ as ES modules that share split chunks. Everything is
// bundled, so that installing article-kit installs one package and a command reads only the files it needs.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licenseText } from './licenses.mjs';

// gray-matter brings js-yaml 3 and turndown a DOM; article-kit hands both its own, so theirs are left out.
const unusedParts = {
  name: 'unused-parts',
  setup(bundle) {
    bundle.onResolve({ filter: /^(js-yaml|@mixmark-io\/domino)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    bundle.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('${path} is not part of this build'); };
module.exports = { safeLoad: refuse, safeDump: refuse, createDocument: refuse };`,
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/run.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [unusedParts],
  // CommonJS packages ask for Node's own modules through `require`.
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
  logOverride: { 'direct-eval': 'silent' },
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenseText(metafile));
