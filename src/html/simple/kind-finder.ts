import type { ElementKind } from './element-kind.ts';
import { KINDS } from './element-table.ts';

/** Finds the kinds of elements by name, and keeps in mind the names that only one body has. */
export class KindFinder {
  private readonly others = new Map<string, ElementKind>();

  /** The kind of the elements with a name in small letters. */
  find(name: string): ElementKind {
    return KINDS.get(name) ?? this.others.get(name) ?? this.add(name);
  }

  private add(name: string): ElementKind {
    const index = KINDS.size + this.others.size;
    const kind: ElementKind = {
      name,
      nodeName: name.toUpperCase(),
      index,
      start: 'inline',
      end: 'inline',
      traits: 0,
      content: 'markup',
    };
    this.others.set(name, kind);
    return kind;
  }
}
