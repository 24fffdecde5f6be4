import displayWidth from 'fast-string-width';
import { isPlain } from './characters.ts';

/** How many columns of a terminal a text takes. */
export interface DisplayWidth {
  /** In a terminal that knows emoji sequences. */
  width: number;
  /** In the terminal that knows least: each part of an emoji sequence stands alone. */
  widest: number;
  /** Whether every terminal takes it for as wide as that. */
  isSure: boolean;
}

/** What fast-string-width does not know to be wide: the trigrams and hexagrams since Unicode 16, some scripts and marks. */
const WIDE =
  /^[\u232a\u2630-\u2637\u268a-\u268f\u302e\u302f\u3164\u31e4\u31e5\u4dc0-\u4dff\p{Script=Yi}\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f260}-\u{1f265}]$/u;

/** What fast-string-width takes for wide or for nothing, and terminals for one column: Arabic signs round numbers too. */
const NARROW =
  /^(?:(?!\p{Emoji_Presentation})\p{Emoji_Modifier_Base}|[\p{Mc}\p{RI}\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u1160-\u11ff\ud7b0-\ud7fb\uffa0])$/u;

/** Marks on top of another character, and what is not seen at all. */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/** Several characters that make one emoji: flags, keycaps, skin tones, families, a text sign asked for as an emoji. */
const EMOJI_SEQUENCE =
  /\p{RI}{2}|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})+/gu;

/** Without one of these, there is no such sequence; it is quick to say so. */
const JOINING = /[\u200d\u20e3\ufe0f\p{RI}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/u;

/** The parts of Korean syllables, which names of files from a Mac are made of; terminals put them together. */
const JAMO = /[\u1100-\u11ff]+/g;

const known = new Map<number, number>();

/** How many columns of a terminal a text takes: 2 for each CJK character and emoji, 0 for combining marks. */
export function widthOf(text: string): number {
  return measure(text).width;
}

/**
 * Measures a text without control characters. Terminals agree on most characters. But those of one school count code
 * points, as `wcwidth` does, and give a family of four 8 columns and an emoji made by U+FE0F 1; those of the other
 * count what is seen, 2. And many take Greek, accents and “quotes” for 2 columns when they are told to.
 */
export function measure(text: string): DisplayWidth {
  const isSure = isPlain(text);
  const composed = isSure ? text : text.replace(JAMO, (parts) => parts.normalize('NFC'));
  let width = sum(composed);
  let widest = width;
  if (!isSure && JOINING.test(text)) {
    for (const [sequence] of composed.matchAll(EMOJI_SEQUENCE)) {
      const apart = sum(sequence);
      width += 2 - apart;
      widest += Math.max(0, 2 - apart);
    }
  }
  return { width, widest, isSure };
}

function sum(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index)!;
    if (code > 0xffff) index += 1;
    width += code >= 0x20 && code < 0x7f ? 1 : (known.get(code) ?? learn(code));
  }
  return width;
}

function learn(code: number): number {
  const columns = columnsOf(String.fromCodePoint(code));
  known.set(code, columns);
  return columns;
}

function columnsOf(character: string): number {
  if (WIDE.test(character)) return 2;
  if (NARROW.test(character)) return 1;
  return NO_COLUMN.test(character) ? 0 : displayWidth(character);
}
