// Puts the chunks of the command line together into few files: opening a file costs more than reading it. What every
// start needs, what more than one command needs and what one command needs at once are a file each; of the others, which
// are wanted now and then, the small ones share a file.
import { basename } from 'node:path';

/** From how many characters on a chunk that is only wanted now and then has a file of its own. */
const SMALL = 6_000;

/** What several commands need is together up to this many characters a chunk; who does not want a parser need not load it. */
const SHARED = 20_000;

/** The chunks that a start, or a command, loads whatever is asked of it, by the beginnings of their names. */
const START = ['run.js', 'parse-command-line-'];
const COMMANDS = {
  validate: ['validate-files-', 'line-'],
  convert: ['convert-files-', 'convert-job-', 'convert-article-', 'out-manifest-'],
  extract: ['extract-files-', 'extract-job-', 'tsv-'],
  list: ['list-articles-', 'count-articles-', 'read-measured-rows-', 'measure-job-', 'tsv-'],
};

/**
 * @param {Map<string, string>} chunks the code of each chunk, as CommonJS, by its name
 * @param {object} outputs what esbuild's metafile says of them
 * @returns {Map<string, string>} the files to write: their code by their name
 */
export function packChunks(chunks, outputs) {
  const packOf = assignPacks(chunks, outputs);
  const linked = (code) =>
    code.replace(/require\("\.\/([\w-]+\.js)"\)/g, (call, name) =>
      packOf.has(name) ? `require("./${packOf.get(name)}")("${name}")` : call,
    );
  const files = new Map();
  for (const pack of new Set(packOf.values())) {
    const members = [...packOf].filter(([, its]) => its === pack).map(([name]) => name);
    const functions = members.map((name) => `"${name}"(module,exports){${linked(chunks.get(name))}}`);
    files.set(
      pack,
      `"use strict";const chunks={${functions.join(',\n')}};
const loaded=new Map();
module.exports=(name)=>{let module=loaded.get(name);if(module===undefined){module={exports:{}};loaded.set(name,module);chunks[name](module,module.exports)}return module.exports};
`,
    );
  }
  for (const [name, code] of chunks) if (!packOf.has(name)) files.set(name, linked(code));
  return files;
}

function assignPacks(chunks, outputs) {
  const imports = new Map(
    Object.entries(outputs).map(([path, output]) => {
      const now = output.imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
      return [basename(path), now.map((one) => basename(one.path))];
    }),
  );
  const closureOf = (prefixes) => {
    const closure = new Set();
    const due = [...chunks.keys()].filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
    for (const name of due) {
      if (closure.has(name)) continue;
      closure.add(name);
      due.push(...imports.get(name));
    }
    return closure;
  };
  const packOf = new Map([...closureOf(START)].map((name) => [name, 'start.js']));
  const usersOf = new Map();
  for (const [command, prefixes] of Object.entries(COMMANDS)) {
    for (const name of closureOf(prefixes)) usersOf.set(name, [...(usersOf.get(name) ?? []), command]);
  }
  for (const [name, users] of usersOf) {
    if (packOf.has(name)) continue;
    const isShared = users.length > 1 && chunks.get(name).length < SHARED;
    packOf.set(name, isShared ? 'shared.js' : `for-${users.join('-')}.js`);
  }
  for (const [name, code] of chunks) {
    if (!packOf.has(name) && name.startsWith('chunk-') && code.length < SMALL) packOf.set(name, 'more.js');
  }
  return packOf;
}
