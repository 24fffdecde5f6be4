import { linesOf } from '../../validate/block-lines.ts';
import type { Finding } from '../../validate/finding.ts';

/** Copies the lines at findings and next to them, so that the rest of the text can go. */
export function linesAround(text: string, findings: readonly Finding[]): (line: number) => string | null {
  if (findings.length === 0) return () => null;
  const wanted = new Set(findings.flatMap(({ line }) => [line - 1, line, line + 1]));
  const kept = new Map<number, string>();
  linesOf(text).forEach((line, index) => {
    if (wanted.has(index + 1)) kept.set(index + 1, Buffer.from(line.text).toString());
  });
  return (line) => kept.get(line) ?? null;
}
