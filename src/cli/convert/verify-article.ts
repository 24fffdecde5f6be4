import type { Article } from '../../article/article.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import type { Difference } from '../../verify/difference.ts';
import type { ConvertFlags } from './convert-flags.ts';

/** What compares an article with its Markdown; loaded only where it is asked for. */
export type Verifier = (article: Article, converted: ConvertedArticle) => Difference[];

/** Loads the verifier. Its differences stand at lines of the files, not of the bodies. */
export async function loadVerifier(flags: ConvertFlags): Promise<Verifier> {
  const [{ sourceHtml }, { verifyConversion }, { renderMarkdown }] = await Promise.all([
    import('../../convert/convert-article.ts'),
    import('../../verify/verify-conversion.ts'),
    import('../../verify/render-markdown.ts'),
  ]);
  return (article, { text, status, bodyOffset }) => {
    // Markdown came through byte for byte.
    if (status !== 'converted') return [];
    const output = text.slice(bodyOffset);
    const outputLines = lineEnds(text.slice(0, bodyOffset));
    // The page of a Markdown source is what a parser makes of it; where things stand in that page says nothing.
    if (article.bodyKind === 'mixed') {
      const differences = verifyConversion(renderMarkdown(article.body).html, output);
      return differences.map((difference) => atLines({ ...difference, source: null }, 0, outputLines));
    }
    const sourceLines = lineEnds(article.text.slice(0, article.parts.bodyOffset));
    return verifyConversion(sourceHtml(article, flags), output).map((difference) =>
      atLines(difference, sourceLines, outputLines),
    );
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
