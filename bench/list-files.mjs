// `list` of one file against `node -e 0`, and of 1,000 files against `hugo list all` on the same folder. Then what time
// and memory do as articles get more, for `list` and `stats`: ten times the articles should take ten times the time, but
// for the start, and hardly more memory. Needs 500 MB in the folder for temporary files, and a minute or two.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ARTICLE_KIT,
  article,
  BIN,
  compare,
  compareWithHugo,
  EMPTY_RUN,
  env,
  inNewFolder,
  makeSite,
} from './whole-processes.mjs';

const COLUMNS = ['--columns', 'path,title,date'];
const SIZES = [1000, 10_000, 100_000];
/** Runs of one command, of which the quickest counts; the largest folder is large enough for one. */
const RUNS = [3, 3, 1];

/** A module that makes the process that loads it tell what it took, on a stream of its own. */
const TELL = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

inNewFolder((site) => {
  const posts = makeSite(site);
  const list = `${ARTICLE_KIT} list --no-config ${COLUMNS.join(' ')}`;
  compare('list of one file / node -e 0', `${list} ${posts}/post-1.md`, EMPTY_RUN);
  compareWithHugo('list of 1,000 files', `${list} ${posts}`, site);
});

inNewFolder((folder) => {
  for (const size of SIZES) makeArticles(join(folder, String(size)), size);
  for (const command of [['list', ...COLUMNS, '--format', 'ndjson'], ['stats']]) showGrowth(command, folder);
});

/** A thousand articles a folder, short ones, since a long body says nothing of the number of files. */
function makeArticles(folder, count) {
  for (let n = 0; n < count; n++) {
    const inner = join(folder, String(Math.floor(n / 1000)).padStart(3, '0'));
    if (n % 1000 === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `post-${n}.md`), article(n, 4));
  }
}

function showGrowth(command, folder) {
  const costs = SIZES.map((size, index) =>
    leastCost([...command, '--no-config', join(folder, String(size))], RUNS[index]),
  );
  console.log(command.join(' '));
  for (const [index, { seconds, megabytes }] of costs.entries()) {
    const before = costs[index - 1];
    const growth =
      before &&
      `${(seconds / before.seconds).toFixed(1)} times the time, ${(megabytes / before.megabytes).toFixed(2)} times the memory`;
    const figures = `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB${growth === undefined ? '' : ` (${growth})`}`;
    console.log(`  ${SIZES[index].toLocaleString('en')} articles: ${figures}`);
  }
}

function leastCost(args, runs) {
  const costs = Array.from({ length: runs }, () => costOf(args));
  return costs.reduce((least, cost) => (cost.seconds < least.seconds ? cost : least));
}

/** CPU time, user and system, and the most memory that a run had at once. */
function costOf(args) {
  const stdio = ['ignore', 'ignore', 'inherit', 'pipe'];
  const { status, output } = spawnSync(process.execPath, ['--import', TELL, BIN, ...args], { env, stdio });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]);
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}
