import { isMissing } from '../read-value.ts';
import type { ValueTest } from './value-test.ts';

/** What has the values that an expression asks for. */
export interface WhereRow {
  /** The value under a name of `Where.names`; undefined or null where there is none. */
  get(name: string): unknown;
}

/** What an expression says of an article. Conditions nest no deeper than the parser allows. */
export type Condition =
  | { kind: 'all' | 'any'; conditions: readonly Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'has'; name: string }
  | { kind: 'value'; name: string; test: ValueTest };

/** Whether a condition holds; the parts are asked from left to right, and only as many as are needed. */
export function holds(condition: Condition, row: WhereRow): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.every((part) => holds(part, row));
    case 'any':
      return condition.conditions.some((part) => holds(part, row));
    case 'not':
      return !holds(condition.condition, row);
    case 'has':
      return !isMissing(row.get(condition.name));
    case 'value':
      return condition.test(row.get(condition.name));
  }
}
