import { describe, expect, test } from 'vitest';
import type { FolderRule, KnownArticle } from '../../src/validate/rule.ts';
import { duplicatePermalink } from '../../src/validate/rules/duplicate-permalink.ts';
import { duplicateSlug } from '../../src/validate/rules/duplicate-slug.ts';
import { duplicateTitle } from '../../src/validate/rules/duplicate-title.ts';
import { missingImage } from '../../src/validate/rules/missing-image.ts';
import { somePreset } from './some-preset.ts';

/** An article of which a key or two are known, each on a line of its own from line 2 on. */
function article(path: string, keys: Record<string, string>): KnownArticle {
  const values = Object.entries(keys).map(([name, text], index) => {
    const spec = somePreset.keys[name] ?? null;
    return { name, text, spec, line: index + 2, column: 1, endLine: index + 2, endColumn: 2 };
  });
  return { path, values };
}

/** What a rule says of articles, told in the order of their paths: the path and the message of each fault. */
function find(rule: FolderRule, articles: KnownArticle[], { files = [] as string[], options = {} } = {}): string[] {
  const folder = { options: { ...rule.options, ...options }, exists: (path: string) => files.includes(path) };
  const look = rule.begin(folder);
  const inOrder = articles.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return inOrder.flatMap((one, number) =>
    Array.from(look(one, number), ({ message, twin }) => {
      const place = twin === undefined ? 'nowhere' : `${inOrder[twin.article]!.path}:${twin.line}`;
      return `${one.path}: ${message(place)}`;
    }),
  );
}

describe('duplicate-title', () => {
  test('is told at every article but the first, in the order of paths', () => {
    const articles = [
      article('c.md', { title: 'Tides' }),
      article('b.md', { date: '2022-06-18', title: ' Tides' }),
      article('a.md', { date: '2022-06-18', title: 'Tides' }),
    ];
    expect(find(duplicateTitle, articles)).toEqual([
      'b.md: the title  Tides is that of a.md:3 too',
      'c.md: the title Tides is that of a.md:3 too',
    ]);
  });

  test.each([
    ['of another title', article('b.md', { title: 'tides' })],
    ['in another folder', article('x/a.md', { title: 'Tides' })],
    ['in another language by its name', article('a.zh.md', { title: 'Tides' })],
    ['in another language by its front matter', article('b.md', { title: 'Tides', lang: 'fr' })],
    ['from a template', article('b.md', { title: '{{ title }}' })],
  ])('an article %s is no twin', (_, other) => {
    expect(find(duplicateTitle, [article('a.md', { title: 'Tides' }), other])).toEqual([]);
  });
});

describe('duplicate-slug', () => {
  test('counts page bundles as files of their folder', () => {
    const articles = [article('p/a/index.md', { slug: 'tides' }), article('p/b.md', { slug: 'Tides' })];
    expect(find(duplicateSlug, articles)).toEqual(['p/b.md: the slug Tides is that of p/a/index.md:2 too']);
  });

  test('the same slug in another folder or language is right', () => {
    const first = article('p/a/index.md', { slug: 'tides' });
    for (const path of ['q/a.md', 'p/a/index.zh-cn.md', 'p/b.zh.md']) {
      expect(find(duplicateSlug, [first, article(path, { slug: 'tides' })]), path).toEqual([]);
    }
  });
});

describe('duplicate-permalink', () => {
  test.each(['/tides/', '/tides', 'tides/', '/tides/index.html', '/%74ides/'])('%s is /tides/', (permalink) => {
    const articles = [article('a.md', { permalink: '/tides/' }), article('x/b.md', { permalink })];
    expect(find(duplicatePermalink, articles)).toEqual([`x/b.md: the permalink ${permalink} is that of a.md:2 too`]);
  });

  test.each(['/tide/', '/tides.html', '/Tides/'])('%s is not', (permalink) => {
    const articles = [article('a.md', { permalink: '/tides/' }), article('b.md', { permalink })];
    expect(find(duplicatePermalink, articles)).toEqual([]);
  });

  test.each(['/:year/:title/', 'pretty', '{{ page.x }}'])(
    '%s stands for something else in each article',
    (permalink) => {
      expect(find(duplicatePermalink, [article('a.md', { permalink }), article('b.md', { permalink })])).toEqual([]);
    },
  );

  test('languages and versions have sites of their own, and so may folders', () => {
    const twins = (a: string, b: string, options = {}) =>
      find(duplicatePermalink, [article(a, { permalink: '/' }), article(b, { permalink: '/' })], { options });
    expect(twins('content/en/a.md', 'content/zh/a.md')).toEqual([]);
    expect(twins('docs/a.md', 'versioned_docs/version-1.0/a.md')).toEqual([]);
    expect(twins('docs/a.md', 'blog/a.md', { within: 'folder' })).toEqual([]);
    expect(twins('docs/a.md', 'blog/a.md')).toHaveLength(1);
    expect(twins('js/a.md', 'go/a.md')).toHaveLength(1);
  });
});

describe('missing-image', () => {
  test.each([
    ['p/a.md', 'b.png', 'p/b.png'],
    ['p/a.md', './b.png', 'p/b.png'],
    ['p/x/a.md', '../b.png', 'p/b.png'],
    ['source/_posts/a.md', 'b.png', 'source/_posts/a/b.png'],
    ['content/posts/a/index.md', 'b.png', 'content/posts/a/b.png'],
    ['content/posts/a.md', '/img/b.png', 'static/img/b.png'],
    ['source/_posts/a.md', '/img/b.png', 'source/img/b.png'],
    ['_posts/a.md', 'assets/b.png', 'assets/b.png'],
    ['site/content/a.md', '/b.png', 'site/public/b.png'],
    ['_posts/a.md', '/blog/img/b.png', 'img/b.png'],
    ['a.md', '/img/b.png', '../../static/img/b.png'],
    ['/home/s/content/a.md', '/img/b.png', '/home/s/static/img/b.png'],
    ['docs/a.md', '@site/static/b.png', 'static/b.png'],
    ['p/a.md', 'low%20tide.png?v=1#x', 'p/low tide.png'],
  ])('in %s, %s may be %s', (path, cover, file) => {
    expect(find(missingImage, [article(path, { cover })], { files: [file] })).toEqual([]);
    expect(find(missingImage, [article(path, { cover })])).toHaveLength(1);
  });

  test.each([
    'https://kelp.net/b.png',
    '//kelp.net/b.png',
    'data:image/png;base64,AA',
    '{{ x }}/b.png',
    '~/b.png',
    '@/b.png',
    'tides',
    '',
  ])('does not look for %j', (cover) => expect(find(missingImage, [article('a.md', { cover })])).toEqual([]));

  test('looks at pictures only, and says which', () => {
    expect(find(missingImage, [article('a.md', { cover: 'b.png', own: 'c.png' })])).toEqual([
      'a.md: there is no file b.png for cover',
    ]);
  });
});
