import { Prose } from './prose.mjs';
import { Random } from './random.mjs';
import { SHAPES } from './shapes/index.mjs';

/** So many bodies differ; beyond them they come again, under other front matter. */
const BODIES = 5000;
/** No article is shorter or longer than this, in characters. */
const [SHORTEST, LONGEST] = [150, 90_000];
const AUTHORS = ['mara', 'laozhou', 'elena', 'h. tide'];
const TAGS = ['harbour', 'Tools', '手艺', 'day-trips', '城市', 'C#', 'reading'];

const bodies = new Map();

/** One article of the corpus: always the same one for a number. */
export function makeArticle(number) {
  const { shape, body } = bodyOf(number % BODIES);
  const random = new Random(number * 2 + 1);
  const prose = new Prose(random, random.pick(shape.languages));
  const frontMatter = shape.frontMatter({
    title: `${prose.phrase()} ${number}`,
    number: number + 1,
    day: new Date(Date.UTC(random.int(2003, 2023), random.int(0, 11), random.int(1, 28), 9, 30, random.int(0, 59))),
    author: random.pick(AUTHORS),
    tags: [...new Set([random.pick(TAGS), random.pick(TAGS)])],
  });
  const folder = String(Math.floor(number / 1000)).padStart(3, '0');
  return { shape, body, text: frontMatter + body, path: `${folder}/post-${number}.${shape.extension}` };
}

function bodyOf(number) {
  let made = bodies.get(number);
  if (made === undefined) {
    const random = new Random(number * 2);
    const shape = random.pickWeighted(SHAPES, ({ share }) => share);
    const prose = new Prose(random, random.pick(shape.languages), shape.habits);
    const size = Math.min(LONGEST, Math.max(SHORTEST, random.length(shape.median, shape.spread)));
    made = { shape, body: shape.body(prose, size) };
    bodies.set(number, made);
  }
  return made;
}
