import { existsSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

interface Run {
  wall: number;
  cpu: number;
  memory: number;
  status: number;
  output: string;
}

vi.stubEnv('NODE_EXTRA_CA_CERTS', '/no/such/file.pem');
// Scripts of the repository's own, not of the package: they have no types.
const [running, working] = ['../../bench/measure/run-command.mjs', '../../bench/measure/work-folder.mjs'];
const { runCommand, runWell, runScript } = (await import(running)) as {
  runCommand(command: string[], how?: { times?: number; keepsOutput?: boolean }): Promise<Run>;
  runWell(command: string[], how?: { worst?: number }): Promise<Run>;
  runScript(script: string[]): Promise<Run>;
};
const { inWorkFolder } = (await import(working)) as { inWorkFolder(work: (folder: string) => unknown): Promise<void> };

const node = (code: string) => [process.execPath, '-e', code];
const BUSY = 'for (let c = process.cpuUsage(); c.user + c.system < 3e5; c = process.cpuUsage());';

describe('a measured command', () => {
  test('costs the CPU time that it took, each time it was run', async () => {
    const { cpu, wall } = await runCommand(node(BUSY), { times: 2 });
    expect(cpu).toBeGreaterThan(290);
    expect(cpu).toBeLessThan(590);
    expect(wall).toBeGreaterThan(290);
  });

  test('hands back what it said', async () => {
    expect((await runCommand(node('console.log(6 * 7)'), { keepsOutput: true })).output).toBe('42\n');
  });

  test('does not read the certificates that its caller was told to', async () => {
    expect((await runCommand(node('process.exit(process.env.NODE_EXTRA_CA_CERTS ? 1 : 0)'))).status).toBe(0);
  });

  test('is told of in words where it is missing or ends badly', async () => {
    await expect(runWell(['no-such-program-anywhere'])).rejects.toThrow(/^not installed$/);
    await expect(runWell(node('process.exit(3)'), { worst: 1 })).rejects.toThrow(/^ended with 3$/);
    await expect(runWell(node('process.exit(1)'), { worst: 1 })).resolves.toMatchObject({ status: 1 });
  });

  test('tells of memory that it has given back, too', async () => {
    const modest = await runScript(['-e', '0']);
    const greedy = await runScript(['-e', 'Buffer.alloc(2e8, 1)']);
    expect(greedy.memory - modest.memory).toBeGreaterThan(150);
  });
});

test('a work folder is taken away, however the work ends', async () => {
  let place = '';
  const failing = inWorkFolder((folder) => {
    place = folder;
    expect(existsSync(folder)).toBe(true);
    throw new Error('oops');
  });
  await expect(failing).rejects.toThrow('oops');
  expect(existsSync(place)).toBe(false);
});
