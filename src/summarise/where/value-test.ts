import { parseDate } from '../../article/dates.ts';
import { compareText } from '../compare-text.ts';
import { foldText } from '../fold-text.ts';
import { comparePeriod, type DatePeriod } from './date-period.ts';
import type { Literal } from './literal.ts';

/** Asks one thing of one value. */
export type ValueTest = (value: unknown) => boolean;

/** The comparisons that the others are made of: `!=` is not `=`. */
export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** Where a value may lie: below 0 before the literal, 0 at it, above 0 behind it, NaN nowhere. */
const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Makes the test that compares values with a literal. What cannot be compared, such as a text with a number, fails it. */
export function comparisonWith(comparison: Comparison, literal: Literal): ValueTest {
  if (literal.kind === 'text' && comparison === '=') return equalTo(literal.text);
  const holds = HOLDS[comparison];
  return (value) => holds(orderOf(value, literal));
}

/** Makes the test that looks for a text anywhere in a value, whatever its case and width. */
export function containing(text: string): ValueTest {
  const folded = foldText(text);
  return (value) => {
    const found = textOf(value);
    return found !== null && foldText(found).includes(folded);
  };
}

/** Makes the test that asks a regular expression. */
export function matching(pattern: (text: string) => boolean): ValueTest {
  return (value) => {
    const found = textOf(value);
    return found !== null && pattern(found);
  };
}

/** Makes a test of lists out of one of values: any item will do. */
export function anyOf(test: ValueTest): ValueTest {
  return (value) => (Array.isArray(value) ? value.some(test) : test(value));
}

/** The same letter may be one character or two (NFC, NFD), which nobody can see. */
function equalTo(text: string): ValueTest {
  const composed = text.normalize();
  return (value) => typeof value === 'string' && (value === text || value.normalize() === composed);
}

function orderOf(value: unknown, literal: Literal): number {
  switch (literal.kind) {
    case 'text':
      return typeof value === 'string' ? compareText(value, literal.text) : Number.NaN;
    case 'boolean':
      return value === literal.boolean ? 0 : Number.NaN;
    case 'date':
      return orderOfDate(value, literal.period);
    case 'number':
      if (typeof value === 'number') return value === literal.number ? 0 : value - literal.number;
      return literal.year !== null && typeof value === 'string' ? orderOfDate(value, literal.year) : Number.NaN;
  }
}

function orderOfDate(value: unknown, period: DatePeriod): number {
  const date = parseDate(value);
  return date === null ? Number.NaN : comparePeriod(date, period);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
