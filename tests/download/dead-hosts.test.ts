import { describe, expect, test } from 'vitest';
import { DeadHosts } from '../../src/download/dead-hosts.ts';
import { FetchFailure } from '../../src/download/fetch-failure.ts';

const passing = new FetchFailure('its host does not answer', { isPassing: true, isUnreachable: true });

describe('a host', () => {
  test('is dead that could not be reached so often in a row', () => {
    const hosts = new DeadHosts(3);
    expect([hosts.missed('a', passing), hosts.missed('b', passing), hosts.missed('a', passing)]).toEqual([1, 1, 2]);
    expect(() => hosts.check('a')).not.toThrow();
    hosts.missed('a', passing);
    expect(() => hosts.check('a')).toThrow('its host does not answer');
    expect(() => hosts.check('b')).not.toThrow();
  });

  test('is not dead that has answered in between', () => {
    const hosts = new DeadHosts(2);
    hosts.missed('a', passing);
    hosts.answered('a');
    expect(hosts.missed('a', passing)).toBe(1);
    expect(() => hosts.check('a')).not.toThrow();
  });
});
