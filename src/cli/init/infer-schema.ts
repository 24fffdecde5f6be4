import { loadFrontMatter } from '../../article/load-front-matter.ts';
import type { Found, FoundList } from '../../batch/input.ts';
import { isOutOfReach, type Problem, problem, toProblem } from '../../batch/problem.ts';
import { Turns } from '../../batch/turns.ts';
import { type ExitCode, worse } from '../exit-code.ts';
import { withCommas } from '../figures.ts';
import { Interrupted } from '../io.ts';
import { openProblemLog } from '../problem-log.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { sourceOf } from '../source.ts';
import type { InitFlags } from './init-flags.ts';
import { ValueTally } from './value-tally.ts';

/** What the articles came to. */
export interface Inferred {
  /** The text of the JSON Schema; null if no article has front matter. */
  schema: string | null;
  /** How many articles it was read off. */
  articles: number;
  /** How many have no front matter, or none that can be read. */
  without: number;
  unreadable: number;
  code: ExitCode;
}

/** Faults after which all values are there as the author meant them. */
const HARMLESS = new Set(['unknown-tag', 'duplicate-key']);

/** Reads a JSON Schema (2020-12) off articles; those that cannot be read are told on stderr, and the others still count. */
export async function inferSchema(found: FoundList, flags: InitFlags, session: Session): Promise<Inferred> {
  const { io } = session;
  const tally = new ValueTally();
  const inferred: Inferred = { schema: null, articles: 0, without: 0, unreadable: 0, code: 0 };
  const log = await openProblemLog(flags, session);
  const running = startProgress(
    session,
    flags.progress && flags.quiet !== true,
    (done) => `Reading: ${withCommas(done)} of ${withCommas(found.length)}`,
  );
  let done = 0;
  try {
    const turns = new Turns();
    for (const one of found) {
      if (io.signal.aborted) break;
      const result = await readFrontMatter(one, flags, session);
      running.tick(++done);
      if (result === null) inferred.without += 1;
      else if ('data' in result) tally.add(result.data);
      else {
        inferred.unreadable += 1;
        inferred.code = worse(inferred.code, isOutOfReach(result) ? 2 : 1);
        await log.tell(result);
      }
      if (turns.areDue) await turns.give();
    }
  } finally {
    running.stop();
  }
  await log.finish();
  if (io.signal.aborted) throw new Interrupted();
  return { ...inferred, articles: tally.count, schema: tally.count === 0 ? null : schemaText(tally) };
}

async function readFrontMatter(
  { path, input, problem: why }: Found,
  { encoding }: InitFlags,
  { io }: Session,
): Promise<{ data: Record<string, unknown> } | Problem | null> {
  if (input === undefined) return why;
  try {
    const article = await sourceOf(input, io, encoding).readHead();
    const { language, data, problems } = await loadFrontMatter(article);
    const fault = problems.find(({ code }) => !HARMLESS.has(code));
    if (fault === undefined) return language === null ? null : { data };
    const { line, column, message } = fault;
    return { ...problem(path, 'front-matter-syntax', message), line, column };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return toProblem(path, error);
  }
}

function schemaText(tally: ValueTally): string {
  const articles = tally.count === 1 ? '1 article' : `${withCommas(tally.count)} articles`;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter',
    description: `Read off ${articles} by article-kit init --infer.`,
    ...tally.toSchema('articles'),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
