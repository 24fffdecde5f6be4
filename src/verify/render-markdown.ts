import { compile, parse, postprocess, preprocess } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { LineMarks } from './report/line-marks.ts';

type Events = ReturnType<typeof postprocess>;
type Options = NonNullable<Parameters<typeof compile>[0]>;
type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];
type Handle = NonNullable<NonNullable<HtmlExtension['enter']>['data']>;

/** Rendered Markdown, and where its parts come from. */
export interface RenderedMarkdown {
  html: string;
  /** The 1-based line of the Markdown that a place in the HTML was rendered from. */
  lineAt(offset: number): number;
}

/** Renders Markdown (CommonMark and GFM, raw HTML and all protocols let through) and remembers its lines. */
export function renderMarkdown(markdown: string): RenderedMarkdown {
  const marks = new LineMarks(markdown);
  const extensions = [gfm()];
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(markdown, 'utf8', true)),
  );
  const render = compile({
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    htmlExtensions: [gfmHtml({ clobberPrefix: '' }), rawHtml, lineMarkHtml(marks)],
  });
  return marks.read(render(withLineMarks(events)));
}

/** GFM's tag filter would make text of `<iframe>` and its like; here a kept one counts as kept. */
const rawHtml: HtmlExtension = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

const LINE_MARK = 'lineMark' as Events[number][1]['type'];
/** Marks stand just inside of these … */
const MARKED_INSIDE = new Set('paragraph atxHeading setextHeading codeFlowValue htmlFlowData tableRow'.split(' '));
/** … and just before these, which start lines of their own within a paragraph. */
const MARKED_BEFORE = new Set(['data', 'image', 'thematicBreak', 'codeTextData']);

function lineMarkHtml(marks: LineMarks): HtmlExtension {
  const writeMark: Handle = function (token) {
    // In a destination the mark would be percent-encoded and stay.
    if (this.getData('ignoreEncode' as never) !== true) this.raw(marks.write(token.start.line));
  };
  return { enter: { [LINE_MARK]: writeMark } };
}

/** micromark's compiler tells nobody where its HTML comes from, so events that do are put between its own. */
function withLineMarks(events: Events): Events {
  const marked: Events = [];
  for (const event of events) {
    const [way, token, context] = event;
    const mark: Events[number] = ['enter', { type: LINE_MARK, start: token.start, end: token.start }, context];
    if (way === 'enter' && MARKED_BEFORE.has(token.type)) marked.push(mark, event);
    else if (way === 'enter' && MARKED_INSIDE.has(token.type)) marked.push(event, mark);
    else marked.push(event);
  }
  return marked;
}
