import { resolve } from 'node:path';
import type { Plan } from '../../batch/plan-outputs.ts';
import { prepareFolder } from '../../batch/prepare-folder.ts';
import { isOutOfReach, problem } from '../../batch/problem.ts';
import { systemErrorWords } from '../../batch/system-error.ts';
import { type ExitCode, worse } from '../exit-code.ts';
import { withCommas } from '../figures.ts';
import { present } from '../present.ts';
import { openProblemLog } from '../problem-log.ts';
import type { Session } from '../session.ts';
import type { Conversion } from './conversion.ts';
import { convertAll } from './convert-all.ts';
import { type Converted, type ConvertedNames, ConvertedTally, convertedReport } from './converted.ts';
import { differenceProblems } from './difference-problems.ts';
import { judgeAll } from './judge-all.ts';

/** So many articles are named in a note. */
const NAMED = 3;

/** Articles whose blank lines may have been meant as paragraphs. */
interface Glued {
  count: number;
  first: string[];
}

/** Converts articles into files and reports on each; one that fails does not stop the others. */
export async function convertToFiles(conversion: Conversion, session: Session): Promise<ExitCode> {
  const { plan, flags, manifest } = conversion;
  if (!(await isOutFolderReady(conversion, session))) {
    manifest?.close();
    return 2;
  }
  if (flags.quiet !== true) await warnOfCase(plan.sameButForCase, session);

  let code: 0 | 1 | 2 = 0;
  const glued: Glued = { count: 0, first: [] };
  const tally = new ConvertedTally(flags.dryRun === true);
  const { io, stderr } = session;
  const verdicts = await judgeAll(conversion, manifest, io);
  async function* rows(): AsyncGenerator<Converted> {
    for await (const { converted, trace, hasGluedText } of convertAll(conversion, verdicts, io)) {
      if (hasGluedText) {
        glued.count += 1;
        if (glued.first.length < NAMED) glued.first.push(converted.source);
      }
      if (converted.error !== undefined) code = worse(code, isOutOfReach(converted.error) ? 2 : 1);
      if (converted.status === 'differs') code = worse(code, 1);
      tally.add(converted);
      yield converted;
      await stderr.write(trace);
    }
  }
  const presentation = {
    report: convertedReport(namesOf(plan), plan.length),
    rows: rows(),
    problemsOf: ({ source, output, error, differences = [] }: Converted) =>
      error === undefined ? differenceProblems(source, output, differences) : [error],
    summary: () => tally.summary(),
    progress: (done: number) => `Converting: ${withCommas(done)} of ${withCommas(plan.length)}`,
  };
  try {
    await present(presentation, flags, session);
  } finally {
    const fault = manifest?.close() ?? null;
    if (fault !== null && flags.quiet !== true) {
      await stderr.write(`note: ${fault}. The next run will find out again what it would say.\n`);
    }
  }
  if (glued.count > 0 && flags.quiet !== true) await stderr.write(gluedNote(glued));
  return code;
}

function* namesOf(plan: Plan): Generator<ConvertedNames> {
  for (const { path, output } of plan) yield { source: path, output: output?.path ?? null };
}

/** HTML shows no blank lines; whoever wrote them may have meant paragraphs, and we cannot know. */
function gluedNote({ count, first }: Glued): string {
  const named = `${first.join(', ')}${count > NAMED ? ', …' : ''}`;
  const articles = count === 1 ? 'article has' : 'articles have';
  const words = `${withCommas(count)} ${articles} text that goes on over blank lines, which HTML makes one paragraph`;
  return `note: ${words} (${named}). If paragraphs were meant, as in WordPress's own source, add --paragraphs blank-lines.\n`;
}

/** Asked once, so that a folder which takes nothing is one line and not one for each article. */
async function isOutFolderReady({ plan, flags }: Conversion, session: Session): Promise<boolean> {
  if (flags.out === undefined || plan.outputs === 0) return true;
  try {
    prepareFolder(resolve(session.io.cwd, flags.out), flags.dryRun);
    return true;
  } catch (error) {
    const words = `nothing can be written here: ${systemErrorWords(error)}`;
    const log = await openProblemLog(flags, session);
    await log.tell(problem(flags.out, 'unwritable', words, 'Choose another folder with --out.'));
    return false;
  }
}

async function warnOfCase({ count, first }: Plan['sameButForCase'], { stderr }: Session): Promise<void> {
  if (first === null) return;
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  const words = `differ in case only${more}: on macOS and Windows they are one file`;
  await stderr.write(`warning: ${first[0]} and ${first[1]} ${words}.\n`);
}
