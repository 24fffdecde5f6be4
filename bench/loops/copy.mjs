// What any converter has to do at least: node bench/loops/copy.mjs SOURCE OUT.
import { readFileSync } from 'node:fs';
import { convertAll } from './convert-all.mjs';

const [source, out] = process.argv.slice(2);
convertAll(source, out, (file) => readFileSync(file));
