// What people write who have a folder to convert: node bench/loops/peer.mjs PEER SOURCE OUT. gray-matter takes the front
// matter off, which goes back as it was: writing YAML anew would only make the loop slower. Prints how many articles
// something threw at.
import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import { loadPeer } from '../peers.mjs';
import { convertAll } from './convert-all.mjs';

const [name, source, out] = process.argv.slice(2);
const convert = await loadPeer(name);
if (convert === null) process.exit(127);
const failures = convertAll(source, out, (file) => {
  const { matter: block, content } = matter(readFileSync(file, 'utf8'));
  return `---${block}\n---\n\n${convert(content)}\n`;
});
console.log(failures);
