import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readlinkSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/validate/finding.ts';
import { type Circumstances, World } from './world.ts';

const CLEAN = '---\ntitle: Tides\ndate: 2022-06-18\n---\n<p>The tide turns at six.</p>\n';
const FAULTY = '---\ntitle: Foo: bar\n---\n<p>x: y: z</p>\n';
const MENDED = "---\ntitle: 'Foo: bar'\n---\n<p>x: y: z</p>\n";
const WARNED = '\n---\ntitle: Tides\n---\n';
const HOPELESS = '---\ntitle: Tides\ndate: 2022-02-30\n---\n';

const findingsOf = (out: string) => JSON.parse(out) as Finding[];
const rulesOf = (out: string) => findingsOf(out).map(({ path, line, rule }) => `${path}:${line} ${rule}`);

function validate(world: World, args: string[] = [], circumstances: Circumstances = {}) {
  return world.run(['validate', ...args], circumstances);
}

describe('how it exits', () => {
  test.each([
    ['nothing is wrong', CLEAN, [], 0],
    ['there are warnings only', WARNED, [], 0],
    ['there are as many warnings as may be', WARNED, ['--max-warnings', '1'], 0],
    ['there are more warnings than may be', WARNED, ['--max-warnings', '0'], 1],
    ['there is an error', FAULTY, [], 1],
    ['the error is made a warning', FAULTY, ['--rule', 'unquoted-colon=warn'], 0],
    ['the warning is made an error', WARNED, ['--rule', 'blank-before-fence=error'], 1],
    ['the rule is turned off', FAULTY, ['--rule', 'unquoted-colon=off'], 0],
    ['--fix has mended all', FAULTY, ['--fix'], 0],
    ['--fix leaves an error', HOPELESS, ['--fix'], 1],
    ['--diff has something to show', WARNED, ['--diff'], 1],
    ['--diff has nothing to show', CLEAN, ['--diff'], 0],
  ])('where %s', async (_, text, args, expected) => {
    expect((await validate(new World({ 'a.md': text }), args)).code).toBe(expected);
  });

  test.each([
    [['--rule', 'unqoted-colon=off'], 'there is no rule unqoted-colon', 'Did you mean unquoted-colon?'],
    [['--rule', 'unquoted-colon'], 'NAME=off, NAME=warn or NAME=error', ''],
    [['--rule', 'unquoted-colon=loud'], 'NAME=off, NAME=warn or NAME=error', ''],
    [['--schema', 'absent.json'], 'absent.json', ''],
    [['--preset', 'hugoo'], 'hugoo', 'Allowed choices are'],
    [['--max-warnings', 'few'], 'whole number', ''],
    [['--fix', '--diff'], 'cannot be used with', ''],
    [['--format', 'xml'], 'xml', 'Allowed choices are'],
    [['absent.md'], 'absent.md', ''],
  ])('%j is wrong usage: 2, in plain words, and nothing on stdout', async (args, words, help) => {
    const { code, out, err } = await validate(new World({ 'a.md': FAULTY }), args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain(help);
  });

  test('2 where a path cannot be read, and the others are still done', async () => {
    const world = new World({ 'a.md': FAULTY, 'b.md': FAULTY });
    symlinkSync('nowhere', world.at('gone.md'));
    const { code, out, err } = await validate(world, [
      '--json',
      '--fix',
      '--rule',
      'duplicate-title=off',
      'a.md',
      'gone.md',
      'b.md',
    ]);
    expect([code, findingsOf(out)]).toEqual([2, []]);
    expect(err).toContain('gone.md');
    expect([world.read('a.md'), world.read('b.md')]).toEqual([MENDED, MENDED]);
  });
});

describe('what is written where', () => {
  test('on a terminal a report for people, in a pipe a line for each finding', async () => {
    const world = new World({ 'a.md': FAULTY });
    const terminal = await validate(world, ['--no-color'], { terminal: true });
    expect(terminal.out).toMatch(
      /^a\.md:2:11 error unquoted-colon\n.*\n {2}1 \| ---\n {2}2 \| title: Foo: bar\n {4}\| {11}\^\n/,
    );
    expect(terminal.out).toMatch(/\n1 error in 1 file; [^\n]+--fix\n$/);
    expect(terminal.err).toBe('');
    const pipe = await validate(world);
    expect(pipe.out).toMatch(/^a\.md:2:11: error: [^\n]+\n/);
    expect(
      pipe.out
        .trimEnd()
        .split('\n')
        .filter((line) => line.startsWith('a.md')),
    ).toHaveLength(1);
  });

  test.each(['json', 'ndjson', 'sarif', 'github', 'junit'])(
    '%s has its summary on stderr, unless --quiet',
    async (format) => {
      const world = new World({ 'a.md': FAULTY, 'b.md': WARNED });
      const loud = await validate(world, ['--format', format]);
      expect(loud.err).toMatch(/^1 error and 1 warning in 2 files[^\n]*\n$/);
      expect(loud.out).not.toContain('1 error and 1 warning');
      const quiet = await validate(world, ['--format', format, '--quiet']);
      expect(quiet.err).toBe('');
      expect(quiet.out).toContain('unquoted-colon');
      expect(quiet.out).not.toMatch(/b\.md/);
    },
  );

  test('json is one array of findings with just the fields that are promised, ndjson one of them a line', async () => {
    const world = new World({ 'a.md': FAULTY, 'b.md': HOPELESS });
    const { out } = await validate(world, ['--json']);
    const findings = findingsOf(out);
    expect(findings).toHaveLength(2);
    for (const finding of findings) {
      expect(Object.keys(finding).filter((name) => name !== 'help')).toEqual([
        'path',
        'line',
        'column',
        'endLine',
        'endColumn',
        'severity',
        'rule',
        'message',
        'fixable',
      ]);
    }
    expect(findings[0]).toMatchObject({
      path: 'a.md',
      line: 2,
      column: 11,
      endLine: 2,
      endColumn: 12,
      severity: 'error',
      fixable: true,
    });
    const lines = (await validate(world, ['--format', 'ndjson'])).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(findings);
  });

  test('json of nothing wrong is an empty array', async () => {
    expect((await validate(new World({ 'a.md': CLEAN }), ['--json'])).out.trim()).toBe('[]');
  });

  test('columns count from the file, with CRLF and under Chinese letters', async () => {
    const { out } = await validate(new World({ 'a.md': '\ufeff---\r\ntitle: 低潮: x\r\n---\r\n' }), ['--json']);
    expect(findingsOf(out).map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [1, 1, 'byte-order-mark'],
      [2, 10, 'unquoted-colon'],
    ]);
  });
});

describe('--diff', () => {
  test.each([
    ['git', ['apply']],
    ['patch', ['-p1', '--binary']],
  ])('shows a patch that %s takes, and writes nothing', async (program, args) => {
    const files = {
      'a.md': FAULTY,
      'sub/文章 b.md': `\ufeff\n${FAULTY}`,
      'c.md': FAULTY.replaceAll('\n', '\r\n'),
      'd.md': '---\ntitle: @x\n---',
      'a "quoted\\name".md': FAULTY,
      'e.md': CLEAN,
    };
    const world = new World(files);
    const { out, code, err } = await validate(world, ['--diff']);
    expect(code).toBe(1);
    for (const [name, text] of Object.entries(files)) expect(world.read(name)).toBe(text);
    expect(err).not.toContain('--- a/');
    execFileSync(program, args, {
      cwd: world.folder,
      input: out,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: world.at('..') },
    });
    const fixed = new World(files);
    await validate(fixed, ['--fix']);
    for (const name of Object.keys(files)) expect(world.read(name), name).toBe(fixed.read(name));
  });
});

describe('--fix', () => {
  test('writes whole files and leaves none of its own behind', async () => {
    const world = new World({ 'a.md': FAULTY, 'sub/b.md': WARNED });
    const { code, out } = await validate(world, ['--fix', '--json']);
    expect([code, findingsOf(out)]).toEqual([0, []]);
    expect(world.read('a.md')).toBe(MENDED);
    expect(world.read('sub/b.md')).toBe('---\ntitle: Tides\n---\n');
    expect(world.list()).toEqual(['a.md', 'sub/b.md']);
  });

  test('keeps the mode of a file', async () => {
    const world = new World({ 'a.md': FAULTY });
    chmodSync(world.at('a.md'), 0o640);
    await validate(world, ['--fix']);
    expect([world.read('a.md'), statSync(world.at('a.md')).mode & 0o777]).toEqual([MENDED, 0o640]);
  });

  test('mends what a symbolic link points to, and leaves the link a link', async () => {
    const world = new World({ 'real/a.md': FAULTY });
    symlinkSync('real/a.md', world.at('link.md'));
    await validate(world, ['--fix', 'link.md']);
    expect(lstatSync(world.at('link.md')).isSymbolicLink()).toBe(true);
    expect([readlinkSync(world.at('link.md')), world.read('real/a.md')]).toEqual(['real/a.md', MENDED]);
  });

  test('does not touch a file in which nothing is mended', async () => {
    const world = new World({ 'clean.md': CLEAN, 'hopeless.md': HOPELESS });
    for (const name of world.list()) utimesSync(world.at(name), 1000, 1000);
    await validate(world, ['--fix']);
    for (const name of world.list()) expect(statSync(world.at(name)).mtimeMs, name).toBe(1_000_000);
  });

  test('of a file in another encoding leaves every byte, and says what it found', async () => {
    // “潮汐: x” in GB18030.
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: '),
      Buffer.from([0xb3, 0xb1, 0xcf, 0xab]),
      Buffer.from(': x\n---\n'),
    ]);
    const world = new World({ 'a.md': bytes });
    const { out } = await validate(world, ['--fix', '--json', '--encoding', 'gb18030']);
    expect(rulesOf(out)).toEqual(['a.md:1 not-utf-8', 'a.md:2 unquoted-colon']);
    expect(findingsOf(out)[1]?.fixable).toBe(false);
    expect(Buffer.from(world.read('a.md'), 'utf8').equals(Buffer.from(bytes.toString('utf8')))).toBe(true);
    expect(statSync(world.at('a.md')).size).toBe(bytes.length);
  });

  test('of a file that is no text says where, and leaves it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: a'),
      Buffer.from([0xff, 0x81, 0x00, 0xfe]),
      Buffer.from('\n---\n'),
    ]);
    const world = new World({ 'a.md': bytes, 'b.md': FAULTY });
    const { code, out } = await validate(world, ['--fix', '--json', '--encoding', 'utf-8']);
    expect(code).toBe(1);
    expect(rulesOf(out)).toEqual(['a.md:2 undecodable']);
    expect([statSync(world.at('a.md')).size, world.read('b.md')]).toEqual([bytes.length, MENDED]);
  });

  test.skipIf(process.getuid?.() === 0)('of a file that may not be written says so, and mends the others', async () => {
    const world = new World({ 'a.md': FAULTY, 'b.md': FAULTY });
    chmodSync(world.at('a.md'), 0o444);
    const { code, err, out } = await validate(world, ['--fix', '--json']);
    expect([code, rulesOf(out), world.read('a.md'), world.read('b.md')]).toEqual([
      2,
      ['a.md:2 unquoted-colon'],
      FAULTY,
      MENDED,
    ]);
    expect(err).toContain('a.md: the mended article cannot be written');
  });
});

describe('standard input', () => {
  test('is checked under the name that it is given', async () => {
    const { code, out } = await validate(new World(), ['-', '--stdin-filename', 'posts/a.md', '--json'], {
      stdin: FAULTY,
    });
    expect([code, rulesOf(out)]).toEqual([1, ['posts/a.md:2 unquoted-colon']]);
  });

  test.each([
    [FAULTY, MENDED],
    [CLEAN, CLEAN],
    [HOPELESS, HOPELESS],
    ['no front matter', 'no front matter'],
  ])('with --fix comes out on stdout, mended or as it is, and findings on stderr: %j', async (stdin, expected) => {
    const { out, err } = await validate(new World(), ['-', '--fix', '--stdin-filename', 'a.md'], { stdin });
    expect(out).toBe(expected);
    if (expected === HOPELESS) expect(err).toContain('impossible-date');
  });

  test('with --fix that is no text comes out as it went in, or not at all', async () => {
    const { out, code } = await validate(new World(), ['-', '--fix', '--encoding', 'utf-8'], {
      stdin: Buffer.from([0x2d, 0xff, 0x2d]),
    });
    expect([out, code]).toEqual(['', 1]);
  });

  test('goes by the overrides of its name', async () => {
    const config = JSON.stringify({ overrides: [{ files: 'drafts', rules: { 'unquoted-colon': 'off' } }] });
    const world = new World({ 'article-kit.config.json': config });
    const args = ['-', '--json', '--stdin-filename'];
    expect((await validate(world, [...args, 'drafts/a.md'], { stdin: FAULTY })).code).toBe(0);
    expect((await validate(world, [...args, 'posts/a.md'], { stdin: FAULTY })).code).toBe(1);
  });
});

describe('what an article is held against', () => {
  test('a preset of the config, and that of the command line before it', async () => {
    const world = new World({
      'a.md': WARNED,
      'article-kit.config.json': '{"validate": {"preset": "jekyll"}}',
    });
    expect((await validate(world)).code).toBe(1);
    expect((await validate(world, ['--preset', 'hexo'])).code).toBe(0);
    expect((await validate(world, ['--no-config'])).code).toBe(0);
  });

  test('a config that is named', async () => {
    const world = new World({ 'a.md': FAULTY, 'other.yaml': 'rules:\n  unquoted-colon: warn\n' });
    expect((await validate(world, ['--config', 'other.yaml', 'a.md'])).code).toBe(0);
  });

  test('comments in the block, and one that silences nothing is told', async () => {
    const comment = '# article-kit-disable-next-line';
    const world = new World({
      'a.md': `---\n${comment} unquoted-colon\ntitle: Foo: bar\n---\n`,
      'b.md': `---\n${comment} unquoted-colon\ntitle: Foo\n---\n`,
    });
    const { out, code } = await validate(world, ['--json']);
    expect([rulesOf(out), code]).toEqual([['b.md:2 unused-disable'], 0]);
  });

  test('the other articles of the run, and the files around them', async () => {
    const world = new World({
      'a.md': '---\ntitle: Tides\nimage: there.png\n---\n',
      'b.md': '---\ntitle: Tides\nimage: gone.png\n---\n',
      'there.png': '',
    });
    const { out } = await validate(world, ['--json']);
    const found = rulesOf(out);
    expect(found).toContain('b.md:3 missing-image');
    expect(found).not.toContain('a.md:3 missing-image');
    expect(found.filter((one) => one.endsWith('duplicate-title')).length).toBeGreaterThan(0);
    expect(rulesOf((await validate(world, ['--json', 'a.md'])).out)).toEqual([]);
  });
});

describe('a large folder', () => {
  const many = (count: number, text: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/${10_000 + index}.md`, text(index)]));

  test('of two thousand files is checked and mended in order', async () => {
    const world = new World(
      many(2000, (index) =>
        index % 100 === 0 ? FAULTY.replace('Foo', `Foo ${index}`) : `---\ntitle: A ${index}\n---\n`,
      ),
    );
    const { out, code } = await validate(world, ['--json']);
    const paths = findingsOf(out).map(({ path }) => path);
    expect([paths.length, code]).toEqual([20, 1]);
    expect(paths).toEqual(paths.toSorted());
    expect((await validate(world, ['--fix'])).code).toBe(0);
    expect(world.read('posts/11900.md')).toBe(MENDED.replace('Foo', 'Foo 1900'));
  });

  test('is left in the middle on an interrupt, with whole files only, and exit 130', async () => {
    const [text, mended] = [FAULTY, MENDED].map((whole) => whole.replace('title', 'date: 2022-02-30\ntitle'));
    const world = new World(many(400, () => text!));
    const interruption = new AbortController();
    let out = '';
    const stdout = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        out += chunk.toString();
        if (out.split('\n').length > 20) interruption.abort('SIGINT');
        done();
      },
    });
    const { code, err } = await validate(world, ['--fix'], { stdout, signal: interruption.signal });
    expect(code).toBe(130);
    expect(err).toMatch(/^Interrupted after \d+ of 400\.\n/);
    for (const name of world.list('posts')) {
      expect(name).toMatch(/^\d+\.md$/);
      expect([text, mended]).toContain(world.read(`posts/${name}`));
    }
    expect([world.read('posts/10000.md'), world.read('posts/10399.md')]).toEqual([mended, text]);
  });

  test('an interrupt leaves JSON that can be read', async () => {
    const world = new World(many(3, () => FAULTY));
    const { code, out } = await validate(world, ['--json'], { signal: AbortSignal.abort('SIGINT') });
    expect([code, JSON.parse(out)]).toEqual([130, []]);
  });

  test('an interrupt while standard input is waited for ends it', async () => {
    const interruption = new AbortController();
    setTimeout(() => interruption.abort('SIGTERM'), 50);
    const stdin = new Readable({ read: () => undefined });
    const { code } = await validate(new World(), ['-'], { stdin, signal: interruption.signal });
    expect(code).toBe(143);
  });
});
