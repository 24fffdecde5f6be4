// Whole processes, paired in one run: `validate` of one file against `node -e 0`, and of 1,000 files against
// `hugo list all` on the same folder, where hugo is installed. CPU time of the children; what counts is the ratio.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 9;
const BIN = join(import.meta.dirname, '../bin/article-kit.js');
const site = mkdtempSync(join(tmpdir(), 'article-kit-bench-'));
const posts = join(site, 'content/posts');

const paragraph =
  '<p>老周说<strong>“手艺人不怕慢”</strong>，二十年里他修过的表超过三千只。The tide turned at six.</p>\n';
const article = (n) => `---
title: '修表铺的第 ${n} 天：慢'
categories:
  - 手艺
  - 城市
headimg: 'https://img.example.com/2023/clock_${n}'
author: laozhou
comments: false
date: 2023-02-${String((n % 28) + 1).padStart(2, '0')}T09:33:38+08:00
thumbnail: 'https://img.example.com/2023/clock_${n}'
---
${paragraph.repeat(60)}`;

/** CPU seconds of a command, user and system, as the shell counts them. */
function cpuOf(command) {
  const output = execFileSync('bash', ['-c', `${command} >/dev/null 2>&1; times`], { encoding: 'utf8', env });
  const [user, system] = output.trim().split('\n')[1].split(' ').map(secondsOf);
  return user + system;
}

function secondsOf(text) {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text);
  return Number(minutes) * 60 + Number(seconds);
}

// Node.js 20 reads these certificates at every start, whoever is timed.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function compare(name, ours, theirs) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => [cpuOf(ours), cpuOf(theirs)]).slice(1);
  const sorted = (values) => values.toSorted((a, b) => a - b);
  const ratios = sorted(rounds.map(([a, b]) => a / b));
  const median = (values) => sorted(values)[values.length >> 1];
  const [a, b] = [0, 1].map((index) => `${(median(rounds.map((round) => round[index])) * 1000).toFixed(0)} ms`);
  const spread = `${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}`;
  console.log(`${name}: ${median(ratios).toFixed(2)} (${spread}; medians ${a} and ${b})`);
}

mkdirSync(posts, { recursive: true });
writeFileSync(join(site, 'config.toml'), 'baseURL = "https://example.org/"\ntitle = "bench"\n');
for (let n = 0; n < 1000; n++) writeFileSync(join(posts, `post-${n}.md`), article(n));
try {
  const node = process.execPath;
  compare('validate of one file / node -e 0', `${node} ${BIN} validate --no-config ${posts}/post-1.md`, `${node} -e 0`);
  if (hasHugo()) {
    compare(
      'validate of 1,000 files / hugo list all',
      `${node} ${BIN} validate --no-config ${posts}`,
      `hugo list all -s ${site}`,
    );
  } else console.log('hugo is not installed: the comparison over 1,000 files is left out');
} finally {
  rmSync(site, { recursive: true, force: true });
}

function hasHugo() {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
