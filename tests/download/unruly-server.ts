import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Answers a request; `count` is how often the path has been asked for, this time too. */
export type Answer = (response: ServerResponse, request: IncomingMessage, count: number) => void;

/** What a server was asked. */
export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

/** How many requests are under way, and the most that were. */
export class Load {
  most = 0;
  #now = 0;

  begin(): void {
    this.#now += 1;
    this.most = Math.max(this.most, this.#now);
  }

  end(): void {
    this.#now -= 1;
  }
}

/** A server on this machine that behaves as badly as it is told to, until the test ends. */
export interface UnrulyServer {
  /** The address of a path. */
  at(path: string): string;
  port: number;
  asked: Asked[];
  /** How often a path was asked for. */
  count(path: string): number;
  load: Load;
}

/** Starts a server. */
export async function startServer(
  answers: Readonly<Record<string, Answer>>,
  { host = '127.0.0.1', port: wanted = 0, total = new Load() }: { host?: string; port?: number; total?: Load } = {},
): Promise<UnrulyServer> {
  const asked: Asked[] = [];
  const counts = new Map<string, number>();
  const load = new Load();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    counts.set(path, (counts.get(path) ?? 0) + 1);
    for (const counted of [load, total]) {
      counted.begin();
      response.on('close', () => counted.end());
    }
    const answer = answers[path] ?? ((missing) => missing.writeHead(404).end('<p>Not here</p>'));
    answer(response, request, counts.get(path)!);
  });
  await new Promise<void>((done) => server.listen(wanted, host, done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://${host}:${port}${path}`,
    port,
    asked,
    count: (path) => counts.get(path) ?? 0,
    load,
  };
}

/** Answers with a picture. */
export function sends(body: Buffer | string, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(200, headers).end(body);
}
