// Turns a chunk of ES module code, as esbuild writes it, into CommonJS. esbuild can do that too, but there each use of what
// another chunk exports is a call through a getter, or two; here it is a constant, which makes whole commands faster by a
// twentieth to a tenth. That is the same only where what is exported does not change once the chunk has been executed, and
// chunks do not import one another in a circle; so whatever looks as if it did ends the build.
import { transform } from 'esbuild';

const IMPORT = /\bimport(?:\{([^{}]*)\}from)?"((?:\.\/|node:)[\w./-]+)";/g;
const DYNAMIC_IMPORT = /\bimport\("(\.\/[\w-]+\.js)"\)/g;
const EXPORT = /\bexport\{([^{}]*)\};?\s*$/;
/** What should be gone. */
const LEFT_OVER = /\b(?:import|from)"\.\/|\bexport\{/;

/** CommonJS has no `import.meta`, which what expands globs asks for. */
const OWN_URL = 'const ownUrl=require("node:url").pathToFileURL(__filename).href;';

/**
 * @param {string} name what the chunk is called
 * @param {string} text its code, without white space that it does not need
 * @param {import('esbuild').TransformOptions} options
 */
export async function toCommonJs(name, text, options) {
  const exported = EXPORT.exec(text);
  if (exported !== null) refuseChanges(name, text, exported[1]);
  const linked = text
    .replace(IMPORT, (_, names, file) => `${names === undefined ? '' : `const{${renamed(names)}}=`}require("${file}");`)
    .replace(DYNAMIC_IMPORT, (_, file) => `Promise.resolve().then(()=>require("${file}"))`)
    .replace(EXPORT, (_, names) => `module.exports={${renamed(names, true)}};`);
  if (LEFT_OVER.test(linked)) throw new Error(`${name} imports or exports in a way that nobody has thought of`);
  const { code } = await transform(linked, {
    ...options,
    format: 'cjs',
    // Of Node.js' own modules.
    supported: { ...options.supported, 'dynamic-import': false },
    define: { 'import.meta.url': 'ownUrl' },
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
  });
  return (/\bownUrl\b/.test(code) ? OWN_URL : '') + code;
}

/** `a as b,c` as members of an object: `a:b,c`, or the other way round. */
function renamed(names, isExport = false) {
  const members = names.split(',').filter((one) => one !== '');
  return members
    .map((member) => {
      const [one, other] = member.split(' as ');
      if (other === undefined) return one;
      return isExport ? `${other}:${one}` : `${one}:${other}`;
    })
    .join(',');
}

/** Something exported that is given a value in two places may have another one later than the first. */
function refuseChanges(name, text, exported) {
  for (const member of exported.split(',')) {
    const local = member.split(' as ', 1)[0].replaceAll('$', '\\$');
    const changes = new RegExp(`(?<![\\w$.])${local}(?:=(?![=>])|\\+\\+|--|[-+*/|&?]{1,2}=)`, 'g');
    if ((text.match(changes)?.length ?? 0) > 1) throw new Error(`${name} exports ${local}, which changes`);
  }
}

/**
 * @param {object} outputs what esbuild's metafile says of the chunks
 * @throws {Error} where chunks import one another in a circle
 */
export function refuseCircles(outputs) {
  const done = new Set();
  const visit = (path, above) => {
    if (above.includes(path)) throw new Error(`chunks in a circle: ${[...above, path].join(' → ')}`);
    if (done.has(path)) return;
    for (const { path: next, kind, external } of outputs[path].imports) {
      if (kind === 'import-statement' && !external) visit(next, [...above, path]);
    }
    done.add(path);
  };
  for (const path of Object.keys(outputs)) visit(path, []);
}
