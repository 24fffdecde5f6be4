import { HtmlElement } from '../../html/node.ts';
import { isCentred, isSmallPrint } from './layout-style.ts';
import type { Place } from './place.ts';

/** How the picture's block and what stands next to it are written: elements, classes, relation; null if nothing does. */
export function shapeOf({ block, next, isAlone, isBroken }: Place): string | null {
  if (next === null || !isAlone) return null;
  const below = next instanceof HtmlElement ? nameOf(next) : '#text';
  return `${nameOf(block)}${isBroken ? ' br ' : ' '}${below}`;
}

function nameOf(element: HtmlElement): string {
  const classes = element.className.split(/\s+/).filter((name) => name !== '' && !/\d{3}/.test(name));
  const style = `${isCentred(element) ? ':centred' : ''}${isSmallPrint(element) ? ':small' : ''}`;
  return [element.name, ...classes.sort().slice(0, 6)].join('.') + style;
}
