import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, parseDocument } from 'yaml';
import { Article } from '../../src/article/article.ts';
import { blockSourceOf } from '../../src/validate/block-source.ts';
import type { Finding } from '../../src/validate/finding.ts';
import { fixArticle } from '../../src/validate/fix-article.ts';
import { PRESET_NAMES } from '../../src/validate/presets/names.ts';
import { validateArticle } from '../../src/validate/validate-article.ts';
import { someArticle } from './some-article.ts';

const NOW = new Date('2023-01-01T00:00:00Z');
const somePreset = fc.constantFrom(...PRESET_NAMES);
const articleOf = (text: string) => new Article('a.md', text);
const partsOf = (text: string) => blockSourceOf(articleOf(text)).parts;
const hasBlock = (text: string) => (partsOf(text)?.language ?? null) !== null;
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

/** The rules that change what stands outside the block. */
const OUTSIDE =
  /^(?:byte-order-mark|blank-before-fence|malformed-fence|missing-opening-fence|fence-text|unclosed-front-matter|carriage-return|line-ends)$/;

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** What a text is and what becomes of it, for any text and any preset. */
async function holds(
  check: (seen: {
    text: string;
    fixed: string;
    mended: number;
    before: Finding[];
    after: Finding[];
    options: { preset: (typeof PRESET_NAMES)[number]; now: Date };
  }) => void | Promise<void>,
  articles = someArticle,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(articles, somePreset, async (text, preset) => {
      const options = { preset, now: NOW };
      const before = (await validateArticle(articleOf(text), options)).findings;
      const { text: fixed, mended } = await fixArticle(articleOf(text), options);
      const after = (await validateArticle(articleOf(fixed), options)).findings;
      await check({ text, fixed, mended, before, after, options });
    }),
    { numRuns: 400 },
  );
}

describe('any article, whole or broken', () => {
  test('is checked the same way every time, and its findings stand in the text, from top to bottom', async () => {
    await holds(async ({ text, before, options }) => {
      expect((await validateArticle(articleOf(text), options)).findings).toEqual(before);
      const lines = linesOf(text);
      let last = [0, 0] as [number, number];
      for (const finding of before) {
        const { line, column, endLine, endColumn } = finding;
        expect(column, JSON.stringify(finding)).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
        expect(line > last[0] || (line === last[0] && column >= last[1])).toBe(true);
        expect(endLine > line || endColumn >= column).toBe(true);
        // A carriage return that ends a line is a fault that stands in its line.
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -2) + 2);
        expect(finding.message).not.toMatch(/[\r\n]/);
        last = [line, column];
      }
    });
  });

  test('has no finding after a mending that it did not have before, and as many fewer as are said to be mended', async () => {
    await holds(({ before, after, mended }) => {
      const had = countByRule(before);
      for (const [rule, count] of countByRule(after)) expect(count, rule).toBeLessThanOrEqual(had.get(rule) ?? 0);
      expect(mended).toBe(before.length - after.length);
    });
  });

  test('is not changed by a second mending', async () => {
    await holds(async ({ fixed, options }) => {
      expect(await fixArticle(articleOf(fixed), options)).toMatchObject({ text: fixed, mended: 0 });
    });
  });

  test('is not touched where nothing is said to be fixable', async () => {
    await holds(({ text, fixed, before }) => {
      if (before.every(({ fixable }) => !fixable)) expect(fixed).toBe(text);
    });
  });
});

describe('what --fix says it mends', () => {
  test('is gone afterwards', async () => {
    await holds(({ before, after }) => {
      // Where lines had to be left out for the rest to be read, and where a key stands twice, values hang on each other.
      if (before.some(({ rule }) => /^(?:yaml-syntax|not-a-mapping|duplicate-key)$/.test(rule))) return;
      const others = countByRule(before.filter(({ fixable }) => !fixable));
      for (const [rule, count] of countByRule(after)) expect(count, rule).toBeLessThanOrEqual(others.get(rule) ?? 0);
    });
  });

  test.each<[string, string, string, string[], string]>([
    [
      'an invisible letter, where a key without it would stand twice',
      'generic',
      '---\ntitle: Tides\n\u200btitle: Moon\n---\n',
      ['3 invisible-character'],
      '---\ntitle: Tides\n\u200btitle: Moon\n---\n',
    ],
    [
      'an invisible letter, where two keys differ by nothing else',
      'generic',
      '---\n\u200bharbour: Tides\n\u00adharbour: Moon\n---\n',
      ['2 required-key', '2 invisible-character', '3 invisible-character'],
      '---\n\u200bharbour: Tides\n\u00adharbour: Moon\n---\n',
    ],
    [
      'a comment, between lines that cannot be read',
      'generic',
      '---\ntitle: Tides\n<p>\n# article-kit-disable-next-line text-as-date\ntags: [sea: moon: sun]\n---\n',
      ['3 yaml-syntax', '4 unused-disable', '5 yaml-syntax'],
      '---\ntitle: Tides\n<p>\n# article-kit-disable-next-line text-as-date\ntags: [sea: moon: sun]\n---\n',
    ],
    [
      'a fault behind a fence that a comment keeps as it is',
      'generic',
      '---\ntitle: Ti\u0000des\n# article-kit-disable-next-line\n----\n',
      ['2 control-character'],
      '---\ntitle: Ti\u0000des\n# article-kit-disable-next-line\n----\n',
    ],
    [
      'a hashtag, where a list has to stand',
      'docusaurus',
      '---\ntags: #sea\n---\n',
      ['2 empty-value', '2 hash-truncated *'],
      "---\ntags: ['#sea']\n---\n",
    ],
    [
      'hashtags with commas',
      'generic',
      '---\ntitle: Tides\ntags: #sea, #moon\n---\n',
      ['3 hash-truncated *'],
      "---\ntitle: Tides\ntags: ['#sea', '#moon']\n---\n",
    ],
  ])('is told as it is: %s', async (_, name, text, told, fixed) => {
    const options = { preset: name as (typeof PRESET_NAMES)[number], now: NOW };
    const { findings } = await validateArticle(articleOf(text), options);
    const now = (await fixArticle(articleOf(text), options)).text;
    expect(findings.map(({ line, rule, fixable }) => `${line} ${rule}${fixable ? ' *' : ''}`)).toEqual(told);
    expect(now).toBe(fixed);
  });
});

describe('a mending', () => {
  test('leaves what stands outside the block byte for byte, unless a fence is mended', async () => {
    await holds(({ text, fixed, before }) => {
      const [old, now] = [partsOf(text), partsOf(fixed)];
      if (text === fixed || before.some(({ rule, fixable }) => fixable && OUTSIDE.test(rule))) return;
      const outside = (parts: typeof old) => parts && [parts.before, parts.open, parts.close, parts.body];
      expect(outside(now)).toEqual(outside(old));
    });
  });

  test('leaves the body byte for byte', async () => {
    await holds(({ text, fixed }) => {
      if (hasBlock(text)) expect(partsOf(fixed)?.body).toBe(partsOf(text)?.body);
    });
  });

  test('leaves comments where they are', async () => {
    await holds(({ text, fixed }) => {
      const comments = (whole: string) =>
        linesOf(partsOf(whole)?.block ?? '').filter((line) => /^[ \t]*#(?!.*disable-next-line)/.test(line));
      if (!hasBlock(text)) return;
      const left = comments(fixed).map((line) => line.trim());
      for (const comment of comments(text)) expect(left).toContain(comment.trim());
    });
  });

  test('leaves the values of keys in whose lines it has changed nothing', async () => {
    await holds(({ text, fixed, before }) => {
      // Of a key that stands twice one line may go, and with it the value that counted.
      if (!hasBlock(text) || text === fixed || before.some(({ rule }) => rule === 'duplicate-key')) return;
      const [old, now] = [entriesOf(partsOf(text)!.block), entriesOf(partsOf(fixed)!.block)];
      if (old === null) return;
      for (const [key, { source, json }] of old) {
        const same = now?.get(key);
        if (same?.source === source) expect(same.json, key).toBe(json);
      }
    });
  });
});

/** Each key's lines, and what they say, as the parser of the `yaml` package reads them; null if it cannot. */
function entriesOf(block: string): Map<string, { source: string; json: string }> | null {
  const lines = block.replace(/\r\n?/g, '\n');
  const { contents, errors } = parseDocument(lines, { uniqueKeys: false, logLevel: 'silent', resolveKnownTags: false });
  if (errors.length > 0 || !isMap(contents)) return null;
  return new Map(
    contents.items.map((pair) => {
      const { key, value } = pair as unknown as { key: Ranged; value: Ranged | null };
      const end = value?.range[2] ?? key.range[2];
      const plain = isMap(value) || value === null ? String(value) : JSON.stringify(value);
      return [String(key), { source: lines.slice(key.range[0], end), json: plain }];
    }),
  );
}

interface Ranged {
  range: [number, number, number];
}

describe('mendings that meet', () => {
  const fix = async (text: string, preset: (typeof PRESET_NAMES)[number] = 'generic') =>
    fixArticle(articleOf(text), { preset, now: NOW });

  test('every fault of a block is mended in one run', async () => {
    const { text, mended } = await fix(
      "\ufeff\n---\r\ntitle: Foo: bar # of the sea\n date: 2022-06-18\ntags: [sea, moon\nauthor: @kr\nslug: 'it's'\n---\n<p>a: b: @c</p>\r\n",
    );
    expect(text).toBe(
      "---\ntitle: 'Foo: bar' # of the sea\ndate: 2022-06-18\ntags: [sea, moon]\nauthor: '@kr'\nslug: \"it's\"\n---\n<p>a: b: @c</p>\r\n",
    );
    expect(mended).toBe(8);
  });

  test('one that cannot be kept does not keep others from being made', async () => {
    const items = Array.from({ length: 30 }, (_, index) => `  - ${index}.10\n`).join('');
    const { text } = await fix(`---\ntitle: x\ntags:\n${items}cover: #sea\ndraft: yes\n---\n`);
    expect(text).toContain("  - '29.10'\n");
    expect(text).toContain("  - '0.10'\n");
    expect(text).toContain('draft: true\n');
  });

  test('where one fault of the syntax has no sure mending, the block stays as it is', async () => {
    const { text, findings } = await fix('---\ntitle: Foo: bar\ntags: [sea: moon: sun]\n---\n');
    expect(text).toBe('---\ntitle: Foo: bar\ntags: [sea: moon: sun]\n---\n');
    expect(findings.map(({ rule, fixable }) => [rule, fixable])).toEqual([
      ['unquoted-colon', false],
      ['yaml-syntax', false],
    ]);
  });

  test('a fault that a comment silences keeps the syntax as it is, and nothing is said to be fixable', async () => {
    const text = '---\n# article-kit-disable-next-line unquoted-colon\ntitle: Foo: bar\nauthor: @kr\n---\n';
    expect((await validateArticle(articleOf(text))).findings.map(({ fixable }) => fixable)).toEqual([false]);
    expect(await fix(text)).toMatchObject({ text, mended: 0 });
  });

  test('an invisible letter stays where a key without it would take the place of another', async () => {
    const text = '---\ntitle: Tides\n\u200btitle: Moon\n---\n';
    expect((await fix(text)).text).toBe(text);
  });

  test('a fence that is indented within the block never becomes its end', async () => {
    const { text } = await fix('---\n ---\ntitle Tides\n---\nbody\n');
    expect(partsOf(text)?.body).toBe('body\n');
  });

  test.each([
    ['---\ntitle: Tides\n----\n', '---\ntitle: Tides\n---\n'],
    ['---\ntitle = Tides\n----\n', '---\ntitle: Tides\n---\n'],
    ['----\ntitle: Tides\n----\n', '---\ntitle: Tides\n---\n'],
    ['++\ntitle = "Tides"\n+++\n', '+++\ntitle = "Tides"\n+++\n'],
    ['title: Tides\r\n---\r\n', '---\r\ntitle: Tides\r\n---\r\n'],
  ])('fences become a pair, with the line ends that the file has: %j', async (text, fixed) => {
    let now = text;
    for (let run = 0; run < 2; run++) now = (await fix(now)).text;
    expect(now).toBe(fixed);
  });
});

describe('the time that a huge block takes', () => {
  const times = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('');
  const flat = (count: number, name = 'key') => times(count, (index) => `${name}${index}: value ${index}\n`);
  const blocks: Record<string, string> = {
    'three thousand lines with one fault': `${flat(1500)}title: Foo: bar\n${flat(1500, 'other')}`,
    'three thousand lines with fifty faults': times(3000, (i) => (i % 60 === 7 ? `k${i}: Foo: bar\n` : `k${i}: v\n`)),
    'three thousand lines with fifty faults that nothing explains': times(3000, (i) =>
      i % 60 === 7 ? `k${i}: [sea: moon: sun]\n` : `k${i}: v\n`,
    ),
    'a quote in each line that never closes': times(3000, (i) => `k${i}: "value ${i}\n`),
    'a bracket in each line that never closes': times(3000, (i) => `k${i}: [value ${i}\n`),
    'nothing but prose': times(20_000, (i) => `Some prose here, ${i} words and so on.\n`),
    'nothing but HTML': times(20_000, (i) => `<p class="x">Some: prose here, ${i}</p>\n`),
    'five thousand keys that stand twice': times(5000, () => 'title: same\n'),
    'five thousand control characters': times(5000, (i) => `k${i}: a\u0000b\n`),
    'ten thousand list items': `title: A\ntags:\n${times(10_000, (i) => `  - tag ${i}\n`)}`,
    'a megabyte in one line': `title: Foo: ${'a b '.repeat(250_000)}\n`,
    'a hundred thousand brackets': `title: ${'['.repeat(100_000)}\n`,
    'three thousand levels': times(3000, (i) => `${' '.repeat(i)}a:\n`),
    'a megabyte of blanks': `title: a${' '.repeat(1_000_000)}b\n`,
    'a megabyte of braces on one line': `title: ${'{{a}} '.repeat(170_000)}\n`,
  };

  // Far above what they take, far below what they would if time grew with the square of the length.
  test.each(Object.entries(blocks))('%s', { timeout: 60_000 }, async (_, block) => {
    const start = performance.now();
    await fixArticle(articleOf(`---\n${block}---\n<p>x</p>\n`), { now: NOW });
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  const many: Record<string, string> = {
    'twenty thousand keys': times(20_000, (i) => `key${i}: [value ${i}]\n`),
    'twenty thousand keys in a map': `map:\n${times(20_000, (i) => `  key${i}: value ${i}\n`)}`,
    'ten thousand keys and their twins': times(20_000, (i) => `key${i % 10_000}: [value ${i}]\n`),
    'twenty thousand tags that mean nothing': times(20_000, (i) => `key${i}: !a${i} b\n`),
    'items on one line in brackets that do not close': `tags: [${'a, '.repeat(150_000)}\n`,
    'a megabyte of items on one line': `tags: [${times(150_000, (i) => `v${i}, `)}v]\n`,
  };

  // With the square of their number they took from ten seconds on. The time of the processor, since others use it, too.
  test.each(Object.entries(many))('%s are checked in some seconds', { timeout: 60_000 }, async (_, block) => {
    const start = process.cpuUsage();
    await validateArticle(articleOf(`---\n${block}---\n<p>x</p>\n`), { now: NOW });
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(6);
  });
});
