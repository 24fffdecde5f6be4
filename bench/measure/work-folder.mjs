import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Groups of processes that are under way. */
const running = new Set();
const folders = new Set();

/** Does some work in a new folder, which is taken away afterwards, however the work ends. */
export async function inWorkFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'article-kit-bench-'));
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    folders.delete(folder);
    remove(folder);
  }
}

/** Sees to it that a child in a process group of its own ends with the bench. */
export function endWithBench(child) {
  running.add(child.pid);
  child.once('close', () => running.delete(child.pid));
}

/** From now on an interrupt leaves neither processes nor folders behind. */
export function cleanUpWhenInterrupted() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const group of running) process.kill(-group, 'SIGKILL');
      for (const folder of folders) remove(folder);
      process.exit(130);
    });
  }
}

function remove(folder) {
  // A process that has just been killed may still finish a file.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
