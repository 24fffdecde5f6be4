import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { writtenAddresses } from '../values/addresses.ts';
import { replaceText } from '../values/replace-text.ts';
import { webAddressFault } from '../values/web-address-fault.ts';

/** Addresses that begin wrongly. */
export const urlFormat: ValueRule = {
  name: 'url-format',
  stage: 'value',
  summary: 'An address has no scheme, a misspelt one, no host, or backslashes.',
  why: 'Browsers take `www.example.com/x` and `htp://example.com` for paths below the page: the link or picture is broken, and no generator says so.',
  weight: 'error',
  fixable: true,
  needs: { values: writtenAddresses },
  bad: '---\ntitle: Tides\nthumbnail: htps://img.kelp.net/tides.jpg\n---\n',
  good: '---\ntitle: Tides\nthumbnail: https://img.kelp.net/tides.jpg\n---\n',
  *check(subject) {
    for (const { entry, text, kind } of writtenAddresses(subject)) {
      const address = text.trim();
      const fault = webAddressFault(address, kind);
      if (fault === null) continue;
      const { message, help, mended } = fault;
      const { start, end } = entry;
      // What else is wrong with the value is left to its own rule: blanks at the ends stay.
      const edits =
        mended === null
          ? null
          : replaceText(
              entry,
              text.replace(address, () => mended),
              subject.language,
            );
      yield { start, end, message: `${shown(address)} ${message}`, help, ...(edits && { edits }) };
    }
  },
};
