import type { ArticleError } from '../article/article-error.ts';
import type { Finding } from './finding.ts';
import { undecodable } from './rules/undecodable.ts';
import { measureOf, type ValidateOptions } from './validate-article.ts';

/** The finding for a file whose bytes are no text; null for any other error. */
export function undecodableFinding(error: ArticleError, options: ValidateOptions): Finding | null {
  if (error.code !== 'undecodable') return null;
  const { weight } = measureOf(options).settings.of(undecodable);
  const [line, column] = [error.line ?? 1, error.column ?? 1];
  return {
    path: error.path,
    line,
    column,
    endLine: line,
    endColumn: column + 1,
    severity: weight === 'error' ? 'error' : 'warning',
    rule: undecodable.name,
    message: error.message,
    ...(error.help === null ? {} : { help: error.help }),
    fixable: false,
  };
}
