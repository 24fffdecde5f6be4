import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeArticles } from '../corpus/write-articles.mjs';
import { spreadOf } from '../measure/compare.mjs';
import { runScript } from '../measure/run-command.mjs';
import { table } from '../measure/table.mjs';
import { inWorkFolder } from '../measure/work-folder.mjs';
import { articleKit } from '../program.mjs';

/** How many articles, and how many runs over them count; the largest folder is large enough for one. */
const SIZES = [
  [1000, 5],
  [5000, 5],
  [10_000, 3],
  [100_000, 1],
];
const [MIDDLE, LARGEST] = [1, 3];

const COMMANDS = {
  convert: (source, out) => articleKit('convert', source, '-o', out),
  'convert again': (source, out) => articleKit('convert', source, '-o', out),
  validate: (source) => articleKit('validate', source),
  list: (source) => articleKit('list', source),
  'list --columns path,title,date': (source) => articleKit('list', '--columns', 'path,title,date', source),
  stats: (source) => articleKit('stats', source),
  extract: (source) => articleKit('extract', source),
};

/** Time and memory as articles get more: ten times the articles should take ten times the time and hardly more memory. */
export async function growth() {
  const figures = new Map(Object.keys(COMMANDS).map((name) => [name, []]));
  for (const [size, rounds] of SIZES) await measureSize(size, rounds, figures);
  const head = [
    'seconds wall, megabytes at most',
    ...SIZES.map(([size]) => size.toLocaleString('en')),
    '100,000 : 5,000',
  ];
  const rows = [...figures].map(([name, sizes]) => {
    const growths = ['wall', 'memory'].map((kind) => sizes[LARGEST][kind] / sizes[MIDDLE][kind]);
    return [
      name,
      ...sizes.map(({ wall, memory }) => `${(wall / 1000).toFixed(2)} s, ${memory.toFixed(0)} MB`),
      `${growths[0].toFixed(1)} × time, ${growths[1].toFixed(2)} × memory`,
    ];
  });
  return table(head, rows);
}

async function measureSize(size, rounds, figures) {
  await inWorkFolder(async (folder) => {
    const [source, out] = [join(folder, 'posts'), join(folder, 'out')];
    writeArticles(source, size);
    const costs = new Map([...figures.keys()].map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      rmSync(out, { recursive: true, force: true });
      for (const [name, command] of Object.entries(COMMANDS)) {
        const [, ...script] = command(source, out);
        costs.get(name).push(await runScript(script));
      }
    }
    for (const [name, runs] of costs) {
      const median = (kind) => spreadOf(runs.map((run) => run[kind])).median;
      figures.get(name).push({ wall: median('wall'), memory: median('memory') });
    }
  });
}
