import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const TIDES = `---
title: Low tide
date: 2026-03-14 09:30:00 +0100
author: Ada
categories: [Harbour]
tags: [sea, moon]
extra:
  rating: 4
---
<p>The boats lie <a href="/mud">in the mud</a>.</p><img src="a.jpg">
`;
const WATCH = `---
title: 三千只表
date: 2026/01/02
tags: 表, 柜台
---
<p>柜台后的三千只表 tick</p>
`;
const DATED = 'Plain words, no front matter.\n';

const FOLDER = { 'posts/b-tides.md': TIDES, 'posts/a-watch.html': WATCH, 'posts/2025-11-30-note.md': DATED };

const rowsOf = (out: string) => {
  const [head, ...lines] = out.replace(/\n$/, '').split('\n');
  const names = head!.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index], cell])));
};

describe('list', () => {
  test('in a pipe gives one line an article, in the order of their paths, nothing cut', async () => {
    const { out, code, err } = await new World(FOLDER).run(['list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(rowsOf(out)).toEqual([
      {
        path: 'posts/2025-11-30-note.md',
        title: '',
        date: '2025-11-30',
        author: '',
        categories: '',
        tags: '',
        words: '5',
        minutes: '1',
        images: '0',
        links: '0',
        body: 'text',
      },
      {
        path: 'posts/a-watch.html',
        title: '三千只表',
        date: '2026-01-02',
        author: '',
        categories: '',
        tags: '表, 柜台',
        // Eight characters and a word.
        words: '9',
        minutes: '1',
        images: '0',
        links: '0',
        body: 'html',
      },
      {
        path: 'posts/b-tides.md',
        title: 'Low tide',
        date: '2026-03-14T09:30:00+01:00',
        author: 'Ada',
        categories: 'Harbour',
        tags: 'sea, moon',
        words: '6',
        minutes: '1',
        images: '1',
        links: '1',
        body: 'html',
      },
    ]);
  });

  test('as JSON gives lists as lists, numbers as numbers, null for what is not known, and where the date is from', async () => {
    const { out } = await new World(FOLDER).run(['list', '--json']);
    const [note, watch] = JSON.parse(out);
    expect(note).toMatchObject({ title: null, date: '2025-11-30', dateSource: 'file-name', tags: [], words: 5 });
    expect(watch).toMatchObject({ tags: ['表', '柜台'], dateSource: 'front-matter' });
  });

  test('shows any key of the front matter by its path', async () => {
    const { out } = await new World(FOLDER).run(['list', '--columns', 'title,extra.rating,tags.0']);
    expect(rowsOf(out)).toContainEqual({ title: 'Low tide', 'extra.rating': '4', 'tags.0': 'sea' });
  });

  test('sorts by several keys, what is missing last', async () => {
    const world = new World(FOLDER);
    const titles = async (sort: string) =>
      rowsOf((await world.run(['list', '--columns', 'title', '--sort', sort])).out);
    expect(await titles('-date')).toEqual([{ title: 'Low tide' }, { title: '三千只表' }, { title: '' }]);
    expect(await titles('title')).toHaveLength(3);
    expect((await titles('-title')).at(-1)).toEqual({ title: '' });
  });

  test('gives the articles for which an expression holds, and no more than a limit', async () => {
    const world = new World(FOLDER);
    const paths = async (...args: string[]) => {
      return rowsOf((await world.run(['list', '--columns', 'path', ...args])).out).map(({ path }) => path);
    };
    expect(await paths('--where', 'tag = "moon" and date >= 2026-02')).toEqual(['posts/b-tides.md']);
    expect(await paths('--where', 'missing(title)')).toEqual(['posts/2025-11-30-note.md']);
    expect(await paths('--where', 'words > 5', '--limit', '1')).toEqual(['posts/a-watch.html']);
    expect(await paths('--search', 'MUD boats')).toEqual(['posts/b-tides.md']);
    expect(await paths('--limit', '0')).toEqual([]);
  });

  test('points at what is wrong in an expression', async () => {
    const { code, err } = await new World(FOLDER).run(['list', '--where', 'title ~ /阿里(/']);
    expect(code).toBe(2);
    const [message, expression, caret] = err.split('\n');
    expect(message).toMatch(/^error: /);
    expect(expression).toBe('  title ~ /阿里(/');
    expect(caret).toMatch(/^ +\^+$/);
  });

  test('tells of a name that no article has, if it looks like a slip', async () => {
    const { err, code } = await new World(FOLDER).run(['list', '--columns', 'title,autor']);
    expect(err).toBe('note: no article has autor. Did you mean author?\n  title,autor\n        ^^^^^\n');
    expect(code).toBe(0);
  });

  test('tells people of a name that is like no other, if all articles were looked at', async () => {
    const world = new World(FOLDER);
    const noteOn = async (terminal: boolean, ...args: string[]) =>
      (await world.run(['list', '--columns', 'path', ...args], { terminal })).err;
    const note = 'note: no article has reviewer. See article-kit stats --fields.\n  reviewer = "Ada"\n  ^^^^^^^^\n';
    expect(await noteOn(true, '--where', 'reviewer = "Ada"')).toBe(note);
    expect(await noteOn(false, '--where', 'reviewer = "Ada"')).toBe('');
    expect(await noteOn(true, '--sort', 'reviewer', '--limit', '1')).toMatch(/^note: no article has reviewer\./);
    expect(await noteOn(true, '--where', 'missing(reviewer)', '--limit', '1')).toBe('');
    expect(await noteOn(true, '--where', 'extra.reviewer = "Ada"')).toBe('');
  });

  test('shows a column once, by whatever name it is asked for', async () => {
    const { out } = await new World(FOLDER).run(['list', '--columns', 'title,tag,title,tags', '--limit', '1']);
    expect(out).toBe('title\ttags\n\t\n');
  });

  test('shows an article whose front matter cannot be read, and says so once', async () => {
    const world = new World({ 'a.md': '---\ntitle: "a\n---\n', 'b.md': '---\ntitle: b\n---\n' });
    const { out, err, code } = await world.run(['list', '--columns', 'path,title']);
    expect(rowsOf(out).map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(err).toMatch(
      /^note: 1 article has front matter that cannot be read \(a\.md:\d\); article-kit validate tells why\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('says at once what is no text, and what is not there', async () => {
    const world = new World({ 'a.md': new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x41]), 'b.md': 'x' });
    const undecodable = await world.run(['list', '--columns', 'path', 'a.md', 'b.md']);
    expect(undecodable.err).toMatch(/^a\.md/);
    expect(undecodable.code).toBe(1);
    expect((await world.run(['list', 'b.md', 'nope.md'])).code).toBe(2);
  });

  test('on a terminal keeps within its width, and says how many columns there was room for', async () => {
    const { out } = await new World(FOLDER).run(['list', '--no-color'], { terminal: true, columns: 60 });
    expect(out).toContain('Low tide');
    expect(out).toContain('2025-11-30*');
    expect(out).toMatch(/\n3 articles\n\d of 11 columns fit; --wide shows all\n$/);
    const wide = await new World(FOLDER).run(['list', '--no-color', '--wide'], { terminal: true, columns: 60 });
    expect(wide.out).toContain('minutes');
    expect(wide.out).toMatch(/\n3 articles\n$/);
  });

  test('counts words as Unicode has them, and minutes at the speed that was asked for', async () => {
    const world = new World({ 'a.html': `<p>${'word '.repeat(600)}</p>`, 'b.html': '<p>三千只表</p>' });
    const counts = async (...args: string[]) =>
      rowsOf((await world.run(['list', '--columns', 'words,minutes', ...args])).out);
    expect(await counts()).toEqual([
      { words: '600', minutes: '3' },
      { words: '4', minutes: '1' },
    ]);
    expect((await counts('--words-per-minute', '100'))[0]).toEqual({ words: '600', minutes: '6' });
    expect(Number((await counts('--words', 'uax29'))[1]!['words'])).toBeLessThan(4);
  });

  test('prints the first row before the last file is read', async () => {
    const world = new World(
      Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${1000 + i}.md`, `---\ntitle: ${i}\n---\n`])),
    );
    let isGone = false;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        // What is not read yet when the first rows come is not there any more afterwards.
        if (!isGone) world.remove('1399.md');
        isGone = true;
        done();
      },
    });
    const { err } = await world.run(['list', '--format', 'ndjson', '--columns', 'path,title'], { stdout });
    expect(err).toMatch(/^1399\.md: /);
  });

  test('stops reading when the reader has left', async () => {
    const world = new World(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${1000 + i}.md`, 'x'])));
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
      },
    });
    expect(await world.run(['list'], { stdout })).toEqual({ code: 0, out: '', err: '' });
  });
});
