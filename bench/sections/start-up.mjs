import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArticle } from '../corpus/make-article.mjs';
import { compare } from '../measure/compare.mjs';
import { runWell } from '../measure/run-command.mjs';
import { ratioTable } from '../measure/table.mjs';
import { inWorkFolder } from '../measure/work-folder.mjs';
import { articleKit, BIN, EMPTY_RUN } from '../program.mjs';

const ROUNDS = 15;
/** Runs in a row make one figure, because one is over before a clock has ticked often. */
const TIMES = 2;
/** As long as articles are in the middle, of the commonest shape, and with front matter as most have it: flat. */
const [SHAPE, LENGTH] = ['wordpress', 2000];
const isFlat = (text) => !text.includes('\nmeta:');

/** What a command takes before it does anything: runs over one article, against an empty run of Node.js. */
export async function startUp() {
  return inWorkFolder(async (folder) => {
    const file = join(folder, 'post.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, anArticle().text);
    const commands = {
      'node -e 0': EMPTY_RUN,
      '--version': [process.execPath, BIN, '--version'],
      validate: articleKit('validate', file),
      list: articleKit('list', file),
      'list --columns path,title,date': articleKit('list', '--columns', 'path,title,date', file),
      convert: articleKit('convert', file),
      extract: articleKit('extract', file),
    };
    const runs = Object.entries(commands).map(([name, command]) => [name, () => runWell(command, { times: TIMES })]);
    const competitors = await compare(Object.fromEntries(runs), { rounds: ROUNDS, warmUps: 1 });
    return ratioTable(['one article, `node -e 0` = 1', 'CPU', 'wall'], competitors);
  });
}

function anArticle() {
  for (let number = 0; ; number++) {
    const article = makeArticle(number);
    const { shape, body, text } = article;
    if (shape.name === SHAPE && isFlat(text) && Math.abs(body.length - LENGTH) < LENGTH / 10) return article;
  }
}
