import type { Failure } from './failure.ts';
import { isObject } from './json-schema.ts';
import { repeatedItems } from './repeated-items.ts';

/** What a value is not at all, as opposed to what it lacks. */
const MISMATCHES = new Set(['false schema', 'type', 'const', 'enum', 'alternatives']);
/** Of several faults of one value, the first of these is the cause of the others. */
const CAUSES = [...MISMATCHES, 'minLength', 'maxLength', 'format', 'pattern'];

/** Failures as people would tell them: of alternatives the one that was meant, of a value's faults their cause. */
export function condenseFailures(failures: readonly Failure[]): Failure[] {
  const expanded = failures.flatMap((failure) => {
    if (failure.keyword === 'uniqueItems') return repeatedItems(failure);
    return failure.branches.length > 0 ? condenseUnion(failure) : [failure];
  });
  return withoutRepetition(expanded.filter((failure) => !isEffect(failure, expanded)));
}

/** True for what follows from another fault of the same value. */
function isEffect(failure: Failure, all: readonly Failure[]): boolean {
  if (isContainer(failure.value) && failure.keyword !== 'type' && !MISMATCHES.has(failure.keyword)) {
    const isEmpty = Array.isArray(failure.value) && failure.value.length === 0;
    const causes = failure.keyword === 'contains' && isEmpty ? ['type', 'minItems'] : ['type'];
    return all.some((other) => causes.includes(other.keyword) && isSamePath(other, failure));
  }
  const rank = rankOf(failure);
  return all.some((other) => isSamePath(other, failure) && rankOf(other) < rank && !isContainer(other.value));
}

function rankOf({ keyword }: Failure): number {
  const rank = CAUSES.indexOf(keyword);
  return rank === -1 ? CAUSES.length : rank;
}

function withoutRepetition(failures: readonly Failure[]): Failure[] {
  const seen = new Set<string>();
  return failures.filter(({ keyword, path, params }) => {
    const key = JSON.stringify([keyword, path, params]);
    return seen.size < seen.add(key).size;
  });
}

function condenseUnion(union: Failure): Failure[] {
  // More than one branch of a `oneOf` fits.
  if (Array.isArray(union.params['passingSchemas'])) return [{ ...union, branches: [] }];
  const branches = union.branches.map(condenseFailures).filter((branch) => branch.length > 0);
  const near = branches.filter((branch) => !branch.some((failure) => isMismatch(failure, union)));
  if (branches.length === 0) return [{ ...union, branches: [] }];
  if (near.length === 0) return [merge(union, branches)];
  if (near.length === 1) return [...near[0]!];
  if (!isContainer(union.value)) return [merge(union, near)];
  return missingAny(union, near) ?? nearest(near);
}

function isMismatch(failure: Failure, union: Failure): boolean {
  return MISMATCHES.has(failure.keyword) && isSamePath(failure, union);
}

/** One failure for several alternatives, none of which is near. */
function merge(union: Failure, branches: readonly (readonly Failure[])[]): Failure {
  const { path, value, schema, condition } = union;
  const failures = branches.map((branch) => branch.find((failure) => isMismatch(failure, union)) ?? branch[0]!);
  const whole = { path, value, schema, condition, branches: [], reason: null };
  const allowed = failures.map(allowedValues);
  if (allowed.every((values) => values !== null)) {
    return { ...whole, keyword: 'enum', params: { allowedValues: allowed.flat() }, alternatives: [] };
  }
  const alternatives = failures.flatMap((failure) =>
    failure.keyword === 'alternatives' ? failure.alternatives : [failure.schema],
  );
  return { ...whole, keyword: 'alternatives', params: {}, alternatives: [...new Set(alternatives)] };
}

function allowedValues({ keyword, params }: Failure): unknown[] | null {
  if (keyword === 'const') return [params['allowedValue']];
  return keyword === 'enum' ? (params['allowedValues'] as unknown[]) : null;
}

/** One failure where each branch only asks for another key. */
function missingAny(union: Failure, branches: readonly (readonly Failure[])[]): Failure[] | null {
  const only = branches.map((branch) => (branch.length === 1 ? branch[0]! : null));
  if (!only.every((failure) => failure?.keyword === 'required' && isSamePath(failure, union))) return null;
  const missing = [...new Set(only.map((failure) => String(failure!.params['missingProperty'])))];
  const [first] = only;
  return missing.length === 1 ? [first!] : [{ ...union, keyword: 'required-any', params: { missing }, branches: [] }];
}

/** The branch that has least against the value; a wrong `kind: video` says that another branch was meant. */
function nearest(branches: readonly (readonly Failure[])[]): Failure[] {
  const weigh = (branch: readonly Failure[]): number => branch.reduce((sum, failure) => sum + weightOf(failure), 0);
  return [...branches.reduce((best, branch) => (weigh(branch) < weigh(best) ? branch : best))];
}

function weightOf({ keyword }: Failure): number {
  if (keyword === 'const' || keyword === 'enum') return 10;
  return keyword === 'type' || keyword === 'required' ? 2 : 1;
}

function isContainer(value: unknown): boolean {
  return Array.isArray(value) || isObject(value);
}

function isSamePath(a: Failure, b: Failure): boolean {
  return a.path.length === b.path.length && a.path.every((step, index) => step === b.path[index]);
}
