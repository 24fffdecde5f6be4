import { ASCII_GLYPHS, type GlyphSet, UNICODE_GLYPHS } from '../report/charts/glyph-set.ts';
import type { Io } from './io.ts';

/**
 * The characters that a terminal is sure to have: ASCII where the environment names another encoding than UTF-8, on the
 * Linux console, whose font has few blocks, and in old consoles of Windows. Where nothing is said it is UTF-8, since that
 * is what terminals are, and containers seldom say so.
 */
export function glyphSetFor({ env, platform }: Pick<Io, 'env' | 'platform'>): GlyphSet {
  return isUnicode(env, platform) ? UNICODE_GLYPHS : ASCII_GLYPHS;
}

function isUnicode(env: Io['env'], platform: Io['platform']): boolean {
  const terminal = env['TERM'] ?? '';
  if (terminal === 'linux' || terminal === 'dumb') return false;
  if (platform === 'win32') {
    const isNew = ['WT_SESSION', 'TERM_PROGRAM', 'ConEmuTask', 'TERMINAL_EMULATOR'].some((name) => env[name]);
    return isNew || terminal !== '';
  }
  // The first of these that is set is the one that counts (POSIX.1-2024, Base Definitions, section 8.2).
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale);
}
