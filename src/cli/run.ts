import { systemErrorWords } from '../batch/system-error.ts';
import { traceOf } from './debug-trace.ts';
import { type ExitCode, interruptCode } from './exit-code.ts';
import { Interrupted, type Io } from './io.ts';
import { openSession, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { readVersion } from './version.ts';

export type { ExitCode } from './exit-code.ts';
export type { Io, OutputStream } from './io.ts';

/**
 * Runs one command line in a given world. It never throws, and everything it wrote has left the process when it
 * answers, unless the user interrupted.
 *
 * @param args the words behind the program's name.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const session = openSession(io);
  let code: ExitCode;
  try {
    code = await dispatch(args, session);
  } catch (error) {
    code = await explain(error, session);
  }
  await session.stdout.flush();
  const { fault } = session.stdout;
  if (fault !== null) {
    await session.stderr.write(`error: standard output cannot be written: ${systemErrorWords(fault)}\n`);
    code = 2;
  }
  await session.stderr.flush();
  return io.signal.aborted ? interruptCode(io.signal) : code;
}

async function dispatch(args: readonly string[], session: Session): Promise<ExitCode> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    await session.stdout.write(`${readVersion()}\n`);
    return 0;
  }
  const { parseCommandLine } = await import('./parse-command-line.ts');
  const { job, out, err, code } = parseCommandLine(args, session.io);
  await session.stdout.write(out);
  await session.stderr.write(err);
  return job === null ? code : await job(session);
}

async function explain(error: unknown, { io, stderr }: Session): Promise<ExitCode> {
  if (error instanceof Interrupted) return interruptCode(io.signal);
  if (error instanceof UsageError) {
    await stderr.write(`error: ${error.message}\n(${error.help})\n`);
    return 2;
  }
  const words = error instanceof Error ? error.message : String(error);
  await stderr.write(`error: internal error: ${words}. This is a fault of article-kit: please report it.\n`);
  await stderr.write(traceOf(error, io));
  return 2;
}
