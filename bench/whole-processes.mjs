// What the benches of whole processes share: articles to read, and the cost of one command against another. CPU time of
// the children, in paired rounds of one run; what counts is the ratio, not the milliseconds.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 9;

export const BIN = join(import.meta.dirname, '../bin/article-kit.js');
/** The command line as the shell calls it. */
export const ARTICLE_KIT = `${process.execPath} ${BIN}`;
/** What every command takes that Node.js runs. */
export const EMPTY_RUN = `${process.execPath} -e 0`;

// Node.js 20 reads these certificates at every start, whoever is timed.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export { env };

/** Does some work in a new folder, which is taken away afterwards. */
export function inNewFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'article-kit-bench-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const paragraph =
  '<p>老周说<strong>“手艺人不怕慢”</strong>，二十年里他修过的表超过三千只。The tide turned at six.</p>\n';

/** An article in the shape that RSS robots write for Hexo and Hugo. */
export const article = (n, paragraphs = 60) => `---
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
<p>${n}</p>
${paragraph.repeat(paragraphs)}`;

/** Makes a site of Hugo's with 1,000 articles, and gives their folder. */
export function makeSite(site) {
  const posts = join(site, 'content/posts');
  mkdirSync(posts, { recursive: true });
  writeFileSync(join(site, 'config.toml'), 'baseURL = "https://example.org/"\ntitle = "bench"\n');
  for (let n = 0; n < 1000; n++) writeFileSync(join(posts, `post-${n}.md`), article(n));
  return posts;
}

/** Compares a command with another one, and prints the ratio of their CPU times with its spread. */
export function compare(name, ours, theirs) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => [cpuOf(ours), cpuOf(theirs)]).slice(1);
  const sorted = (values) => values.toSorted((a, b) => a - b);
  const ratios = sorted(rounds.map(([a, b]) => a / b));
  const median = (values) => sorted(values)[values.length >> 1];
  const [a, b] = [0, 1].map((index) => `${(median(rounds.map((round) => round[index])) * 1000).toFixed(0)} ms`);
  const spread = `${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}`;
  console.log(`${name}: ${median(ratios).toFixed(2)} (${spread}; medians ${a} and ${b})`);
}

/** Compares a command over a site with `hugo list all`, where hugo is installed. */
export function compareWithHugo(name, ours, site) {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' });
  } catch {
    console.log('hugo is not installed: the comparison over 1,000 files is left out');
    return;
  }
  compare(`${name} / hugo list all`, ours, `hugo list all -s ${site}`);
}

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
