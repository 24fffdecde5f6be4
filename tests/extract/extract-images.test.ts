import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { extractPictures } from '../../src/extract/extract-pictures.ts';
import type { Image } from '../../src/extract/image.ts';
import { extractImages, lookAgain } from '../../src/extract/look-again.ts';

const imagesIn = (text: string, path = 'post.html') => extractImages(new Article(path, text));
const brief = (images: readonly Image[]) => images.map(({ src, caption, credit }) => ({ src, caption, credit }));

describe('the place of a picture', () => {
  test('is where its tag begins in the file, below the front matter', async () => {
    const text = '---\ntitle: x\n---\n<p>潮 <img src="a.jpg"></p>\n<img src="b.jpg">\n';
    expect((await imagesIn(text)).map(({ line, column }) => [line, column])).toEqual([
      [4, 6],
      [5, 1],
    ]);
  });

  test('in Markdown is where it is written, be it twice the same', async () => {
    const text = 'One ![a](a.jpg) two\n\n- ![b](<b c.jpg> "t")\n\n![a](a.jpg)\n\n<img src="d.jpg?x=1&amp;y=2">\n';
    const found = await imagesIn(text, 'post.md');
    expect(found.map(({ src, line, column }) => [src, line, column])).toEqual([
      ['a.jpg', 1, 5],
      ['b c.jpg', 3, 3],
      ['a.jpg', 5, 1],
      ['d.jpg?x=1&y=2', 7, 1],
    ]);
    expect(found[1]).toMatchObject({ alt: 'b', title: 't' });
  });

  test('of a shortcode is where the shortcode begins', async () => {
    const text = 'Text.\n\n{{< figure src="a.jpg" caption="The mill" attr="Ann Doe" >}}\n\n![b](b.jpg)\n';
    const found = await imagesIn(text, 'post.md');
    expect(found.map(({ line }) => line)).toEqual([3, 5]);
    expect(found[0]).toMatchObject({ caption: 'The mill', credit: 'Ann Doe', captionSource: 'shortcode' });
  });
});

describe('places in Markdown', () => {
  const placesIn = async (text: string) =>
    (await imagesIn(text, 'post.md')).map(({ src, line, column }) => [src, line, column]);

  test('are those of references, wherever their addresses stand', async () => {
    const text = '[r]: one.png\n\nA ![one][r] and ![two](two.png)\n\nB ![one][r]\n';
    expect(await placesIn(text)).toEqual([
      ['one.png', 3, 3],
      ['two.png', 3, 17],
      ['one.png', 5, 3],
    ]);
  });

  test('are not those of the same address in code or in text', async () => {
    const text = 'See a.png and 11.jpg.\n\n```\n![a](a.png)\n```\n\nSo: 11.jpg ![p](1.jpg)\n\n> ![a](a.png)\n';
    expect(await placesIn(text)).toEqual([
      ['1.jpg', 7, 12],
      ['a.png', 9, 3],
    ]);
  });

  test('are found in tables, in HTML and under any line end', async () => {
    const text =
      'x\r\n\r\n| a | b |\r\n| - | - |\r\n| ![a](a.png) | ![b](b.png) |\r\n\r\n<div>\r\n<img src="c.png">\r\n</div>\r\n';
    expect(await placesIn(text)).toEqual([
      ['a.png', 5, 3],
      ['b.png', 5, 17],
      ['c.png', 8, 1],
    ]);
  });

  test('a picture in a line of text without any other sign of Markdown is one', async () => {
    expect(await placesIn('Text ![a](images/a.jpg) text\n')).toEqual([['images/a.jpg', 1, 6]]);
  });
});

describe('template tags for pictures', () => {
  test.each([
    ['{{< figure src="a.jpg" title="Mill" >}}', { src: 'a.jpg', caption: 'Mill' }],
    ['{{< figure src=:"a.jpg" >}}', { src: 'a.jpg' }],
    ['{{% img src="a.jpg" alt="x" %}}', { src: 'a.jpg', alt: 'x', caption: null }],
    ['{% include figure.html url="/a.jpg" description="A mill in May" %}', { src: '/a.jpg', caption: 'A mill in May' }],
    ['{% include image image_path="a.jpg" caption="\'Mill\'" width=300 %}', { src: 'a.jpg', width: 300 }],
    ['{% asset_img left a.jpg 300 200 "Mill" %}', { src: 'a.jpg', width: 300, height: 200, title: 'Mill' }],
    ['{% img /i/a.jpg 640 480 \'"title" "alt"\' %}', { src: '/i/a.jpg', width: 640, title: 'title', alt: 'alt' }],
  ])('%s', async (tag, expected) => {
    expect(await imagesIn(`${tag}\n\nText.\n`, 'post.md')).toMatchObject([expected]);
    expect(await imagesIn(`<p>Text.</p>\n${tag}\n<p>Text.</p>`)).toMatchObject([expected]);
  });

  test.each(['{% if image %}', '{{ page.image }}', '{% include image.html %}', '{{< youtube a.jpg >}}', '{% image %}'])(
    '%s shows none',
    async (tag) => expect(await imagesIn(`<p>${tag}</p>`)).toEqual([]),
  );

  test('take no time to speak of, however they go on', async () => {
    const begun = performance.now();
    for (const text of ['{% '.repeat(60_000), `{% figure ${'a="'.repeat(60_000)}`, '{{<'.repeat(60_000)])
      await imagesIn(text);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('addresses', () => {
  const urlsIn = async (text: string, baseUrl?: string) => {
    const found = await extractImages(new Article('post.html', text), { baseUrl });
    return found.map(({ url }) => url);
  };

  test('are made absolute by what the article says of its own', async () => {
    expect(await urlsIn('---\nurl: https://example.org/a/b.html\n---\n<img src="c.jpg">')).toEqual([
      'https://example.org/a/c.jpg',
    ]);
    expect(await urlsIn('---\nurl: /a/b\n---\n<img src="c.jpg">')).toEqual([null]);
  });

  test('by what is asked for before that, and by <base> on top of both', async () => {
    const article = '---\ncanonical_url: https://example.org/a/\n---\n<img src="c.jpg">';
    expect(await urlsIn(article, 'https://other.example/x/')).toEqual(['https://other.example/x/c.jpg']);
    expect(await urlsIn(`${article}<base href="/img/">`)).toEqual(['https://example.org/img/c.jpg']);
  });

  test('are not guessed from a page that the article may only be about, or from where it was once', async () => {
    for (const key of ['link', 'source', 'wordpress_url', 'guid']) {
      expect(await urlsIn(`---\n${key}: https://example.org/a/\n---\n<img src="c.jpg">`)).toEqual([null]);
    }
  });

  test('without a protocol are read through https, and templates are nobody’s address', async () => {
    expect(await urlsIn('<img src="//example.org/c.jpg"><img src="{{ site.url }}/d.jpg">')).toEqual([
      'https://example.org/c.jpg',
      null,
    ]);
  });

  test('that hold the picture itself are summed up', async () => {
    const [image] = await imagesIn(
      `<p>A chart:</p><img width="300" height="200" src="data:image/png;base64,${'A'.repeat(2000)}">`,
    );
    expect(image).toMatchObject({ src: 'data:image/png;base64,… (1.5 KB)', url: null });
  });
});

describe('covers', () => {
  test('come first, with their place in the front matter, unless the body shows them', async () => {
    const text = `---
title: x
cover: https://example.org/a.jpg
thumbnail: http://example.org/b-300x200.jpg
image: { path: /c.jpg, alt: a boat, caption: A boat, credit: Ann }
---
<p><img src="https://example.org/b.jpg?w=900"></p>
`;
    const found = await imagesIn(text);
    expect(found.map(({ src, cover, index, line }) => [src, cover, index, line])).toEqual([
      ['https://example.org/a.jpg', true, 0, 3],
      ['/c.jpg', true, 1, 5],
      ['https://example.org/b.jpg?w=900', true, 2, 7],
    ]);
    expect(found[1]).toMatchObject({ alt: 'a boat', caption: 'A boat', credit: 'Ann', captionSource: 'front-matter' });
  });

  test.each([
    ['http://1.bp.blogspot.com/-x/AAA/s72-c/boat.jpg', 'http://1.bp.blogspot.com/-x/AAA/s640/boat.jpg'],
    ['http://lh4.ggpht.com/-x/AAA/s72-c/boat.jpg', 'http://lh4.ggpht.com/-x/AAA/boat.jpg'],
    ['https://lh3.googleusercontent.com/abc=s72-c', 'https://lh3.googleusercontent.com/abc=w640-h480'],
    ['/i/my photo.jpg', '/i/my%20photo.jpg'],
    ['/i/boat-300x200.jpg', '/i/boat-scaled.jpg'],
  ])('%s is %s in another size', async (cover, src) => {
    expect(await imagesIn(`---\nthumbnail: "${cover}"\n---\n<img src="${src}">`)).toMatchObject([{ src, cover: true }]);
  });

  test('that are a theme’s stand-in are decoration', async () => {
    expect(await imagesIn('---\nimage: ./no-image.png\n---\nx')).toMatchObject([
      { cover: true, decorativeReason: 'placeholder' },
    ]);
  });

  test('take the words that stand beside them', async () => {
    const text = '---\nfeatured_image: a.jpg\nfeatured_image_alt: a boat\nfeatured_image_caption: A boat\n---\nx';
    expect(await imagesIn(text)).toMatchObject([{ alt: 'a boat', caption: 'A boat' }]);
  });

  test('are each there once, whatever the keys that name them', async () => {
    const text =
      '---\nheadimg: https://i.example/v2_000\nthumbnail: https://i.example/v2_000\n---\n<img src="https://i.example/v2_000">';
    expect(await imagesIn(text)).toMatchObject([{ cover: true, line: 5 }]);
  });

  test.each([
    'image: true',
    'image: none',
    'header: big',
    'background: "#fff"',
    'thumbnail: ""',
    'images: []',
    'cover: rgb(1.0, 2, 3)',
  ])('%s names none', async (field) => expect(await imagesIn(`---\n${field}\n---\nx`)).toEqual([]));
});

describe('pictures side by side', () => {
  test.each([
    '<img src="spinner.gif"><img src="a.jpg"><img src="b.jpg">',
    '<img src="blank.gif" width="10"><img src="a.jpg"><img src="b.jpg">',
    '<img src="x/photo-1.jpg"><img src="y/photo-1.jpg">',
  ])('%s are two', async (html) => {
    const content = (await imagesIn(html)).filter(({ decorative }) => !decorative);
    expect(content.map(({ src }) => src.replace(/^.*\//, ''))).toHaveLength(2);
  });
});

describe('captions', () => {
  test('of decorative pictures are none, and decoration is no neighbour', async () => {
    const html = `<figure><img src="a.jpg" width="640" height="480"><figcaption>Boats <img src="i.png" width="16" height="16"></figcaption></figure>`;
    expect(brief(await imagesIn(html))).toEqual([
      { src: 'a.jpg', caption: 'Boats', credit: null },
      { src: 'i.png', caption: null, credit: null },
    ]);
  });

  test('below the last picture are believed where the others have them in the same way', async () => {
    const one = (n: number) => `<p><img src="${n}.jpg" width="640" height="480"></p><p>（猫猫第${n}天）</p>`;
    const captions = async (html: string) => (await imagesIn(html)).map(({ caption }) => caption);
    expect(await captions(`${one(1)}<p>正文很长。</p>${one(2)}<p>正文很长。</p>${one(3)}`)).toEqual([
      '（猫猫第1天）',
      '（猫猫第2天）',
      '（猫猫第3天）',
    ]);
    expect(await captions(one(1))).toEqual([null]);
  });

  test.each([
    ['Harbour Centre for the Arts (Weiwu)', 'Harbour Centre for the Arts (Weiwu)'],
    ['(Ann Doe)', 'Ann Doe'],
  ])('the credit element %s names %s', async (text, credit) => {
    const html = `<figure><img src="a.jpg"><figcaption>A mill <span class="credit">${text}</span></figcaption></figure>`;
    expect(await imagesIn(html)).toMatchObject([{ caption: 'A mill', credit }]);
  });

  test('that are not sure enough are left out', async () => {
    const found = await extractPictures(new Article('a.html', '<img src="a.jpg" width="640" height="480">'));
    const text = { caption: 'Mill', credit: null, source: 'x', confidence: 0.6, isShared: false, shape: null };
    const doubtful = [found.map((one) => ({ ...one, text }))];
    expect(lookAgain(doubtful)[0]).toMatchObject([{ caption: null, confidence: null }]);
    expect(lookAgain(doubtful, 0.5)[0]).toMatchObject([{ caption: 'Mill', captionSource: 'x', confidence: 0.6 }]);
  });
});
