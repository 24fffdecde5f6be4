import { execFileSync, spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { World } from './world.ts';

test.skipIf(process.platform === 'win32').each([
  ['list', ['--columns', 'path,title'], 'path\ttitle\npipe.html\tThrough\n'],
  ['validate', ['--format', 'json'], '[]\n'],
  ['convert', [], '---\ntitle: Through\n---\n\nx\n'],
])('%s reads a named pipe whose writer is there already, once', async (command, options, expected) => {
  const world = new World();
  execFileSync('mkfifo', [world.at('pipe.html')]);
  const text = '---\\ntitle: Through\\n---\\n<p>x</p>\\n';
  spawn('sh', ['-c', `printf %b '${text}' >pipe.html`], { cwd: world.folder });
  await new Promise((resume) => setTimeout(resume, 100));
  const { code, out } = await world.run([command, 'pipe.html', ...options]);
  expect([code, out]).toEqual([0, expected]);
});
