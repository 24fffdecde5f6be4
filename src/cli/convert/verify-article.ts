import type { Article } from '../../article/article.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import type { Difference } from '../../verify/difference.ts';

/** What compares an article with its Markdown; loaded only where it is asked for. */
export type Verifier = (article: Article, converted: ConvertedArticle, source: string) => Difference[];

/** Loads the verifier. Its differences stand at lines of the files, not of the bodies. */
export async function loadVerifier(): Promise<Verifier> {
  const [{ verifyConversion }, { renderMarkdown }] = await Promise.all([
    import('../../verify/verify-conversion.ts'),
    import('../../verify/render-markdown.ts'),
  ]);
  return (article, { text, status, bodyOffset }, html) => {
    // Markdown came through byte for byte.
    if (status !== 'converted') return [];
    const output = text.slice(bodyOffset);
    // The page of a Markdown source is what a parser makes of it; where things stand in that page says nothing.
    if (article.bodyKind === 'mixed') {
      const differences = verifyConversion(renderMarkdown(article.body).html, output);
      return differences.map((difference) =>
        atLines({ ...difference, source: null }, 0, lineEnds(text.slice(0, bodyOffset))),
      );
    }
    const sourceLines = lineEnds(article.text.slice(0, article.parts.bodyOffset));
    const outputLines = lineEnds(text.slice(0, bodyOffset));
    return verifyConversion(html, output).map((difference) => atLines(difference, sourceLines, outputLines));
  };
}

function atLines({ source, output, ...difference }: Difference, sourceLines: number, outputLines: number): Difference {
  return {
    ...difference,
    source: source && { ...source, line: source.line + sourceLines },
    output: output && { ...output, line: output.line + outputLines },
  };
}

const lineEnds = (text: string) => text.match(/\r\n?|\n/g)?.length ?? 0;
