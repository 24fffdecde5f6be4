import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { describe, expect, test } from 'vitest';
import { guardedLookup } from '../../src/download/guarded-lookup.ts';
import { localReason } from '../../src/download/local-reason.ts';

const answering = (...addresses: string[]): LookupFunction => {
  return (_name, _options, done) => {
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
};

const ask = (resolve: LookupFunction, all: boolean) => {
  return new Promise<{ error: Error | null; answer: string | LookupAddress[] }>((done) => {
    guardedLookup(localReason, resolve)('pictures.example', { all }, (error, answer) => done({ error, answer }));
  });
};

describe('the lookup of names', () => {
  test('hands out public addresses, as one or as all of them', async () => {
    const resolve = answering('93.184.215.14', '2606:2800:21f::1');
    expect((await ask(resolve, false)).answer).toBe('93.184.215.14');
    expect((await ask(resolve, true)).answer).toEqual([
      { address: '93.184.215.14', family: 4 },
      { address: '2606:2800:21f::1', family: 6 },
    ]);
  });

  test('leaves private ones out, wherever they stand among public ones', async () => {
    const resolve = answering('127.0.0.1', '93.184.215.14', '::ffff:10.0.0.1', 'fd00::1');
    expect((await ask(resolve, true)).answer).toEqual([{ address: '93.184.215.14', family: 4 }]);
    expect((await ask(resolve, false)).answer).toBe('93.184.215.14');
  });

  test('fails where there are only private ones', async () => {
    const { error } = await ask(answering('192.168.1.1', '::1'), true);
    expect(error?.message).toBe('its host is not on the public internet (192.168.1.1: private)');
  });

  test('hands on what the resolver says', async () => {
    const refusal = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const { error } = await ask((_name, _options, done) => done(refusal, []), true);
    expect(error).toBe(refusal);
  });
});
