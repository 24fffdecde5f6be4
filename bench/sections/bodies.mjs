import { convertHtml, readArticle } from '../../dist/index.js';
import { articlesIn } from '../corpus/articles-in.mjs';
import { makeArticle } from '../corpus/make-article.mjs';
import { realArticles } from '../corpus/real-articles.mjs';
import { compare, Unavailable } from '../measure/compare.mjs';
import { standingCell, table } from '../measure/table.mjs';
import { loadPeer, PEERS, STANDARD } from '../peers.mjs';

const ROUNDS = 5;
/** V8 goes on compiling for some thousand bodies, of all that are written in JavaScript. */
const WARM_UPS = 2;
const GENERATED = 1000;

/** HTML to Markdown in process, body by body, in turns. */
export async function bodies() {
  const [standard, ...others] = await Promise.all(Object.keys(PEERS).map(async (name) => [name, await loadPeer(name)]));
  const converters = [standard, ['article-kit', (html) => convertHtml(html)], ...others];

  const corpora = [{ name: 'generated bodies', texts: generatedBodies() }];
  if (realArticles.isThere) corpora.push({ name: 'real bodies', texts: await realBodies() });
  const columns = [];
  for (const { texts } of corpora) columns.push(await compareOver(texts, converters));

  const head = corpora.map(({ name, texts }) => `CPU, ${texts.length.toLocaleString('en')} ${name}`);
  const rows = converters.map(([name], row) => [
    name,
    ...columns.map((competitors) => standingCell('cpu', competitors[row], competitors[0])),
  ]);
  return table([`a body in process, ${STANDARD} = 1`, ...head], rows);
}

async function compareOver(texts, converters) {
  const runs = converters.map(([name, convert]) => [name, async () => costOf(convert, texts)]);
  return compare(Object.fromEntries(runs), { rounds: ROUNDS, warmUps: WARM_UPS });
}

async function costOf(convert, texts) {
  if (convert === null) throw new Unavailable('not installed');
  let failures = 0;
  const [before, begin] = [process.cpuUsage(), performance.now()];
  for (const text of texts) {
    try {
      convert(text);
    } catch {
      failures += 1;
    }
  }
  const { user, system } = process.cpuUsage(before);
  const cost = { cpu: (user + system) / 1000, wall: performance.now() - begin };
  // An interrupt is heard between turns.
  await new Promise(setImmediate);
  return failures === 0 ? cost : { ...cost, remark: `failed on ${failures}` };
}

function generatedBodies() {
  const articles = Array.from({ length: GENERATED }, (_, number) => makeArticle(number));
  return articles.filter(({ shape }) => shape.isMarkdown !== true).map(({ body }) => body);
}

async function realBodies() {
  const texts = [];
  for (const file of articlesIn(realArticles.folder)) {
    try {
      const article = await readArticle(file);
      if (article.bodyKind === 'html') texts.push(article.body);
    } catch {
      // Some are no text, or have a fence that nobody closed.
    }
  }
  return texts;
}
