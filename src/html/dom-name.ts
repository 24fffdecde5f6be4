import { HTML_NAMESPACE } from './serialize.ts';

const upperNames = new Map<string, string>();

/** The DOM's spelling of an element's name: HTML names in capitals, SVG and MathML names as they are. */
export function domName(name: string, namespace: string): string {
  if (namespace !== HTML_NAMESPACE) return name;
  let upper = upperNames.get(name);
  if (upper === undefined) {
    upper = name.toUpperCase();
    upperNames.set(name, upper);
  }
  return upper;
}
