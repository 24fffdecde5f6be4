import { Readable, Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { World } from './world.ts';

vi.mock('../../src/convert/convert-article.ts', () => import('./stub-converter.ts'));

describe('an interrupt', () => {
  test('in the middle leaves whole files only, says so, and is exit 130', async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `posts/${1000 + index}.html`);
    const world = new World(Object.fromEntries(names.map((name) => [name, '<p>whole</p>'])));
    const interruption = new AbortController();
    let text = '';
    const stdout = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        text += chunk.toString();
        if (text.split('\n').length > 50) interruption.abort('SIGINT');
        done();
      },
    });
    const { code, err } = await world.run(['convert', 'posts', '-o', 'out'], { stdout, signal: interruption.signal });
    expect(code).toBe(130);
    expect(err).toMatch(/^Interrupted after \d+ of 3000; nothing is half-written\.\n$/);
    const written = world.list('out');
    expect(written.length).toBeGreaterThan(40);
    expect(written.length).toBeLessThan(2000);
    for (const name of written) {
      expect(name).toMatch(/^\d+\.md$/);
      expect(world.read(`out/${name}`)).toBe('whole');
      expect(text).toContain(`out/${name}\tconverted`);
    }
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s while standard input is waited for is exit %i', async (signal, expected) => {
    const interruption = new AbortController();
    const stdin = new Readable({ read: () => undefined });
    setTimeout(() => interruption.abort(signal), 50);
    const { code, out } = await new World().run(['convert', '-'], { stdin, signal: interruption.signal });
    expect([code, out]).toEqual([expected, '']);
  });

  test('while nobody reads our output ends us', async () => {
    const world = new World({ 'a.html': '<p>x</p>' });
    const interruption = new AbortController();
    const stdout = new Writable({ highWaterMark: 1, write: () => undefined });
    setTimeout(() => interruption.abort('SIGINT'), 50);
    const { code } = await world.run(['convert', 'a.html'], { stdout, signal: interruption.signal });
    expect(code).toBe(130);
  });

  test('leaves JSON that can be read', async () => {
    const world = new World({ 'a.html': '<p>x</p>' });
    const { code, out } = await world.run(['convert', '.', '-o', 'out', '--json'], {
      signal: AbortSignal.abort('SIGINT'),
    });
    expect([code, JSON.parse(out)]).toEqual([130, []]);
    expect(world.list('out')).toEqual([]);
  });
});
