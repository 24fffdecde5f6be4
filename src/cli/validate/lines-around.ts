import { linesOf } from '../../validate/block-lines.ts';
import type { Finding } from '../../validate/finding.ts';

/** Copies the lines at findings and next to them, by their 1-based numbers, so that the rest of the text can go. */
export function linesAround(text: string, findings: readonly Finding[]): ReadonlyMap<number, string> {
  const kept = new Map<number, string>();
  if (findings.length === 0) return kept;
  const wanted = new Set(findings.flatMap(({ line }) => [line - 1, line, line + 1]));
  linesOf(text).forEach((line, index) => {
    if (wanted.has(index + 1)) kept.set(index + 1, Buffer.from(line.text).toString());
  });
  return kept;
}
