import type { ValuePath } from '../../article/parsed-block.ts';
import type { SchemaObject } from './json-schema.ts';

/** One thing that a schema has against a value. */
export interface Failure {
  /**
   * The keyword of JSON Schema that failed, or
   *
   * - `alternatives`: the value is none of several shapes (`alternatives`)
   * - `required-any`: one of several keys is needed (`params.missing`)
   */
  keyword: string;
  /** The keys and list indexes that lead to the value. */
  path: ValuePath;
  /** What ajv says of the keyword: `{ limit: 2 }`. */
  params: Readonly<Record<string, unknown>>;
  /** The schema that the keyword stands in. */
  schema: SchemaObject;
  value: unknown;
  /** For `anyOf` and `oneOf`: what each branch has against the value; empty for a branch that nobody can ask. */
  branches: readonly (readonly Failure[])[];
  /** For `alternatives`: what would have been right. */
  alternatives: readonly SchemaObject[];
  /** For `propertyNames`: what is wrong with the name. */
  reason: Failure | null;
  /** The `if` under which the keyword counts. */
  condition: SchemaObject | null;
}
