import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltProgram, plainEnvironment } from './built-program.ts';
import { World } from './world.ts';

const program = new BuiltProgram();

beforeAll(() => program.build(), 60_000);
afterAll(() => program.remove());

const COUNT = 400;
const PARAGRAPH = '<p>The <b>boats</b> lie in the <i>mud</i>.</p>\n';
const CONVERTED = 'The **boats** lie in the *mud*.';

/** Starts the program, and tells at the end how that came and what it said on stderr. */
function start(world: World, args: readonly string[]) {
  const child = spawn(process.execPath, [program.bin, ...args], {
    cwd: world.folder,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, err }));
  return { child, ended };
}

/** What an output holds, by the options that it was made with. */
function expected(index: number, mode: 'keep' | 'none'): string {
  const body = Array.from({ length: 20 + (index % 40) }, () => CONVERTED).join('\n\n');
  return mode === 'none' ? `${body}\n` : `---\ntitle: ${index}\n---\n\n${body}\n`;
}

test('runs that are killed at any moment leave whole outputs, all known to be ours', async () => {
  const articles = Array.from({ length: COUNT }, (_, index) => {
    const text = `---\ntitle: ${index}\n---\n${PARAGRAPH.repeat(20 + (index % 40))}`;
    return [`posts/${1000 + index}.html`, text] as const;
  });
  const world = new World(Object.fromEntries(articles));
  const modes = ['keep', 'none'] as const;
  const line = (mode: string) => ['convert', 'posts', '-o', 'out', '--threads', '2', '--front-matter', mode];

  const begun = performance.now();
  expect(await start(world, line('none')).ended).toMatchObject({ code: 0 });
  const whole = performance.now() - begun;
  let killed = 0;
  for (let round = 0; round < 12; round++) {
    const { child, ended } = start(world, line(modes[round % 2]!));
    await setTimeout(Math.random() * whole);
    child.kill('SIGKILL');
    const { code, err } = await ended;
    killed += code === null ? 1 : 0;
    // Each round would change every output, and may only if it takes none for somebody's edit.
    expect(err).not.toContain('left alone');
    for (const name of world.list('out').filter((one) => one.endsWith('.md'))) {
      const index = Number.parseInt(name, 10) - 1000;
      expect(modes.map((mode) => expected(index, mode))).toContain(world.read(`out/${name}`));
    }
  }
  expect(killed).toBeGreaterThan(4);

  world.put('out/1007.md', 'mine');
  const last = await start(world, line('keep')).ended;
  expect(last.code).toBe(1);
  expect(last.err).toMatch(/^posts\/1007\.html: out\/1007\.md was edited since/);
  expect(last.err).toContain(' 1 left alone in ');
  for (let index = 0; index < COUNT; index++) {
    expect(world.read(`out/${1000 + index}.md`)).toBe(index === 7 ? 'mine' : expected(index, 'keep'));
  }
  expect(world.list('out').filter((name) => !/^\d+\.md$/.test(name))).toEqual([]);
  expect((await start(world, line('keep')).ended).err).toContain(`${COUNT - 1} unchanged, 1 left alone`);
}, 120_000);

test('two runs at once into one folder, with different options, leave nothing that a third takes for whole and is not', async () => {
  const names = Array.from({ length: 100 }, (_, index) => index);
  const world = new World(
    Object.fromEntries(names.map((index) => [`posts/${1000 + index}.html`, `---\ntitle: ${index}\n---\n${PARAGRAPH}`])),
  );
  const line = (mode: string, ...more: string[]) => ['convert', 'posts', '-o', 'out', '--front-matter', mode, ...more];
  await Promise.all([start(world, line('keep')).ended, start(world, line('none')).ended]);
  await start(world, line('keep', '--force')).ended;
  for (const index of names) {
    expect(world.read(`out/${1000 + index}.md`)).toBe(`---\ntitle: ${index}\n---\n\n${CONVERTED}\n`);
  }
}, 60_000);
