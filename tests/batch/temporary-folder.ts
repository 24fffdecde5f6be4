import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, each empty unless a text is given, taken away when the test ends. */
export function temporaryFolder(files: readonly string[] | Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'article-kit-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const texts = Array.isArray(files) ? Object.fromEntries(files.map((file) => [file, ''])) : files;
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), String(text));
  }
  return folder;
}
