#!/usr/bin/env node
// The only file that knows the process: it hands the world to run(), and the exit code back.
'use strict';
const { join } = require('node:path');
const process = require('node:process');
const { loadRun } = require('./load.js');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const interruption = new AbortController();
for (const signal of SIGNALS) process.on(signal, () => interruption.abort(signal));

const { stdout, stderr, env, platform, versions } = process;
const io = {
  // Opened only if somebody reads it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  cwd: process.cwd(),
  env,
  platform,
  v8: versions.v8,
  signal: interruption.signal,
  threads: {
    get available() {
      return require('node:os').availableParallelism();
    },
    start: (orders) => {
      const { Worker } = require('node:worker_threads');
      return new Worker(join(__dirname, 'worker.js'), { workerData: orders });
    },
  },
};

loadRun()(process.argv.slice(2), io).then((code) => {
  // An interrupted read of a terminal or a pipe would keep the process alive; otherwise it ends by itself, so that no
  // output is cut off. Should leaving take long, the next signal ends it at once.
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  if (interruption.signal.aborted) process.exit(code);
  process.exitCode = code;
});
