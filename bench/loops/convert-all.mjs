import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articlesIn } from '../corpus/articles-in.mjs';

/**
 * Makes of each article below a folder one in the same place below another folder, file by file.
 *
 * @param {(file: string) => string | Uint8Array} make what to write for a file; where it throws, nothing is written
 * @returns {number} how often it threw
 */
export function convertAll(source, out, make) {
  const targets = new Map(articlesIn(source).map((file) => [file, join(out, file.slice(source.length))]));
  for (const folder of new Set([...targets.values()].map(dirname))) mkdirSync(folder, { recursive: true });
  let failures = 0;
  for (const [file, target] of targets) {
    try {
      writeFileSync(target.replace(/\.\w+$/, '.md'), make(file));
    } catch {
      failures += 1;
    }
  }
  return failures;
}
