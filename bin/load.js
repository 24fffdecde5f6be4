// Loads the files of dist/cli together with the bytecode that the build has kept of them (scripts/code-cache.mjs): most
// of a short run would otherwise go into compiling. V8 itself refuses bytecode of another version or other flags, and
// compiles. Node.js 22 can keep such a cache by itself; there, and wherever else the build's does not fit, the same files
// are loaded in the ordinary way.
'use strict';
const { readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '../dist/cli');
const FIRST = 'start.js';
const WORKER = 'worker.js';

const exported = new Map();
/** The scripts that were compiled for the cache, by file; null unless one is being made. */
let recorded = null;

function cachePath(file) {
  return join(FOLDER, `${file}.${process.versions.v8}-${process.arch}.cache`);
}

function readCache(file) {
  if (recorded !== null) return undefined;
  try {
    return readFileSync(cachePath(file));
  } catch {
    return undefined;
  }
}

function load(file) {
  if (!exported.has(file)) exported.set(file, execute(file, readCache(file)));
  return exported.get(file);
}

function execute(file, cachedData) {
  const filename = join(FOLDER, file);
  const script = new Script(nodeModule.wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
  recorded?.set(file, script);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, inner, module, filename, FOLDER);
  return module.exports;
}

function inner(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

/** What a file exports, with its cache if there is one that may fit. */
function loadFirst(file) {
  const cachedData = readCache(file);
  if (cachedData === undefined && recorded === null) {
    nodeModule.enableCompileCache?.();
    return require(join(FOLDER, file));
  }
  exported.set(file, execute(file, cachedData));
  return exported.get(file);
}

/** The face of the command line. */
function loadRun() {
  return loadFirst(FIRST)('run.js').run;
}

/** What a worker thread does. */
function loadWork() {
  return loadFirst(WORKER).work;
}

/** From now on no cache is used, and what is loaded is kept, to make one of. */
function record() {
  recorded = new Map();
  return recorded;
}

module.exports = { cachePath, loadRun, loadWork, record };
