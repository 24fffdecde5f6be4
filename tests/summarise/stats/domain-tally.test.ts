import { describe, expect, test } from 'vitest';
import { DomainTally } from '../../../src/summarise/stats/domain-tally.ts';
import { hostOf, isLocal } from '../../../src/summarise/stats/host-of.ts';

describe('the host of an address', () => {
  test.each([
    ['https://Example.com/a/b?c#d', 'example.com'],
    ['http://www.example.com:8080', 'example.com'],
    ['//cdn.example.com/a.png', 'cdn.example.com'],
    ['https://user:secret@example.com/', 'example.com'],
    [' https://example.com.', 'example.com'],
    ['https://例え.jp/あ', '例え.jp'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://www2.example.com', 'www2.example.com'],
  ])('%s has %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  test.each([
    '',
    '/a',
    'a.html',
    '#top',
    'mailto:a@b.net',
    'data:image/png;base64,AA',
    'https://',
    'http://{{ host }}/',
  ])('%j has none', (address) => {
    expect(hostOf(address)).toBeNull();
  });

  test('is missing in the site itself, and elsewhere', () => {
    expect(['/a', 'a.html', '../b', '?page=2', '#top'].every(isLocal)).toBe(true);
    expect(['', 'mailto:a@b.net', 'javascript:void(0)', '//a.net', 'https://a.net'].some(isLocal)).toBe(false);
  });
});

describe('domains', () => {
  test('are counted by address and by article, the most frequent first', () => {
    const tally = new DomainTally();
    tally.add(['https://b.net/1', 'https://b.net/2', 'https://a.net', '/local', 'mailto:x@y.net']);
    tally.add(['http://www.b.net', 'https://c.net', '']);
    expect(tally.summary()).toEqual({
      total: 8,
      domains: [
        { domain: 'b.net', count: 3, articles: 2 },
        { domain: 'a.net', count: 1, articles: 1 },
        { domain: 'c.net', count: 1, articles: 1 },
      ],
      others: { domains: 0, count: 0 },
      local: 1,
      elsewhere: 2,
    });
  });

  test('beyond the first 50 are summed', () => {
    const tally = new DomainTally();
    for (let number = 10; number < 70; number++) tally.add([`https://${number}.net`, `https://${number}.net/a`]);
    const { domains, others } = tally.summary();
    expect([domains.length, others]).toEqual([50, { domains: 10, count: 20 }]);
  });

  test('that are too many to remember are forgotten, the rarest first, and still sum to all', () => {
    const tally = new DomainTally(10);
    for (let number = 0; number < 500; number++)
      tally.add([`https://rare${number}.net`, 'https://often.net', 'https://x.net']);
    const { total, domains, others } = tally.summary();
    expect(domains.slice(0, 2).map(({ count }) => count)).toEqual([500, 500]);
    expect(domains.length).toBeLessThanOrEqual(20);
    expect(others.domains).toBeNull();
    expect(domains.reduce((sum, { count }) => sum + count, others.count)).toBe(total);
  });
});
