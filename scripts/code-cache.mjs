// Writes beside the files of dist/cli the bytecode that V8 has made of them after a few ordinary runs, which spares later
// starts the compiling (bin/load.js). Run by the build, in a process of its own: node scripts/code-cache.mjs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';

const { cachePath, loadRun, loadWork, record } = createRequire(`${process.cwd()}/`)('./bin/load.js');

const ORDINARY = `---
title: Low tide at noon
date: 2026-03-14 09:30:00 +0000
tags: [sea, moon]
categories:
  - Harbour
---
<p>The <strong>boats</strong> lie <a href="https://example.org/mud">in the mud</a>.</p>
<h2>At the quay</h2>
<p>Nobody &amp; nothing moves.<br>The <em>clock</em> stands still.</p>
<figure><img src="quay.jpg" alt="The quay" width="640" height="480"><figcaption>The quay. Photo: Mara Lind</figcaption></figure>
<p><a href="https://example.org/keeper.jpg"><img src="https://example.org/keeper.jpg"></a></p>
<p class="caption">The keeper</p>
<blockquote><p>It is late.</p></blockquote>
<ul><li>one</li><li>two</li></ul>
`;
const FAULTY = ORDINARY.replace('Low tide', 'Low: tide').replace(/date: .*/, 'date: 14 March 2026');
const RUNS = [
  ['--version'],
  ['validate', 'ordinary.md'],
  ['validate', '.'],
  ['convert', 'ordinary.md'],
  ['extract'],
  ['list'],
  ['stats'],
  ['convert', 'ordinary.md', '-o', 'out'],
  ['convert', 'ordinary.md', '-o', 'out'],
];
/** What a worker loads for any job, the runs load as well. */
const ORDER = { job: 'convert', settings: {} };

const scripts = record();
const [run, work] = [loadRun(), loadWork()];
const cwd = mkdtempSync(join(tmpdir(), 'article-kit-build-'));
try {
  writeFileSync(join(cwd, 'ordinary.md'), ORDINARY);
  writeFileSync(join(cwd, 'faulty.md'), FAULTY);
  for (const args of RUNS) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough().resume(), new PassThrough().resume()];
    const { signal } = new AbortController();
    await run(args, { stdin, stdout, stderr, cwd, env: {}, platform: process.platform, v8: '', signal });
  }
  const control = new Int32Array(2);
  await work(new PassThrough(), { ...ORDER, control, cwd, env: {} });
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
for (const [file, script] of scripts) writeFileSync(cachePath(file), script.createCachedData());
