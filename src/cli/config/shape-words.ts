import type { Shape } from './shape.ts';

/** What a value has to be, in words. */
export function wanted(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'a text';
    case 'path':
      return 'a path';
    case 'glob':
      return 'a glob such as "posts/**"';
    case 'flag':
      return 'true or false';
    case 'number':
      return `a whole number from ${shape.least}`;
    case 'choice':
      return `one of ${shape.choices.join(', ')}`;
    case 'list':
      return shape.orOne ? `${wanted(shape.of)}, or a list of such` : `a list, each item ${wanted(shape.of)}`;
    case 'object':
      return `${shape.noun}s with values`;
    case 'rule':
      return 'off, warn or error, or a list of one of them and the rule’s options';
    case 'any':
      return 'a value';
  }
}

/** A text short enough to stand in a message. */
export function cut(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}
