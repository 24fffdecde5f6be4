import type { SyntaxRule } from '../rule.ts';
import { badEscape } from './bad-escape.ts';
import { badIndent } from './bad-indent.ts';
import { duplicateKey } from './duplicate-key.ts';
import { equalsForColon } from './equals-for-colon.ts';
import { fullwidthColon } from './fullwidth-colon.ts';
import { missingColon } from './missing-colon.ts';
import { missingSpaceAfterColon } from './missing-space-after-colon.ts';
import { notAMapping } from './not-a-mapping.ts';
import { reservedCharacter } from './reserved-character.ts';
import { tabIndent } from './tab-indent.ts';
import { textAfterQuote } from './text-after-quote.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { undefinedAlias } from './undefined-alias.ts';
import { unknownTag } from './unknown-tag.ts';
import { unquotedBracket } from './unquoted-bracket.ts';
import { unquotedColon } from './unquoted-colon.ts';
import { unquotedTemplate } from './unquoted-template.ts';
import { wrongComment } from './wrong-comment.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** The causes of unreadable YAML, those that are the surest of themselves first. */
export const SYNTAX_RULES: readonly SyntaxRule[] = [
  tabIndent,
  unquotedTemplate,
  unquotedBracket,
  unclosedBracket,
  unbalancedQuote,
  textAfterQuote,
  badEscape,
  reservedCharacter,
  unquotedColon,
  fullwidthColon,
  missingSpaceAfterColon,
  equalsForColon,
  wrongComment,
  badIndent,
  missingColon,
  duplicateKey,
  undefinedAlias,
  unknownTag,
];

/** What is said where no cause is known. */
export const FALLBACK_RULES: readonly SyntaxRule[] = [notAMapping, yamlSyntax];
