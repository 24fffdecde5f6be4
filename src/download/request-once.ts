import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { Clocks } from './clocks.ts';
import type { FetchLimits } from './fetch-limits.ts';

/** One request and what happens to its answer. */
export interface RequestOnce<Result> {
  agent: http.Agent;
  headers: Readonly<Record<string, string>>;
  limits: FetchLimits;
  signal: AbortSignal;
  /** Takes the answer; the request ends when it has. `alive` has to be called whenever something has come. */
  take(response: IncomingMessage, alive: () => void): Promise<Result>;
}

/**
 * Sends one GET request, follows no redirect, and sees to it that it ends: by the clocks, the signal, or its answer.
 *
 * @throws {FetchFailure} when a clock has run out.
 * @throws what the network, the signal and `take` throw.
 */
export async function requestOnce<Result>(
  url: URL,
  { agent, headers, limits, signal, take }: RequestOnce<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const isSecure = url.protocol === 'https:';
  const request = (isSecure ? https : http).request(url, { agent, headers });
  let response: IncomingMessage | undefined;
  const stop = (reason: Error) => {
    response?.destroy(reason);
    request.destroy(reason);
  };
  const clocks = new Clocks(limits, stop);
  const interrupt = () => stop(signal.reason);
  signal.addEventListener('abort', interrupt);
  try {
    response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).on('error', reject);
      request.once('socket', (socket) => {
        if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', () => clocks.alive());
        else clocks.alive();
      });
      request.end();
    });
    clocks.alive();
    // What goes wrong is heard by the one who reads.
    response.on('error', () => undefined);
    return await take(response, () => clocks.alive());
  } finally {
    clocks.end();
    signal.removeEventListener('abort', interrupt);
    // A connection with something left in it can serve nobody else.
    if (response?.readableEnded !== true) request.destroy();
  }
}
