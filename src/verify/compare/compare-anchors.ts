import type { Comparison } from './comparison.ts';

/** Reports links inside the body that lead nowhere in the output. */
export function compareAnchors({ findings, output, source }: Comparison): void {
  const missing = new Set<string>();
  for (const { target } of source.styles.links) {
    const name = target.startsWith('#') ? decoded(target.slice(1)) : '';
    if (name !== '' && source.anchors.has(name) && !has(output.anchors, name)) missing.add(name);
  }
  for (const name of missing) {
    const message = `The output has no place named ${name} for the links to it.`;
    findings.add('anchor', { a0: 0, a1: 0, b0: 0, b1: 0 }, message);
  }
}

const has = (anchors: ReadonlySet<string>, name: string) => anchors.has(name) || anchors.has(`user-content-${name}`);

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
