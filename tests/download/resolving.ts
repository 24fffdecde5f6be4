import type { LookupFunction } from 'node:net';

/** A resolver that answers every name with these addresses, one after the other, and again with the last. */
export function resolving(...answers: string[]): { asked: string[]; resolve: LookupFunction } {
  const asked: string[] = [];
  const resolve: LookupFunction = (name, _options, done) => {
    asked.push(name);
    done(null, [{ address: answers[Math.min(asked.length, answers.length) - 1]!, family: 4 }]);
  };
  return { asked, resolve };
}
