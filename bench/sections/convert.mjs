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
    await compareOver('generated', generated(MANY), [STANDARD, NATIVE_MDREAM]),
    await compareOver('generated', generated(FEWER), [STANDARD, ...others]),
  ];
  if (realArticles.isThere) {
    tables.push(await compareOver('real', () => realArticles.folder, [STANDARD, NATIVE_MDREAM]));
  }
  return tables.join('\n\n');
}

function generated(count) {
  return (folder) => {
    const source = join(folder, 'posts');
    writeArticles(source, count);
    return source;
  };
}

async function compareOver(kind, makeSource, peers) {
  return inWorkFolder(async (folder) => {
    const source = makeSource(folder);
    const out = join(folder, 'out');
    const fresh = () => rmSync(out, { recursive: true, force: true });
    const ours = articleKit('convert', source, '-o', out);
    const loops = peers.map((name) => [`loop with ${name}`, () => fresh() ?? runLoop(name, source, out)]);
    const competitors = await compare(
      {
        ...Object.fromEntries(loops),
        [COPY]: () => fresh() ?? runWell(script('loops/copy.mjs', source, out)),
        [FIRST]: () => fresh() ?? runWell(ours, { worst: 1 }),
        // After the first run, over what that has written.
        [AGAIN]: () => runWell(ours, { worst: 1 }),
      },
      { rounds: ROUNDS },
    );
    const files = articlesIn(source).length.toLocaleString('en');
    const head = [`${files} ${kind} articles into a folder, first line = 1`, 'CPU', 'wall'];
    return `${ratioTable(head, competitors)}\n\n${inOtherTerms(competitors)}`;
  });
}

async function runLoop(name, source, out) {
  const run = await runWell(script('loops/peer.mjs', name, source, out), { keepsOutput: true });
  const failures = Number(run.output);
  return failures === 0 ? run : { ...run, remark: `failed on ${failures}` };
}

function inOtherTerms(competitors) {
  const named = (name) => competitors.find((one) => one.name.endsWith(name));
  const pairs = [
    ['The second run takes', named(AGAIN), 'of the first', named(FIRST)],
    ['The first run takes', named(FIRST), `of the loop with ${NATIVE_MDREAM}`, named(NATIVE_MDREAM)],
  ];
  const sentences = pairs.flatMap(([begin, ours, end, theirs]) => {
    const ratio = theirs && ratioOf('wall', ours, theirs);
    return ratio ? [`${begin} ${ratioCell(ratio)} ${end}.`] : [];
  });
  return ['Wall:', ...sentences].join(' ');
}
