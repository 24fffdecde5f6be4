import { spawn } from 'node:child_process';
import { Unavailable } from './compare.mjs';
import { endWithBench } from './work-folder.mjs';

// Node.js 20 reads these certificates at every start, whoever is timed.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

// bash counts in milliseconds what its children took, where time(1) counts in hundredths; both ask the kernel the same
// question (wait4). A redirection belongs to the command, so that stderr is left to the figures.
const TIMED = `TIMEFORMAT='%3R %3U %3S'; times=$1; shift; status=0
time for ((i = 0; i < times; i++)); do "$@" 2>/dev/null || status=$?; done; exit $status`;

/**
 * Runs a command, or several times in a row, and tells what one run took.
 *
 * @param {readonly string[]} command the program and its arguments
 * @param {{ times?: number, keepsOutput?: boolean }} how without \`keepsOutput\` stdout goes nowhere
 * @returns {Promise<{ wall: number, cpu: number, status: number, output: string }>} milliseconds; CPU time is user and
 *   system time of the process and all its threads. Status 127: there is no such program.
 */
export async function runCommand(command, { times = 1, keepsOutput = false } = {}) {
  const { status, output, error } = await ended(
    spawn('bash', ['-c', TIMED, 'bash', String(times), ...command], {
      env,
      detached: true,
      stdio: ['ignore', keepsOutput ? 'pipe' : 'ignore', 'pipe'],
    }),
  );
  const [wall, user, system] = error.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall: (wall * 1000) / times, cpu: ((user + system) * 1000) / times, status, output };
}

/**
 * Runs a command that has to be there and to end well.
 *
 * @param {{ worst?: number, times?: number, keepsOutput?: boolean }} how `worst` is the highest exit code that is well
 * @throws {Unavailable} otherwise, with the reason.
 */
export async function runWell(command, { worst = 0, ...how } = {}) {
  const run = await runCommand(command, how);
  if (run.status === 127) throw new Unavailable('not installed');
  if (run.status > worst) throw new Unavailable(`ended with ${run.status}`);
  return run;
}

// What a process of Node's tells of itself when it ends; a hook of its own, because bash knows nothing of memory.
const TELL = new URL('./tell-usage.cjs', import.meta.url).pathname;

/**
 * Runs a script with Node.js and tells what it took, memory too.
 *
 * @param {readonly string[]} script its path and its arguments
 * @returns {Promise<{ wall: number, cpu: number, memory: number, status: number }>} milliseconds, and the most megabytes
 *   that the process had at once
 */
export async function runScript(script) {
  const begin = performance.now();
  const { status, told } = await ended(
    spawn(process.execPath, ['--require', TELL, ...script], {
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
  const wall = performance.now() - begin;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024, status };
}

function ended(child) {
  endWithBench(child);
  const texts = ['', '', '', ''];
  for (const [index, stream] of child.stdio.entries()) {
    stream?.setEncoding?.('utf8').on('data', (text) => {
      texts[index] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: texts[1], error: texts[2], told: texts[3] }));
  });
}
