import { describe, expect, test } from 'vitest';
import { CAPTION_PATTERNS } from '../../src/extract/captions/index.ts';
import { textOf } from '../../src/extract/captions/text-of.ts';
import { picturesIn, shownIn, textsIn } from './pictures-in.ts';

const BODY = 'The mill stood by the river for two hundred years before anybody thought of drawing it.';
const IMG = '<img src="a.jpg" alt="a wheel" title="wheel.jpg">';
const p = (text: string) => `<p>${text}</p>`;

describe('every caption pattern', () => {
  test.each(CAPTION_PATTERNS.map((pattern) => [pattern.name, pattern] as const))(
    '%s finds what it shows',
    (name, pattern) => {
      const { html, caption, credit } = pattern.example;
      const [text] = textsIn(html);
      expect(text).toMatchObject({ caption, credit: credit ?? null, source: name });
      expect(text!.confidence).toBeGreaterThan(0);
    },
  );

  test('has a name of its own', () => {
    expect(new Set(CAPTION_PATTERNS.map(({ name }) => name)).size).toBe(CAPTION_PATTERNS.length);
  });
});

describe('captions as publishing systems write them', () => {
  test.each<[string, string, (string | null)[]]>([
    [
      'Gutenberg',
      `<figure class="wp-block-image"><a href="b.jpg">${IMG}</a><figcaption class="wp-element-caption">The old mill</figcaption></figure>`,
      ['The old mill'],
    ],
    [
      'a Gutenberg gallery with captions of its own and one for all',
      `<figure class="wp-block-gallery"><ul><li><figure>${IMG}<figcaption>One</figcaption></figure></li><li><figure>${IMG}<figcaption>Two</figcaption></figure></li></ul><figcaption class="blocks-gallery-caption">Both</figcaption></figure>`,
      ['One', 'Two'],
    ],
    [
      'WordPress with its shortcode in paragraphs',
      `<p>[caption id="x" width="300"]<a href="b">${IMG}</a></p><p>The old <a href="c">mill</a>[/caption]</p>`,
      ['The old mill'],
    ],
    [
      'WordPress with brackets as entities',
      `<p>&#91;caption width=&#8221;300&#8221;&#93;${IMG} The old mill&#91;/caption&#93;</p>`,
      ['The old mill'],
    ],
    [
      'old WordPress with the caption as an attribute',
      `[caption id="x" caption="The &quot;old&quot; mill"]${IMG}[/caption]`,
      ['The "old" mill'],
    ],
    ['a gallery shortcode', `<p>[gallery ids="1,2"]</p><p>${IMG}</p>${p(BODY)}`, [null]],
    [
      'Blogger',
      `<table class="tr-caption-container"><tbody><tr><td><a href="b">${IMG}</a></td></tr><tr><td class="tr-caption">Source: Ann Doe</td></tr></tbody></table>`,
      ['© Ann Doe'],
    ],
    [
      'Ghost',
      `<figure class="kg-card kg-image-card kg-card-hascaption">${IMG}<figcaption>The old mill <span>Photo by <a href="x">Ann Doe</a> on Unsplash</span></figcaption></figure>`,
      ['The old mill © Ann Doe on Unsplash'],
    ],
    [
      'a Ghost gallery',
      `<figure class="kg-gallery-card"><div><div>${IMG}</div><div>${IMG}</div></div><figcaption>Two mills</figcaption></figure>`,
      ['Two mills', 'Two mills'],
    ],
    [
      'Drupal',
      `<div class="media"><div class="field field--name-field-media-image"><div>${IMG}</div></div><div class="field field--name-field-caption"><p>The old mill</p></div><div class="field field--name-field-credit">Ann Doe</div></div>${p(BODY)}`,
      ['The old mill © Ann Doe'],
    ],
    [
      'Joomla',
      `<div class="img_caption left"><img class="caption" src="a.jpg"><p>The old mill</p></div>`,
      ['The old mill'],
    ],
    [
      'TYPO3',
      `<div class="csc-textpic-imagewrap"><figure class="csc-textpic-image">${IMG}<figcaption class="csc-textpic-caption">The old mill</figcaption></figure></div>`,
      ['The old mill'],
    ],
    [
      'MediaWiki',
      `<div class="thumb tright"><div class="thumbinner"><a href="b">${IMG}</a><div class="thumbcaption"><div class="magnify"><a title="Enlarge"></a></div>The old mill</div></div></div>`,
      ['The old mill'],
    ],
    [
      'a MediaWiki gallery',
      `<ul class="gallery"><li class="gallerybox"><div class="thumb">${IMG}</div><div class="gallerytext"><p>One</p></div></li><li class="gallerybox"><div class="thumb">${IMG}</div><div class="gallerytext"><p>Two</p></div></li></ul>`,
      ['One', 'Two'],
    ],
    [
      'Squarespace',
      `<div class="image-block-wrapper">${IMG}</div><div class="image-caption-wrapper"><div class="image-caption"><p>The old mill</p></div></div>${p(BODY)}`,
      ['The old mill'],
    ],
    [
      'Substack',
      `<div class="captioned-image-container"><figure><a class="image-link"><div class="image2-inset">${IMG}<div class="image-link-expand"><svg><title>Expand</title></svg></div></div></a><figcaption class="image-caption">The old mill</figcaption></figure></div>`,
      ['The old mill'],
    ],
    [
      'NPR',
      `<div class="bucketwrap image"><div class="imagewrap">${IMG}</div><div class="credit-caption"><div class="caption-wrap"><div class="caption"><p>The old mill in May. <span class="credit">Ann Doe/AP</span> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b></div><span class="credit">Ann Doe/AP</span></div></div>`,
      ['The old mill in May. © Ann Doe/AP'],
    ],
    [
      'the BBC',
      `<figure>${IMG}<span class="off-screen">Image source, </span><span class="story-image-copyright">Getty Images</span><figcaption><span class="off-screen">Image caption</span><span class="media-caption__text">The old mill</span></figcaption></figure>`,
      ['The old mill © Getty Images'],
    ],
    [
      'the New York Times',
      `<figure><div>${IMG}</div><figcaption itemprop="caption description"><span aria-hidden="true">The old mill.</span><span itemprop="copyrightHolder"><span>Credit...</span><span>Ann Doe for The Times</span></span></figcaption></figure>`,
      ['The old mill. © Ann Doe for The Times'],
    ],
    [
      'a German paper',
      `<figure>${IMG}<figcaption><span class="figure__text">Die alte Mühle</span> <span class="figure__copyright">© Ann Doe/dpa</span></figcaption></figure>`,
      ['Die alte Mühle © Ann Doe/dpa'],
    ],
    [
      'a French paper',
      `<figure>${IMG}<figcaption class="article__legend">Le vieux moulin. <span class="article__credit">ANN DOE / AFP</span></figcaption></figure>`,
      ['Le vieux moulin. © ANN DOE / AFP'],
    ],
    [
      'a Japanese news site',
      `<div class="photo">${IMG}<p class="photo-caption">古い水車＝10日、長野県松本市、山田太郎撮影</p></div>`,
      ['古い水車＝10日、長野県松本市、山田太郎撮影 © 山田太郎'],
    ],
    [
      'a Korean news site',
      `<div class="img-con"><span>${IMG}</span></div><p>▲ 오래된 물레방아 [사진=연합뉴스]</p>${p(BODY)}`,
      ['오래된 물레방아 [사진=연합뉴스] © 연합뉴스'],
    ],
    [
      'Naver',
      `<span class="end_photo_org">${IMG}<em class="img_desc">오래된 물레방아</em></span>${p(BODY)}`,
      ['오래된 물레방아'],
    ],
    [
      'a Chinese portal',
      `<div class="img_wrapper">${IMG}<span class="img_descr">老磨坊 新华社记者 张三 摄</span></div>`,
      ['老磨坊 新华社记者 张三 摄 © 新华社记者 张三 摄'],
    ],
    [
      'WeChat',
      `<section>${IMG}</section><p style="text-align:center"><span style="font-size:12px;color:#888">老磨坊的冬天</span></p><p>${'磨坊在河边。'.repeat(12)}</p>`,
      ['老磨坊的冬天'],
    ],
    [
      'Tistory with attributes as text',
      `<p>${IMG}</p><p class="cap1">data-origin-width="0" data-origin-height="0"</p>${p(BODY)}`,
      [null],
    ],
    [
      'a slide show that is hidden until its script runs',
      `<div style="display:none"><div class="slideshow_slide">${IMG}<div class="slideshow_title">One</div></div><div class="slideshow_slide">${IMG}<div class="slideshow_title">Two</div></div></div>`,
      ['One', 'Two'],
    ],
    [
      'a lightbox',
      `<a href="b.jpg" data-lightbox="x" data-title="The old mill"><img src="a.jpg"></a>${p(BODY)}`,
      ['The old mill'],
    ],
    [
      'Jetpack',
      `<img src="a.jpg" data-image-caption="&lt;p&gt;The old mill&lt;/p&gt;" data-image-title="IMG_1234">${p(BODY)}`,
      ['The old mill'],
    ],
    [
      'a table of pictures over their texts',
      `<table><tr><td>${IMG}</td><td>${IMG}</td></tr><tr><td>One</td><td>Two</td></tr></table>`,
      ['One', 'Two'],
    ],
    ['a Markdown converter', `<p>${IMG}</p><p><em>The old mill</em></p>${p(BODY)}`, ['The old mill']],
    [
      'pictures with a caption each in one parent',
      `<p class="img">${IMG}</p>${p(BODY)}<p class="img">${IMG}</p><p class="img-desc">Two</p>${p(BODY)}<p class="img">${IMG}</p><p class="img-desc">Three</p>`,
      [null, 'Two', 'Three'],
    ],
    [
      'a row of pictures whose caption says which is which',
      `<p>${IMG}</p><p>${IMG}</p><p class="caption">Left: the mill. Right: the wheel</p>${p(BODY)}`,
      ['Left: the mill. Right: the wheel', 'Left: the mill. Right: the wheel'],
    ],
    [
      'an NPR-like credit before the caption',
      `<div><div>${IMG}</div><div class="photo-credit">Ann Doe—AFP/Getty Images</div><div class="photo-caption">The old mill</div></div>`,
      ['The old mill © Ann Doe—AFP/Getty Images'],
    ],
    [
      'a style sheet that sets the credit apart',
      `<figure>${IMG}<figcaption><span>El molino en mayo.</span><span>Ana Ruiz (EFE)</span></figcaption></figure>`,
      ['El molino en mayo. © Ana Ruiz (EFE)'],
    ],
    [
      'a credit and a caption that share a class',
      `<div class="image__container">${IMG}</div><div class="image__metadata"><div class="image__caption attribution">The mill</div><figcaption class="image__credit">Ann Doe/AP</figcaption></div>${p(BODY)}`,
      ['The mill © Ann Doe/AP'],
    ],
    [
      'a link as the first word of a credit',
      `<figure>${IMG}<figcaption><a href="x">Photo</a> by <a href="y">Ann Doe</a> on Unsplash</figcaption></figure>`,
      ['© Ann Doe on Unsplash'],
    ],
    [
      'a blog in the middle of a page',
      `<center>${IMG}<br><div style="color:#999;display:inline-block">老磨坊</div></center>${p(BODY)}`,
      ['老磨坊'],
    ],
    [
      'utility classes',
      `<div>${IMG}<div class="mt-2 text-sm text-gray-500">The old mill</div></div>${p(BODY)}`,
      ['The old mill'],
    ],
    [
      'a plugin with a credit in a span',
      `<div class="media-credit-container">${IMG}<span class="media-credit">Ann Doe</span></div>${p(BODY)}`,
      ['© Ann Doe'],
    ],
  ])('%s', (_system, html, expected) => {
    expect(shownIn(html)).toEqual(expected);
  });
});

describe('what stands next to a picture and is no caption', () => {
  test.each<[string, string]>([
    ['body text', `<p>${IMG}</p>${p(BODY)}`],
    ['body text in the same paragraph', `<p>${IMG} ${BODY}</p>`],
    ['body text behind a line break', `<p>${IMG}<br>${BODY}</p>`],
    ['body text round it', `<p>The mill ${IMG} <em>stood</em> by the river.</p>`],
    ['a short first line of a longer paragraph', `<div>${IMG}<br>The mill<br><br>${BODY}</div>`],
    ['a lead-in above it', `<p>This is the mill:</p><p>${IMG}</p>`],
    ['a heading', `<p>${IMG}</p><h3>The mill</h3>${p(BODY)}`],
    ['a bold line', `<p>${IMG}</p><p style="text-align:center"><b>The mill</b></p>${p(BODY)}`],
    [
      'a page that is centred throughout',
      `<center><p align="center">${IMG}</p><p align="center">The mill</p><p align="center">stood here</p></center>`,
    ],
    ['a note of the editors', `<p>${IMG}</p><p><em>This article first appeared in the Mill Times</em></p>${p(BODY)}`],
    ['a poem', `<p>${IMG}</p><p><em>The mill, the mill</em></p><p><em>is standing still</em></p>`],
    ['a teaser', `<div class="teaser"><a href="b">${IMG}<h4>More mills</h4></a></div>`],
    [
      'a sentence that begins like a numbered caption',
      `<p>${IMG}</p><p>Figure 5 was quite interesting to look at</p>${p(BODY)}`,
    ],
    ['the source of the article', `<p>${IMG}</p><p>Source: Mill Times</p>`],
    ['an interface', `<figure>${IMG}<figcaption><button>Enlarge</button><span>View image</span></figcaption></figure>`],
    ['an empty figcaption', `<figure>${IMG}<figcaption> <svg><title>x</title></svg></figcaption></figure>${p(BODY)}`],
    ['a table of data', `<table><tr><td>${IMG}</td><td>Wheel</td></tr><tr><td>Mill</td><td>2 m</td></tr></table>`],
    ['alt and title', IMG],
    ['a line of stars', `<p>${IMG}</p><p style="text-align:center">***</p>${p(BODY)}`],
    ['a quotation set apart', `<p>${IMG}</p><p><em>“Nobody turns the wheel.”</em></p>${p(BODY)}`],
    [
      'related articles',
      `<div>${`<div class="item">${IMG}<div><a href="b">More mills</a></div></div>`.repeat(4)}</div>`,
    ],
    ['a file name in a data attribute', `<img src="a.jpg" data-caption="IMG_1234.jpg">`],
  ])('%s', (_name, html) => {
    expect(shownIn(html).every((shown) => shown === null)).toBe(true);
  });
});

describe('a picture that is not among those of the page', () => {
  test('has no caption', () => {
    const [icon, mill] = picturesIn(
      `<figure><img src="i.png"><img src="a.jpg"><figcaption>The mill</figcaption></figure>`,
    );
    expect(textOf(icon!, [mill!])).toMatchObject({ caption: null, shape: null });
    expect(textOf(mill!, [mill!])).toMatchObject({ caption: 'The mill', isShared: false });
  });
});

describe('captions of hostile bodies', () => {
  test('are looked for in time that grows with the body', () => {
    const many = textsIn(`<div>${IMG}<p class="x">a</p>`.repeat(3_000));
    expect(many).toHaveLength(3_000);
    const deep = textsIn(`${'<div>'.repeat(20_000)}${IMG.repeat(50)}<p class="caption">x</p>`);
    expect(deep).toHaveLength(50);
    const long = textsIn(`<figure>${IMG.repeat(300)}<figcaption>${'(a (Photo: '.repeat(20_000)}</figcaption></figure>`);
    expect(long).toHaveLength(300);
    const blank = textsIn(`<p>${`${IMG}${'<span> </span>'.repeat(200)}`.repeat(200)}</p>`);
    expect(blank).toHaveLength(200);
  }, 20_000);
});
