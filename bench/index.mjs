// `npm run bench`: article-kit against its peers, side by side, in Markdown. `npm run bench -- NAME...` prints the sections
// of these names, and `all` all of them: `growth`, too, which is left out otherwise because it takes half an hour.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { cleanUpWhenInterrupted } from './measure/work-folder.mjs';
import { bodies } from './sections/bodies.mjs';
import { convert } from './sections/convert.mjs';
import { folders } from './sections/folders.mjs';
import { growth } from './sections/growth.mjs';
import { startUp } from './sections/start-up.mjs';

const SECTIONS = { bodies, 'start-up': startUp, folders, convert, growth };
const USUAL = ['bodies', 'start-up', 'folders', 'convert'];

const ALL = Object.keys(SECTIONS);

const asked = process.argv.slice(2).flatMap((name) => (name === 'all' ? ALL : name));
const unknown = asked.find((name) => !ALL.includes(name));
if (unknown !== undefined) {
  console.error(`error: no section is called ${unknown}; there are ${ALL.join(', ')}, and all`);
  process.exit(2);
}

cleanUpWhenInterrupted();
console.log(`${machine()}; ratios are medians with the least and the most of paired runs.\n`);
for (const name of asked.length === 0 ? USUAL : asked) {
  if (process.stderr.isTTY) console.error(`measuring ${name} …`);
  console.log(`${await SECTIONS[name]()}\n`);
}

function machine() {
  const cores = cpus().length;
  const day = new Date().toISOString().slice(0, 10);
  return `Node.js ${process.version} on ${process.platform} with ${cores} ${cores === 1 ? 'core' : 'cores'}${hugoVersion()}, ${day}`;
}

function hugoVersion() {
  try {
    const [, version] = /v([\d.]+)/.exec(
      execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    return `, hugo ${version}`;
  } catch {
    return '';
  }
}
