import { resolve } from 'node:path';
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

/** Converts articles into files and reports on each; one that fails does not stop the others. */
export async function convertToFiles(conversion: Conversion, session: Session): Promise<ExitCode> {
  const { found, plan, flags, manifest } = conversion;
  if (!(await isOutFolderReady(conversion, session))) {
    manifest?.close();
    return 2;
  }
  if (flags.quiet !== true) await warnOfCase(plan.sameButForCase, session);

  let code: 0 | 1 | 2 = 0;
  const glued: string[] = [];
  const tally = new ConvertedTally(flags.dryRun === true);
  const { io, stderr } = session;
  const verdicts = await judgeAll(conversion, manifest, io);
  async function* rows(): AsyncGenerator<Converted> {
    for await (const { converted, trace, hasGluedText } of convertAll(conversion, verdicts, io)) {
      if (hasGluedText) glued.push(converted.source);
      if (converted.error !== undefined) code = worse(code, isOutOfReach(converted.error) ? 2 : 1);
      if (converted.status === 'differs') code = worse(code, 1);
      tally.add(converted);
      yield converted;
      await stderr.write(trace);
    }
  }
  const presentation = {
    report: convertedReport(namesOf(conversion), found.length),
    rows: rows(),
    problemsOf: ({ source, output, error, differences = [] }: Converted) =>
      error === undefined ? differenceProblems(source, output, differences) : [error],
    summary: () => tally.summary(),
    progress: (done: number) => `Converting: ${withCommas(done)} of ${withCommas(found.length)}`,
  };
  try {
    await present(presentation, flags, session);
  } finally {
    const fault = manifest?.close() ?? null;
    if (fault !== null && flags.quiet !== true) {
      await stderr.write(`note: ${fault}. The next run will find out again what it would say.\n`);
    }
  }
  if (glued.length > 0 && flags.quiet !== true) await stderr.write(gluedNote(glued));
  return code;
}

function* namesOf({ found, plan }: Conversion): Generator<ConvertedNames> {
  for (const { path, input } of found) yield { source: path, output: (input && plan.outputs.get(input)?.path) ?? null };
}

/** HTML shows no blank lines; whoever wrote them may have meant paragraphs, and we cannot know. */
function gluedNote(paths: readonly string[]): string {
  const count = paths.length;
  const named = `${paths.slice(0, 3).join(', ')}${count > 3 ? ', …' : ''}`;
  const articles = count === 1 ? 'article has' : 'articles have';
  const words = `${withCommas(count)} ${articles} text that goes on over blank lines, which HTML makes one paragraph`;
  return `note: ${words} (${named}). If paragraphs were meant, as in WordPress's own source, add --paragraphs blank-lines.\n`;
}

/** Asked once, so that a folder which takes nothing is one line and not one for each article. */
async function isOutFolderReady({ plan, flags }: Conversion, session: Session): Promise<boolean> {
  if (flags.out === undefined || plan.outputs.size === 0) return true;
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

async function warnOfCase(pairs: readonly [string, string][], { stderr }: Session): Promise<void> {
  const [first] = pairs;
  if (first === undefined) return;
  const more = pairs.length > 1 ? ` (and ${pairs.length - 1} more)` : '';
  const words = `differ in case only${more}: on macOS and Windows they are one file`;
  await stderr.write(`warning: ${first[0]} and ${first[1]} ${words}.\n`);
}
