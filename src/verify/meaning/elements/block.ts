import { WRAPPER_ELEMENTS } from '../element-kinds.ts';
import { freeMarks } from '../element-marks.ts';
import type { BlockLabel } from '../meaning.ts';
import type { Context } from '../pen.ts';
import type { ElementReader } from '../reader.ts';

/** Reads a heading: the lines in it are headings. */
export const readHeading: ElementReader = (element, reader) => {
  const { pen, styles } = reader;
  pen.endLine();
  const style = styles.marked(pen.context.style, 0, freeMarks(element));
  reader.within({ style, line: element.name as Context['line'] }, element, () => pen.endLine());
};

/** Reads a quote. */
export const readQuote: ElementReader = (element, reader) => {
  const { pen, styles } = reader;
  pen.endLine();
  const block = pen.open('blockquote');
  const style = styles.marked(pen.context.style, 0, freeMarks(element));
  reader.within({ style, line: 'p', cells: 0 }, element, () => {
    pen.endLine();
    pen.close(block);
  });
};

/** Reads a block that only starts and ends lines, such as `p` and `div`, and maybe wraps them visibly. */
export const readPlainBlock: ElementReader = (element, reader) => {
  const { pen, styles } = reader;
  pen.boundary();
  const wrapper = WRAPPER_ELEMENTS.has(element.name) ? pen.open(element.name as BlockLabel, true) : null;
  const style = styles.marked(pen.context.style, 0, freeMarks(element));
  reader.within({ style }, element, () => {
    pen.boundary();
    if (wrapper !== null) pen.close(wrapper);
  });
};

/** Reads a thematic break. */
export const readRule: ElementReader = (element, reader) => {
  reader.pen.endLine();
  reader.pen.mark(reader.lexicon.code('rule'), element);
};
