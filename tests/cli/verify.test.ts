import { describe, expect, test, vi } from 'vitest';
import { World } from './world.ts';

// A converter that loses words where it is told to: nothing of the real one can be relied on to be wrong.
vi.mock('../../src/convert/convert-article.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/convert/convert-article.ts')>();
  return {
    ...real,
    convertArticle: (...args: Parameters<typeof real.convertArticle>) => {
      const converted = real.convertArticle(...args);
      return { ...converted, text: converted.text.replace(/ LOST/g, '').replace('(/right)', '(/wrong)') };
    },
  };
});

const FRONT = '---\ntitle: x\n---\n';

describe('convert --verify', () => {
  test('finds nothing in what says the same', async () => {
    const world = new World({ 'a.html': `${FRONT}<p>so <b>bold</b></p>`, 'b.md': 'Markdown' });
    const { code, out, err } = await world.run(['convert', '.', '-o', 'out', '--verify', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ status, verified }: never) => [status, verified])).toEqual([
      ['converted', true],
      ['already-markdown', true],
    ]);
    expect(err).toContain('1 converted, 1 already Markdown');
  });

  test('says what differs, at the lines of both files, shows both sides, counts by kind, and is exit 1', async () => {
    const world = new World({
      'a.html': `${FRONT}<p>first</p>\n<p>second LOST words</p>\n<p><a href="/right">link</a></p>`,
    });
    const { code, out, err } = await world.run(['convert', 'a.html', '-o', 'out', '--verify']);
    expect(code).toBe(1);
    expect(out).toContain('a.html\tout/a.md\tdiffers');
    expect(err).toMatch(/^a\.html:5: .*LOST.*out\/a\.md:7/m);
    expect(err).toMatch(/^a\.html:6: .*\/right.*\/wrong/m);
    expect(err).toContain('1 differ (1 text, 1 link)');
    expect(world.has('out/a.md')).toBe(true);
  });

  test('says again in the next run what differs, though nothing has changed', async () => {
    const world = new World({ 'a.html': '<p>one LOST two</p>', 'b.html': '<p>same</p>' });
    const line = ['convert', '.', '-o', 'out', '--verify', '--json'];
    const [first, second] = [await world.run(line), await world.run(line)];
    expect([second.code, second.err.split('\n')[0]]).toEqual([1, first.err.split('\n')[0]]);
    const rows = JSON.parse(first.out);
    expect(JSON.parse(second.out)).toEqual([rows[0], { ...rows[1], status: 'unchanged' }]);
  });

  test('passes over nothing that was converted without it', async () => {
    const world = new World({ 'a.html': '<p>one LOST two</p>', 'b.html': '<p>same</p>' });
    await world.run(['convert', '.', '-o', 'out']);
    const { code, err } = await world.run(['convert', '.', '-o', 'out', '--verify']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^a\.html:1: .*LOST/)]);
    expect((await world.run(['convert', '.', '-o', 'out'])).code).toBe(0);
  });

  test('works on standard output too, where the Markdown stays alone', async () => {
    const world = new World({ 'a.html': '<p>one LOST two</p>' });
    const { code, out, err } = await world.run(['convert', 'a.html', '--verify']);
    expect(code).toBe(1);
    expect(out).toBe('one two\n');
    expect(err).toMatch(/^a\.html:1: .*LOST/);
  });

  test('gives all differences as data', async () => {
    const world = new World({ 'a.html': '<p>one LOST two</p>' });
    const { out } = await world.run(['convert', 'a.html', '-o', 'out', '--verify', '--format', 'ndjson']);
    const { status, verified, differences } = JSON.parse(out);
    expect([status, verified]).toEqual(['differs', false]);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ kind: 'text', source: { line: 1 }, output: { line: 1 } });
  });
});
