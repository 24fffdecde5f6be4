// Loaded before the program (`node --require`). Notes which chunks it executes and which of Node's own modules it asks
// for that Node.js had not loaded by itself, and writes both to file descriptor 3 when the process ends.
'use strict';
const { writeSync } = require('node:fs');
const { isBuiltin } = require('node:module');
const vm = require('node:vm');

const chunks = new Set();
const nodeModules = new Set();
const loadedByNode = new Set(process.moduleLoadList);

const noteChunk = (file) => chunks.add(file.split('/').at(-1));

function noteNodeModule(id) {
  const name = id.replace('node:', '');
  if (isBuiltin(id) && !loadedByNode.has(`NativeModule ${name}`)) nodeModules.add(name);
}

vm.Script = class extends vm.Script {
  runInThisContext() {
    const run = super.runInThisContext();
    return (exports, require, module, file, folder) => {
      const noting = (id) => {
        noteNodeModule(id);
        return require(id);
      };
      run(exports, noting, module, file, folder);
      // A file is one chunk, or holds several and gives them by their names.
      const chunkOf = module.exports;
      if (typeof chunkOf !== 'function') return noteChunk(file);
      module.exports = (name) => {
        noteChunk(name);
        return chunkOf(name);
      };
    };
  }
};

process.on('exit', () => writeSync(3, JSON.stringify({ chunks: [...chunks], nodeModules: [...nodeModules] })));
