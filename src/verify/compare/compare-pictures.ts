import { quote } from '../report/excerpt.ts';
import type { Comparison } from './comparison.ts';

/** Reports pictures that are there but say something else to those who do not see them. */
export function comparePictures({ alignment, findings, isStrict, output, source }: Comparison): void {
  for (const [a, was] of source.pictures) {
    const b = alignment.inOutput[a]!;
    const is = output.pictures.get(b);
    if (is === undefined || !source.atoms.isRequired(a)) continue;
    const where = { a0: a, a1: a + 1, b0: b, b1: b + 1 };
    const picture = `The picture ${quote(was.address, 80)}`;
    if (was.alt !== is.alt) {
      findings.add('image', where, `${picture} has another alternative text: ${change(was.alt, is.alt)}.`);
    }
    if (isStrict && was.title !== is.title) {
      findings.add('title', where, `${picture} has another title: ${change(was.title, is.title)}.`);
    }
  }
}

const change = (was: string, is: string) => `${show(was)} became ${show(is)}`;
const show = (text: string) => (text === '' ? 'nothing' : quote(text));
