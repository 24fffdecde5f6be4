import { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { type Problem, problem, toProblem } from '../../batch/problem.ts';
import { systemErrorWords } from '../../batch/system-error.ts';
import type { Finding } from '../../validate/finding.ts';
import { undecodableFinding } from '../../validate/undecodable-finding.ts';
import { type ValidatedArticle, type ValidateOptions, validateArticle } from '../../validate/validate-article.ts';
import { Interrupted } from '../io.ts';
import type { Source } from '../source.ts';

/** What one source came to. */
export interface CheckedSource {
  /** The text that the findings speak of; null if there is none. */
  article: Article | null;
  findings: Finding[];
  known: ValidatedArticle['known'] | null;
  /** How many findings were mended, or would be. */
  mended: number;
  /** The text before it was mended; null if nothing was. */
  before: string | null;
  problem: Problem | null;
}

/** What is to be done with what can be mended. */
export type Mending = 'none' | 'show' | 'write';

/** Checks one article, and mends it if asked to. What goes wrong becomes a finding or a problem. */
export async function checkSource(source: Source, options: ValidateOptions, mending: Mending): Promise<CheckedSource> {
  const nothing: CheckedSource = { article: null, findings: [], known: null, mended: 0, before: null, problem: null };
  let article: Article;
  try {
    article = await (mending === 'none' ? source.readHead() : source.read());
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const finding = error instanceof ArticleError ? undecodableFinding(error, options) : null;
    return finding === null
      ? { ...nothing, problem: toProblem(source.path, error) }
      : { ...nothing, findings: [finding] };
  }
  // Only UTF-8 can be written back byte for byte.
  const isMendable = article.encoding === 'utf-8';
  if (mending === 'none' || !isMendable) {
    const { findings, known } = await validateArticle(article, options);
    const told = isMendable ? findings : findings.map(unmendable);
    // Not a spread with more behind it, which takes V8 thirty times as long.
    return { article, findings: told, known, mended: 0, before: null, problem: null };
  }
  return { ...nothing, ...(await mend(source, article, options, mending)) };
}

function unmendable(finding: Finding): Finding {
  return { ...finding, fixable: false };
}

async function mend(source: Source, article: Article, options: ValidateOptions, mending: Mending) {
  const { fixArticle } = await import('../../validate/fix-article.ts');
  const { text, mended, findings, known } = await fixArticle(article, options);
  if (text === article.text) return { article, findings, known };
  if (mending === 'write' && source.isStaged && source.writeTo === null) {
    const words = 'nothing was mended, because the work tree does not hold what is staged';
    const help = 'Stage it with git add and try again, or mend it by hand.';
    const differing = problem(source.path, 'differs', words, help);
    return { article, ...(await validateArticle(article, options)), problem: differing };
  }
  if (mending === 'write' && source.writeTo !== null) {
    const { writeOutput } = await import('../../batch/write-output.ts');
    try {
      writeOutput(source.writeTo, source.written(text), { replaces: true });
    } catch (error) {
      const words = `the mended article cannot be written: ${systemErrorWords(error)}`;
      const unwritable = problem(source.path, 'unwritable', words, 'Give yourself the right to write it.');
      return { article, ...(await validateArticle(article, options)), problem: unwritable };
    }
  }
  return { article: new Article(article.path, text), findings, known, mended, before: article.text };
}
