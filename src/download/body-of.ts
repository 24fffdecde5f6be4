import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFailure } from './fetch-failure.ts';

/** What we say we understand. */
export const CODINGS = 'gzip, deflate, br';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body of an answer, unpacked, and never more of it than the limit: a small answer can unpack to any size.
 *
 * @param alive is called whenever something has come.
 * @throws {FetchFailure} while it is read, once it is too large.
 */
export async function* bodyOf(response: IncomingMessage, limit: number, alive: () => void): AsyncGenerator<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  let bytes = 0;
  for await (const chunk of unpacked(response) as AsyncIterable<Uint8Array>) {
    alive();
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/** The failure of a picture with too many bytes. */
export function tooLarge(limit: number): FetchFailure {
  return new FetchFailure(`it is larger than ${limit / 1_000_000} MB`);
}

function unpacked(response: IncomingMessage): AsyncIterable<unknown> {
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity') return response;
  const decoder = DECODERS[coding]?.();
  if (decoder === undefined) throw new FetchFailure('it is compressed in a way that was not asked for');
  // The reader of the decoder hears of what goes wrong in either.
  return pipeline(response, decoder, () => undefined);
}
