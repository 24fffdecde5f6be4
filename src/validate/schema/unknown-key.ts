import type { Failure } from './failure.ts';
import { failureKey } from './failure-message.ts';
import { isObject } from './json-schema.ts';
import { knownProperties } from './known-properties.ts';
import { type NearNames, nearestNames } from './nearest-name.ts';
import type { SchemaCheck } from './schema-check.ts';

/** True for a key that the schema does not have. */
export function isUnknownKey({ keyword }: Failure): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
}

/** What an unknown key was meant to be. */
export function nearKeys(check: SchemaCheck, failure: Failure): NearNames {
  return nearestNames(failureKey(failure) ?? '', [...knownProperties(check, failure.schema).keys()]);
}

/**
 * Leaves out what only repeats another failure: a key that is missing since it is misspelt, and a key that is unknown to ajv
 * only because the branch that knows it has failed.
 */
export function withoutEchoes(check: SchemaCheck, failures: readonly Failure[]): Failure[] {
  const misspelt = new Set<string>();
  const kept = failures.filter((failure) => {
    if (!isUnknownKey(failure)) return true;
    const key = failureKey(failure) ?? '';
    if (failure.keyword === 'unevaluatedProperties' && failures.length > 1) {
      if (knownProperties(check, failure.schema).has(key)) return false;
    }
    for (const name of nearKeys(check, failure).names) {
      if (isObject(failure.value) && !Object.hasOwn(failure.value, name)) misspelt.add(placeOf(failure, name));
    }
    return true;
  });
  return kept.filter(
    (failure) => failure.keyword !== 'required' || !misspelt.has(placeOf(failure, failureKey(failure)!)),
  );
}

const placeOf = ({ path }: Failure, key: string): string => JSON.stringify([...path, key]);
