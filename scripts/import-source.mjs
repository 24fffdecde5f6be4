// Lets a script use the TypeScript sources, which Node.js 20 cannot read itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');

/** Imports a module of src/, such as `cli/config/config-schema.ts`. */
export async function importSource(path) {
  // Below node_modules, so that packages are found from there and nothing of it is ever committed.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.article-kit-'));
  const outfile = join(folder, 'module.mjs');
  try {
    await build({
      entryPoints: [join(ROOT, 'src', path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
