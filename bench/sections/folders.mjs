import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArticles } from '../corpus/write-articles.mjs';
import { compare } from '../measure/compare.mjs';
import { runWell } from '../measure/run-command.mjs';
import { ratioTable } from '../measure/table.mjs';
import { inWorkFolder } from '../measure/work-folder.mjs';
import { articleKit } from '../program.mjs';

const ROUNDS = 5;
const COUNT = 1000;
const HUGO = 'hugo list all';

/** What reads a folder and writes nothing, against the generator that is known for its speed. */
export async function folders() {
  return inWorkFolder(async (site) => {
    const posts = join(site, 'content');
    mkdirSync(posts);
    writeFileSync(join(site, 'config.toml'), 'baseURL = "https://example.org/"\ntitle = "bench"\n');
    writeArticles(posts, COUNT);
    const competitors = await compare(
      {
        [HUGO]: () => runWell(['hugo', 'list', 'all', '-s', site]),
        validate: () => runOurs('validate', posts),
        'list --columns path,title,date': () => runOurs('list', '--columns', 'path,title,date', posts),
        list: () => runOurs('list', posts),
        stats: () => runOurs('stats', posts),
        extract: () => runOurs('extract', posts),
      },
      { rounds: ROUNDS, warmUps: 1 },
    );
    return ratioTable([`${COUNT.toLocaleString('en')} articles, \`${HUGO}\` = 1`, 'CPU', 'wall'], competitors);
  });
}

/** Articles with findings end with 1, and some have. */
function runOurs(...args) {
  return runWell(articleKit(...args), { worst: 1 });
}
