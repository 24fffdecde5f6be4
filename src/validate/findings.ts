import type { Article } from '../article/article.ts';
import { LineMap } from '../article/line-map.ts';
import { blockSourceOf } from './block-source.ts';
import { type Disable, findDisables, isDisabled } from './disables.ts';
import type { Finding } from './finding.ts';
import type { Inspected, Said } from './inspect-article.ts';
import { unusedDisable } from './rules/unused-disable.ts';
import type { Settings } from './settings.ts';

/** What counts of all that was said: rules that are on, in lines where no comment silences them. */
export function telling(article: Article, inspected: Inspected, settings: Settings): Said[] {
  const { said, opened, openedOrigin } = inspected;
  const lines = new LineMap(article.text);
  const { parts } = blockSourceOf(opened);
  const found = parts === null ? [] : findDisables(opened.text, parts);
  if (said.length === 0 && found.length === 0) return [];
  const disables = found.map((one) => placed(one, openedOrigin, lines));
  const heard = said.filter(({ rule, fault }) => {
    return settings.of(rule).weight !== 'off' && !isDisabled(disables, rule.name, lines.at(fault.start).line);
  });
  if (settings.of(unusedDisable).weight !== 'off') {
    const isSure = isReadable(inspected);
    heard.push(...disables.flatMap((one) => unused(one, isSure)));
  }
  return withoutVainHopes(said, heard).sort((a, b) => a.fault.start - b.fault.start || a.fault.end - b.fault.end);
}

/**
 * The syntax of a block is mended whole or not at all: where some of it is to stay as it is, the rest has to as well. And
 * what waits behind a fence waits in vain where the fence is to stay.
 */
function withoutVainHopes(said: readonly Said[], heard: Said[]): Said[] {
  const isSyntax = ({ stage }: Said) => stage === 'syntax';
  const isFence = ({ stage, fault }: Said) => stage === 'block' && fault.edits !== undefined;
  const areAllHeard = (kind: (one: Said) => boolean) => said.filter(kind).length === heard.filter(kind).length;
  const [isSyntaxMended, isFenceMended] = [areAllHeard(isSyntax), areAllHeard(isFence)];
  if (isSyntaxMended && isFenceMended) return heard;
  return heard.map((one) => {
    const isVain = one.stage === 'block' ? !isFenceMended && !isFence(one) : !isSyntaxMended;
    return isVain ? { ...one, isFixable: false } : one;
  });
}

/** Findings as the user sees them. */
export function toFindings(article: Article, heard: readonly Said[], settings: Settings): Finding[] {
  const lines = new LineMap(article.text);
  return heard.map(({ rule, fault, isFixable }): Finding => {
    const start = lines.at(fault.start);
    const end = lines.at(Math.max(fault.start, fault.end));
    return {
      path: article.path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      severity: settings.of(rule).weight === 'error' ? 'error' : 'warning',
      rule: rule.name,
      message: fault.message,
      ...(fault.help === undefined ? {} : { help: fault.help }),
      fixable: isFixable,
    };
  });
}

/** A comment found in a text whose fences were mended, at its place in the text as it is. */
function placed(comment: Disable, origin: (offset: number) => number, lines: LineMap): Disable {
  const { start, end, commentStart, commentEnd } = comment;
  return {
    ...comment,
    line: lines.at(origin(end)).line,
    start: origin(start),
    end: origin(end),
    commentStart: origin(commentStart),
    commentEnd: origin(commentEnd),
  };
}

/** Whether there are keys, and nothing but what will be mended in their way: otherwise a comment may part what it stands between. */
function isReadable({ said, subject, mendedSyntax }: Inspected): boolean {
  const hasKeys = subject !== null && subject.frontMatter.keys.length > 0;
  return hasKeys && (mendedSyntax !== null || said.every(({ stage }) => stage !== 'syntax'));
}

function unused(comment: Disable, isSure: boolean): Said[] {
  const names = comment.rules.filter((name) => !comment.used.has(name));
  if (comment.used.has('') || (comment.rules.length > 0 && names.length === 0)) return [];
  const what = names.length === 0 ? 'nothing' : `nothing of ${names.join(', ')}`;
  const isWhole = names.length === comment.rules.length;
  const start = comment.commentStart;
  const fault = {
    start,
    end: comment.commentEnd,
    message: `the comment silences ${what} in the line below`,
    help: isWhole ? 'Remove it.' : `Take ${names.join(', ')} out of it.`,
    ...(isWhole && isSure ? { edits: [{ start: comment.start, end: comment.end, text: '' }] } : {}),
  };
  return [{ rule: unusedDisable, fault, stage: 'value', isFixable: isWhole && isSure }];
}
