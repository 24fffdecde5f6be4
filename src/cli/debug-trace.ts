import type { Io } from './io.ts';

/** An error's stack trace with its line end, if ARTICLE_KIT_DEBUG asks for it; else nothing. */
export function traceOf(error: unknown, { env }: Pick<Io, 'env'>): string {
  return (env['ARTICLE_KIT_DEBUG'] ?? '') !== '' && error instanceof Error ? `${error.stack}\n` : '';
}
