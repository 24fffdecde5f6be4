import type { BlockRule, FolderRule, Rule, RuleData, SyntaxRule, ValueRule } from '../rule.ts';
import { SCHEMA_RULE } from '../schema/schema-rule.ts';
import { ambiguousBoolean } from './ambiguous-boolean.ts';
import { ambiguousDate } from './ambiguous-date.ts';
import { ambiguousNumber } from './ambiguous-number.ts';
import { blankBeforeFence } from './blank-before-fence.ts';
import { booleanAsText } from './boolean-as-text.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { carriageReturn } from './carriage-return.ts';
import { codeFrontMatter } from './code-front-matter.ts';
import { controlCharacter } from './control-character.ts';
import { dateOrder } from './date-order.ts';
import { dateShape } from './date-shape.ts';
import { dateWithoutZone } from './date-without-zone.ts';
import { duplicatePermalink } from './duplicate-permalink.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTag } from './duplicate-tag.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { emptyValue } from './empty-value.ts';
import { fenceText } from './fence-text.ts';
import { futureDate } from './future-date.ts';
import { hashTruncated } from './hash-truncated.ts';
import { impossibleDate } from './impossible-date.ts';
import { invalidDate } from './invalid-date.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { jsonSyntax } from './json-syntax.ts';
import { keyCase } from './key-case.ts';
import { lineEnds } from './line-ends.ts';
import { listInString } from './list-in-string.ts';
import { malformedFence } from './malformed-fence.ts';
import { mergedListItem } from './merged-list-item.ts';
import { missingFrontMatter } from './missing-front-matter.ts';
import { missingImage } from './missing-image.ts';
import { missingOpeningFence } from './missing-opening-fence.ts';
import { notUtf8 } from './not-utf-8.ts';
import { placeholderImage } from './placeholder-image.ts';
import { protocolRelativeUrl } from './protocol-relative-url.ts';
import { replacementCharacter } from './replacement-character.ts';
import { requiredKey } from './required-key.ts';
import { separatorInTag } from './separator-in-tag.ts';
import { slugFormat } from './slug-format.ts';
import { smartQuotes } from './smart-quotes.ts';
import { swallowedKey } from './swallowed-key.ts';
import { FALLBACK_RULES, SYNTAX_RULES } from './syntax.ts';
import { tagCase } from './tag-case.ts';
import { textAsBoolean } from './text-as-boolean.ts';
import { textAsDate } from './text-as-date.ts';
import { textAsNull } from './text-as-null.ts';
import { textAsNumber } from './text-as-number.ts';
import { textBeforeFence } from './text-before-fence.ts';
import { tomlSyntax } from './toml-syntax.ts';
import { unclosedFrontMatter } from './unclosed-front-matter.ts';
import { undecodable } from './undecodable.ts';
import { unknownKey } from './unknown-key.ts';
import { unusedDisable } from './unused-disable.ts';
import { urlFormat } from './url-format.ts';
import { urlSpace } from './url-space.ts';
import { valueType } from './value-type.ts';

/** Rules over the text and its fences. */
export const BLOCK_RULES: readonly BlockRule[] = [
  byteOrderMark,
  notUtf8,
  undecodable,
  blankBeforeFence,
  missingFrontMatter,
  missingOpeningFence,
  malformedFence,
  textBeforeFence,
  fenceText,
  codeFrontMatter,
  unclosedFrontMatter,
  carriageReturn,
  lineEnds,
  controlCharacter,
  replacementCharacter,
  invisibleCharacter,
  unusedDisable,
];

/** Rules over what can be read, from the ground up: syntax that hides, values that are not what was meant, keys, fields. */
export const VALUE_RULES: readonly (ValueRule | SyntaxRule)[] = [
  ...SYNTAX_RULES.filter(({ check }) => check !== undefined),
  jsonSyntax,
  tomlSyntax,
  textAsDate,
  textAsNumber,
  textAsBoolean,
  textAsNull,
  ambiguousBoolean,
  ambiguousNumber,
  hashTruncated,
  mergedListItem,
  swallowedKey,
  smartQuotes,
  requiredKey,
  unknownKey,
  keyCase,
  valueType,
  booleanAsText,
  emptyValue,
  listInString,
  dateShape,
  invalidDate,
  impossibleDate,
  ambiguousDate,
  dateWithoutZone,
  futureDate,
  dateOrder,
  urlFormat,
  protocolRelativeUrl,
  urlSpace,
  placeholderImage,
  duplicateTag,
  tagCase,
  separatorInTag,
  slugFormat,
];

/** Rules over all articles of a run together. */
export const FOLDER_RULES: readonly FolderRule[] = [duplicateSlug, duplicatePermalink, duplicateTitle, missingImage];

/** Every rule, in the order of the documentation; the one about schemas, whose faults come from elsewhere, is data alone. */
export const RULES: readonly (Rule | RuleData)[] = [
  ...BLOCK_RULES,
  ...SYNTAX_RULES,
  ...FALLBACK_RULES,
  ...VALUE_RULES.filter((rule): rule is ValueRule => rule.stage === 'value'),
  SCHEMA_RULE,
  ...FOLDER_RULES,
];
