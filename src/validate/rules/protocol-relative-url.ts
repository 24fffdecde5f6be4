import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { writtenAddresses } from '../values/addresses.ts';

/** Addresses that borrow their scheme from the page. Pictures may: they are only ever seen in one. */
export const protocolRelativeUrl: ValueRule = {
  name: 'protocol-relative-url',
  stage: 'value',
  summary: 'An address begins with `//`, so its scheme is that of the page it stands in.',
  why: 'Feed readers, mail, search engines and canonical links have no page to take the scheme from.',
  weight: 'warn',
  fixable: false,
  needs: { values: writtenAddresses },
  bad: '---\ntitle: Tides\ncanonical: //kelp.net/tides\n---\n',
  good: '---\ntitle: Tides\ncanonical: https://kelp.net/tides\n---\n',
  *check(subject) {
    for (const { entry, text, kind } of writtenAddresses(subject)) {
      const address = text.trim();
      if (kind !== 'url' || !/^\/\/[^/\s]+\.[^/\s]/.test(address)) continue;
      const { start, end } = entry;
      const message = `${shown(address)} has no scheme of its own, which feeds and search engines need`;
      yield { start, end, message, help: `Write https:${address}, or http: if the server has no https.` };
    }
  },
};
