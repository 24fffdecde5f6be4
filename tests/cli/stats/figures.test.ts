import { describe, expect, test } from 'vitest';
import { counted, figure, percent, sizeText } from '../../../src/cli/figures.ts';
import { glyphSetFor } from '../../../src/cli/glyph-set-for.ts';
import { commandFor } from '../../../src/cli/stats/command-for.ts';
import { ASCII_GLYPHS, UNICODE_GLYPHS } from '../../../src/report/charts/glyph-set.ts';
import { plain } from '../../report/charts/some-style.ts';

describe('figures', () => {
  test('have separators, and at most one decimal', () => {
    expect([0, 999, 1000, 1234567, 812.46, 812.04, -1500].map(figure)).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '812.5',
      '812',
      '-1,500',
    ]);
    expect([counted(1, 'day'), counted(2000, 'day'), counted(0, 'day')]).toEqual(['1 day', '2,000 days', '0 days']);
  });

  test('as parts are 0 % only for nothing and 100 % only for all', () => {
    expect([percent(0, 5), percent(1, 3), percent(1, 1000), percent(999, 1000), percent(5, 5), percent(0, 0)]).toEqual([
      '0 %',
      '33 %',
      '<1 %',
      '>99 %',
      '100 %',
      '0 %',
    ]);
  });

  test('of bytes have a unit that suits', () => {
    expect([0, 999, 1000, 9_940, 12_345, 999_499, 999_500, 4.56e9].map(sizeText)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.0 kB',
      '9.9 kB',
      '12 kB',
      '999 kB',
      '1.0 MB',
      '4.6 GB',
    ]);
  });
});

describe('a command to type', () => {
  const view = (...paths: string[]) => ({ ...plain(80), paths, now: new Date() });

  test('names the same paths, in quotes where a shell needs them', () => {
    expect(commandFor('list', '--json', view())).toBe('article-kit list --json');
    expect(commandFor('validate', '', view('posts', 'more posts', '文章/*.md'))).toBe(
      'article-kit validate posts "more posts" "文章/*.md"',
    );
  });

  test('does not name many', () => {
    expect(commandFor('validate', '', view('a', 'b', 'c', 'd'))).toBe('article-kit validate ...');
  });
});

describe('the characters of charts', () => {
  const isUnicode = (env: Record<string, string>, platform: NodeJS.Platform = 'linux') => {
    const set = glyphSetFor({ env, platform });
    expect([UNICODE_GLYPHS, ASCII_GLYPHS]).toContain(set);
    return set === UNICODE_GLYPHS;
  };

  test('are ASCII where the locale has another encoding than UTF-8', () => {
    expect(isUnicode({ LANG: 'zh_CN.UTF-8' })).toBe(true);
    expect(isUnicode({ LANG: 'de_DE.utf8' })).toBe(true);
    expect(isUnicode({})).toBe(true);
    expect(isUnicode({ LANG: 'C' })).toBe(false);
    expect(isUnicode({ LANG: 'zh_CN.GB18030' })).toBe(false);
    expect(isUnicode({ LANG: 'C', LC_ALL: 'en_GB.UTF-8' })).toBe(true);
    expect(isUnicode({ LANG: 'en_GB.UTF-8', LC_CTYPE: 'POSIX', LC_ALL: '' })).toBe(false);
  });

  test('are ASCII on the Linux console and in old consoles of Windows', () => {
    expect(isUnicode({ TERM: 'linux', LANG: 'en_GB.UTF-8' })).toBe(false);
    expect(isUnicode({}, 'win32')).toBe(false);
    expect(isUnicode({ WT_SESSION: '1' }, 'win32')).toBe(true);
  });
});
