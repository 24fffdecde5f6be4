import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { writtenAddresses } from '../values/addresses.ts';
import { replaceText } from '../values/replace-text.ts';

/** Addresses with blanks in them or round them. */
export const urlSpace: ValueRule = {
  name: 'url-space',
  stage: 'value',
  summary: 'An address has blanks, control characters or invisible characters in it or at its ends.',
  why: 'An address ends at the first blank wherever it stands in Markdown, CSS or `srcset`; a blank at the end, kept by quotes, becomes part of it.',
  weight: 'warn',
  fixable: true,
  needs: { values: writtenAddresses },
  bad: '---\ntitle: Tides\nthumbnail: https://img.kelp.net/low tide.jpg\n---\n',
  good: '---\ntitle: Tides\nthumbnail: https://img.kelp.net/low%20tide.jpg\n---\n',
  *check(subject) {
    for (const { entry, text } of writtenAddresses(subject)) {
      if (entry.style === 'block') continue;
      const [from, to] = visibleExtent(text);
      const address = text.slice(from, to);
      // In a path to a file of the site a blank may be right: generators look the file up by its name.
      const inside = IS_REMOTE.test(address) ? GAP.exec(address)?.[0] : undefined;
      const gap = inside ?? (to < text.length ? text[to] : from > 0 ? text[0] : undefined);
      if (gap === undefined) continue;
      const where = inside !== undefined ? 'in it' : to < text.length ? 'behind it' : 'in front of it';
      const mended = inside === undefined ? address : withEscapes(address);
      const help = mended === null ? 'Write an address without spaces.' : `Write ${mended}.`;
      const edits = mended === null ? null : replaceText(entry, mended, subject.language);
      const { start, end } = entry;
      yield { start, end, message: `${shown(address)} has ${nameOf(gap)} ${where}`, help, ...(edits && { edits }) };
    }
  },
};

/** Everything that shows as nothing or as a gap: blanks of any width, control characters, zero-width characters. */
const GAP = /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;
const IS_REMOTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function visibleExtent(text: string): [from: number, to: number] {
  let from = 0;
  let to = text.length;
  while (from < to && GAP.test(text[from]!)) from++;
  while (to > from && GAP.test(text[to - 1]!)) to--;
  return [from, to];
}

/** The address with `%20` for each space; null where anything but spaces is in it, and where it is more than one file's. */
function withEscapes(address: string): string | null {
  const escaped = address.replaceAll(' ', '%20');
  const [path = ''] = address.split(/[?#]/, 1);
  const [beforeSpace = ''] = address.split(' ', 1);
  const isOneFile = /\.[a-z0-9]{2,5}$/i.test(path) && /^(?:[a-z]+:)?\/\/[^/]+\//i.test(beforeSpace);
  const mayBeTwo = / \S*\/\//.test(address) || /[,;]$/.test(beforeSpace) || /\.[a-z]{3,4}$/i.test(beforeSpace);
  return isOneFile && !mayBeTwo && !GAP.test(escaped) ? escaped : null;
}

function nameOf(gap: string): string {
  if (gap === ' ') return 'a space';
  if (gap === '\t') return 'a tab';
  return gap === '\n' || gap === '\r' ? 'a line break' : `an invisible character (${shown(gap)})`;
}
