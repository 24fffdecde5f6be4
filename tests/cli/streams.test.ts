import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

const ESCAPE = '\u001b[';

function manyArticles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${1000 + index}.html`, '<p>x</p>']));
}

describe('on a terminal', () => {
  test('each article is a line with a sign, and a summary ends it', async () => {
    const world = new World({
      'posts/a.html': '<p>x</p>',
      'posts/文章.html': '<p>x</p>',
      'posts/note.md': 'x',
      'out/a.md': 'x',
    });
    const { out, err } = await world.run(['convert', 'posts', '-o', 'out'], { terminal: true, env: { NO_COLOR: '1' } });
    expect(out.replace(/[\d.]+ s\./, 'N s.').split('\n')).toEqual([
      '= posts/a.html    → out/a.md  unchanged',
      '· posts/note.md   → out/note.md  already Markdown',
      '✓ posts/文章.html → out/文章.md',
      '',
      '1 converted, 1 unchanged, 1 already Markdown in N s.',
      '',
    ]);
    expect(err).toBe('');
  });

  test('a failed article is told once, on stderr', async () => {
    const world = new World({ 'posts/a.html': 'UNCLOSED' });
    const { out, err } = await world.run(['convert', 'posts', '-o', 'out', '--no-color'], { terminal: true });
    expect(err).toBe('✗ posts/a.html:1: the front matter never closes.\n  Close it with ---.\n');
    expect(out).toMatch(/^\n1 failed in /);
  });

  test('of a long list only what needs attention is shown, and how to see all', async () => {
    const world = new World({ ...manyArticles(60), 'posts/bad.html': 'UNCLOSED' });
    const { out, err } = await world.run(['convert', 'posts', '-o', 'out', '--no-color'], { terminal: true });
    expect(out).toMatch(/^60 converted, 1 failed in [\d.]+ s\.\nEvery article: --format tsv\n$/);
    expect(err).toMatch(/^✗ posts\/bad\.html:1: [^\n]+\n {2}Close it[^\n]+\n$/);
  });

  test('lines fit the terminal', async () => {
    const world = new World({ [`${'long-folder/'.repeat(8)}article-with-a-name.html`]: '<p>x</p>' });
    const { out } = await world.run(['convert', 'long-folder', '-o', 'out', '--no-color'], {
      terminal: true,
      columns: 60,
    });
    const line = out.split('\n')[0]!;
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line).toMatch(/^✓ long-fol.*….*name\.html → out.*….*name\.md$/);
  });

  test('a file name cannot command it', async () => {
    const world = new World({ 'posts/a\u001b[31m\nb.html': '<p>x</p>' });
    const { out } = await world.run(['convert', 'posts', '-o', 'out', '--no-color'], { terminal: true });
    expect(out).toContain('posts/a\\u001b[31m\\nb.html');
    expect(out).not.toContain(ESCAPE);
  });

  test('progress is shown on stderr once a run takes its time, and taken away', async () => {
    const slow = Readable.from(
      (async function* () {
        await sleep(600);
        yield '<p>x</p>';
      })(),
    );
    const args = ['convert', '-', '--stdin-filename', 'x.html', '-o', 'out'];
    const shown = await new World().run(args, { stdin: slow, terminal: true });
    expect(shown.err).toContain('Converting: 0 of 1');
    const quick = await new World().run(args, { stdin: '<p>x</p>', terminal: true });
    expect(quick.err).toBe('');
  });

  test('a terminal that does not know how wide it is has eighty columns, and no progress', async () => {
    const slowly = async function* () {
      await sleep(600);
      yield `---\ntitle: ${'long '.repeat(30)}\n---\n<p>x</p>`;
    };
    const list = (columns: number) =>
      new World().run(['list', '-'], { stdin: Readable.from(slowly()), terminal: true, columns });
    const { out, err } = await list(0);
    expect([out, err]).toEqual([(await list(80)).out, '']);
    expect(out).toContain('…');
  });
});

describe('colours', () => {
  const coloured = async (args: string[], env: Record<string, string>, terminal: boolean) => {
    const world = new World({ 'posts/a.html': '<p>x</p>' });
    const { out } = await world.run(['convert', 'posts', '-o', 'out', '--format', 'pretty', ...args], {
      env,
      terminal,
    });
    return out.includes(ESCAPE);
  };

  test.each([
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '' }, true, true],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { TERM: 'dumb' }, true, false],
    [['--color'], { NO_COLOR: '1' }, false, true],
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ] as const)('%j with %j on a terminal (%s): %s', async (args, env, terminal, expected) => {
    expect(await coloured([...args], { ...env }, terminal)).toBe(expected);
  });

  test('no other format is ever coloured', async () => {
    const world = new World({ 'posts/a.html': '<p>x</p>' });
    const { out } = await world.run(['convert', 'posts', '-o', 'out', '--color', '--format', 'tsv'], {
      terminal: true,
    });
    expect(out).not.toContain(ESCAPE);
  });
});

describe('in a pipe', () => {
  test('the summary goes to stderr, and --quiet leaves errors only', async () => {
    const world = new World({ 'posts/a.html': '<p>x</p>', 'posts/b.html': 'UNCLOSED' });
    const plain = await world.run(['convert', 'posts', '-o', 'out']);
    expect(plain.err).toMatch(/\n1 converted, 1 failed in [\d.]+ s\.\n$/);
    const quiet = await world.run(['convert', 'posts', '-o', 'out', '--quiet']);
    expect([quiet.out, quiet.err]).toEqual(['', 'posts/b.html:1: the front matter never closes. Close it with ---.\n']);
  });

  test('--quiet keeps a report that was asked for', async () => {
    const world = new World({ 'posts/a.html': '<p>x</p>' });
    const { out, err } = await world.run(['convert', 'posts', '-o', 'out', '--quiet', '--json']);
    expect([JSON.parse(out).length, err]).toEqual([1, '']);
  });

  test('a pretty report is neither cut nor shortened', async () => {
    const world = new World(manyArticles(60));
    const { out } = await world.run(['convert', 'posts', '-o', 'out', '--format', 'pretty']);
    expect(out.split('\n')).toHaveLength(63);
  });

  test('a slow reader is waited for', async () => {
    const world = new World(manyArticles(2000));
    let pending = 0;
    let most = 0;
    let text = '';
    const stdout = new Writable({
      highWaterMark: 64,
      write: (chunk: Buffer, _encoding, done) => {
        most = Math.max(most, stdout.writableLength);
        pending += 1;
        setTimeout(() => {
          text += chunk.toString();
          done();
        }, 1);
      },
    });
    const { code } = await world.run(['convert', 'posts', '-o', 'out'], { stdout });
    expect([code, text.split('\n').length]).toEqual([0, 2002]);
    expect(pending).toBeGreaterThan(3);
    expect(most).toBeLessThan(25_000);
  });

  test('a reader that leaves ends the report and not the work', async () => {
    const world = new World(manyArticles(100));
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out'], { stdout });
    expect([code, err]).toEqual([0, expect.stringMatching(/^100 converted/)]);
    expect(world.list('out')).toHaveLength(100);
  });

  test('a stdout that cannot be written to is exit 2', async () => {
    const world = new World({ 'a.html': '<p>x</p>' });
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' })),
    });
    const { code, err } = await world.run(['convert', 'a.html'], { stdout });
    expect([code, err]).toEqual([2, 'error: standard output cannot be written: the disk is full\n']);
  });
});
