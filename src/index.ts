/**
 * The library's face.
 *
 * @packageDocumentation
 */
export { Article } from './article/article.ts';
export { ArticleError, type ArticleErrorCode } from './article/article-error.ts';
export type { BodyKind } from './article/body-kind.ts';
export { type ParsedDate, parseDate } from './article/dates.ts';
export { type FrontMatter, frontMatterOf } from './article/front-matter.ts';
export { readArticle } from './article/read-article.ts';
export type { ArticleParts, FrontMatterLanguage } from './article/split.ts';
export { type ConvertedArticle, convertArticle } from './convert/convert-article.ts';
export { convertHtml } from './convert/convert-html.ts';
export type {
  CaptionMode,
  ConvertHtmlOptions,
  ConvertOptions,
  EmphasisFallback,
  FrontMatterMode,
  HtmlMode,
  ParagraphMode,
} from './convert/options.ts';
export type { ExtractOptions } from './extract/extract-pictures.ts';
export type { DecorativeReason, Image } from './extract/image.ts';
export { extractImages } from './extract/look-again.ts';
export type { ArticleRow } from './summarise/article-row.ts';
export type { BodyMeasure } from './summarise/body-measure.ts';
export { measureBody } from './summarise/measure-body.ts';
export { rowOf } from './summarise/row-of.ts';
export type { Stats } from './summarise/stats/stats.ts';
export { StatsTally } from './summarise/stats/stats-tally.ts';
export { parseWhere, type Where, WhereError } from './summarise/where/parse-where.ts';
export type { Finding, Severity } from './validate/finding.ts';
export { type FixedArticle, fixArticle } from './validate/fix-article.ts';
export type { KeyKind, KeySpec, Preset } from './validate/preset.ts';
export type { PresetName } from './validate/presets/index.ts';
export type { RuleSetting, RuleSettings } from './validate/rule-settings.ts';
export { compileSchema, loadSchema } from './validate/schema/compile-schema.ts';
export { SchemaError } from './validate/schema/schema-error.ts';
export { type ValidatedArticle, type ValidateOptions, validateArticle } from './validate/validate-article.ts';
export { type FolderMember, validateFolder } from './validate/validate-folder.ts';
export type { Difference, DifferenceKind, VerifyOptions } from './verify/difference.ts';
export { summariseDifferences } from './verify/summarise-differences.ts';
export { verifyConversion } from './verify/verify-conversion.ts';
