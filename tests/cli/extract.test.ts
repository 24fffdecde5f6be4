import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const HARBOUR = `---
title: Harbour
url: https://example.org/harbour/
thumbnail: /img/boats.jpg
---
<p>The boats.</p>
<figure><img src="/img/boats.jpg" width="640" height="480" alt="x"><figcaption>Boats at low tide (Photo: Ann Doe)</figcaption></figure>
<img src="https://stats.example/p.gif" width="1" height="1">
`;
const MARKET = '<p><img src="market.jpg"></p>\n<p class="img-desc">图/鱼市 来源/晚报</p>\n<p>The market.</p>\n';
const FOLDER = { 'b.html': MARKET, 'a.html': HARBOUR };

describe('extract', () => {
  test('gives every picture with its caption and credit, one object each, in the order of paths and reading', async () => {
    const { out, err, code } = await new World(FOLDER).run(['extract', '--json']);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(JSON.parse(out)).toEqual([
      {
        path: 'a.html',
        index: 0,
        line: 7,
        column: 9,
        src: '/img/boats.jpg',
        url: 'https://example.org/img/boats.jpg',
        candidates: [],
        alt: 'x',
        title: null,
        caption: 'Boats at low tide (Photo: Ann Doe)',
        captionSource: 'figcaption',
        confidence: 0.98,
        credit: 'Ann Doe',
        width: 640,
        height: 480,
        link: null,
        decorative: false,
        decorativeReason: null,
        cover: true,
      },
      expect.objectContaining({
        path: 'b.html',
        src: 'market.jpg',
        url: null,
        caption: '图/鱼市 来源/晚报',
        credit: '晚报',
      }),
    ]);
  });

  test('leaves decoration out, and shows it with its reason when asked', async () => {
    const { out } = await new World(FOLDER).run(['extract', '--all', '--format', 'ndjson']);
    const images = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(images.map(({ decorativeReason }) => decorativeReason)).toEqual([null, 'pixel', null]);
  });

  test('in a pipe is a heading and one line a picture', async () => {
    const { out } = await new World(FOLDER).run(['extract']);
    const [head, ...lines] = out.trimEnd().split('\n');
    expect(head!.split('\t').slice(0, 5)).toEqual(['path', 'index', 'line', 'column', 'src']);
    expect(lines).toHaveLength(2);
  });

  test('on a terminal keeps within its width and sums up', async () => {
    const { out } = await new World(FOLDER).run(['extract', '--no-color'], { terminal: true, columns: 80 });
    expect(out).toContain('640×480');
    expect(out).toMatch(
      /\n2 pictures in 2 articles, 2 with a caption, 2 with a credit, 1 decorative left out \(--all\)\n$/,
    );
  });

  test('as HTML is a page of pictures that runs nothing of the articles', async () => {
    const world = new World({
      ...FOLDER,
      'c.html':
        '<figure><img src="c.jpg" alt="&quot;><b>"><figcaption>&lt;script>alert(1)&lt;/script></figcaption></figure>',
    });
    const { out } = await world.run(['extract', '--format', 'html']);
    expect(out).toMatch(/^<!DOCTYPE html>/);
    expect(out).toContain('src="https://example.org/img/boats.jpg"');
    expect(out).toContain('&lt;script&gt;alert(1)');
    expect(out).toContain('alt="&quot;&gt;&lt;b&gt;"');
    expect(out).not.toContain('<script');
  });

  test('sees what is the habit of a folder, and what stands below all its pictures', async () => {
    const post = (below: string) =>
      `<p><img src="a.jpg" width="640" height="480"></p>\n<p><em>${below}</em></p>\n<p>Long text follows here.</p>\n`;
    const same = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.html`, post('图片发自某某App')]));
    const { out } = await new World(same).run(['extract', '--json']);
    expect(JSON.parse(out).map(({ caption }: { caption: string | null }) => caption)).toEqual([null, null, null, null]);
  });

  test('goes on after an article that cannot be read', async () => {
    const world = new World({ ...FOLDER, '0.html': '---\ntitle: x\n<img src="a.jpg">\n' });
    const { out, err, code } = await world.run(['extract', '--format', 'ndjson']);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toMatch(/^0\.html:1: /);
    expect(code).toBe(1);
  });

  test('asks for numbers and addresses that make sense', async () => {
    const world = new World(FOLDER);
    expect((await world.run(['extract', '--min-confidence', '2'])).code).toBe(2);
    expect((await world.run(['extract', '--base-url', 'example.org'])).code).toBe(2);
  });
});
