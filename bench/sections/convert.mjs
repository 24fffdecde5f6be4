import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { articlesIn } from '../corpus/articles-in.mjs';
import { realArticles } from '../corpus/real-articles.mjs';
import { writeArticles } from '../corpus/write-articles.mjs';
import { compare, ratioOf } from '../measure/compare.mjs';
import { runWell } from '../measure/run-command.mjs';
import { ratioCell, ratioTable } from '../measure/table.mjs';
import { inWorkFolder } from '../measure/work-folder.mjs';
import { NATIVE_MDREAM, PEERS, STANDARD } from '../peers.mjs';
import { articleKit, script } from '../program.mjs';

const ROUNDS = 5;
const MANY = 5000;
/** For the loops that are too slow to be run over many. */
const FEWER = 1000;

const FIRST = 'article-kit convert -o out';
const AGAIN = 'the same again, nothing changed';
const COPY = 'merely copying the files';

/** A folder into a folder: the command, a plain loop with each peer, and copying. */
export async function convert() {
  const others = Object.keys(PEERS).filter((name) => name !== STANDARD && name !== NATIVE_MDREAM);
  const tables = [
    await compareOver('generated', generated(MANY), inFull),
    await compareOver('generated', generated(FEWER), (source, out) => loops([STANDARD, ...others], source, out)),
  ];
  if (realArticles.isThere) tables.push(await compareOver('real', () => realArticles.folder, inFull));
  return tables.join('\n\n');
}

function generated(count) {
  return (folder) => {
    const source = join(folder, 'posts');
    writeArticles(source, count);
    return source;
  };
}

async function compareOver(kind, makeSource, makeRuns) {
  return inWorkFolder(async (folder) => {
    const source = makeSource(folder);
    const competitors = await compare(makeRuns(source, join(folder, 'out')), { rounds: ROUNDS });
    const files = articlesIn(source).length.toLocaleString('en');
    const head = [`${files} ${kind} articles into a folder, first line = 1`, 'CPU', 'wall'];
    return [ratioTable(head, competitors), ...inOtherTerms(competitors)].join('\n\n');
  });
}

function inFull(source, out) {
  const ours = articleKit('convert', source, '-o', out);
  return {
    ...loops([STANDARD, NATIVE_MDREAM], source, out),
    [COPY]: () => fresh(out) ?? runWell(script('loops/copy.mjs', source, out)),
    [FIRST]: () => fresh(out) ?? runWell(ours, { worst: 1 }),
    // After the first run, over what that has written.
    [AGAIN]: () => runWell(ours, { worst: 1 }),
  };
}

function loops(peers, source, out) {
  const runs = peers.map((name) => [`loop with ${name}`, () => fresh(out) ?? runLoop(name, source, out)]);
  return Object.fromEntries(runs);
}

function fresh(folder) {
  rmSync(folder, { recursive: true, force: true });
}

async function runLoop(name, source, out) {
  const run = await runWell(script('loops/peer.mjs', name, source, out), { keepsOutput: true });
  const failures = Number(run.output);
  return failures === 0 ? run : { ...run, remark: `failed on ${failures}` };
}

function inOtherTerms(competitors) {
  const named = (name) => competitors.find((one) => one.name.endsWith(name)) ?? { costs: [] };
  const first = named(FIRST);
  const pairs = [
    ['the second run by the first', named(AGAIN), first],
    [`the first run by the loop with ${NATIVE_MDREAM}`, first, named(NATIVE_MDREAM)],
  ];
  const terms = pairs.flatMap(([words, ours, theirs]) => {
    const ratio = ratioOf('wall', ours, theirs);
    return ratio === null ? [] : `${words} ${ratioCell(ratio)}`;
  });
  return terms.length === 0 ? [] : [`Wall time: ${terms.join('; ')}.`];
}
