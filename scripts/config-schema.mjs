// Writes article-kit.config.schema.json, the JSON Schema of config files, from the options of the commands and the rules.
// `npm run docs`; a test holds the file up to date.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from './import-source.mjs';

const ROOT = join(import.meta.dirname, '..');
const FILE = 'article-kit.config.schema.json';

const { configSchema } = await importSource('cli/config/config-schema.ts');
writeFileSync(join(ROOT, FILE), JSON.stringify(configSchema()));
execFileSync(process.execPath, [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', FILE], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
