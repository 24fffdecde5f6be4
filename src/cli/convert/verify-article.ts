import type { Article } from '../../article/article.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import type { Difference } from '../../verify/difference.ts';

/** What compares an article with its Markdown; loaded only where it is asked for. */
export type Verifier = (article: Article, converted: ConvertedArticle, source: string) => Difference[];

/** Loads the verifier. Its differences stand at lines of the files, not of the bodies. */
export async function loadVerifier(): Promise<Verifier> {
  const { verifyConversion } = await import('../../verify/verify-conversion.ts');
  return (article, { text, status, bodyOffset }, html) => {
    // Markdown came through byte for byte, or with some blocks converted: there is no page to compare it with.
    if (status !== 'converted' || article.bodyKind === 'mixed') return [];
    const sourceLines = lineEnds(article.text.slice(0, article.parts.bodyOffset));
    const outputLines = lineEnds(text.slice(0, bodyOffset));
    return verifyConversion(html, text.slice(bodyOffset)).map(({ source, output, ...difference }) => ({
      ...difference,
      source: source && { ...source, line: source.line + sourceLines },
      output: output && { ...output, line: output.line + outputLines },
    }));
  };
}

const lineEnds = (text: string) => text.match(/\r\n?|\n/g)?.length ?? 0;
