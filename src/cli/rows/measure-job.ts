import { type BodyKind, bodyKind } from '../../article/body-kind.ts';
import { type Problem, toProblem } from '../../batch/problem.ts';
import type { BodyMeasure } from '../../summarise/body-measure.ts';
import { countWords, type WordRule } from '../../summarise/count-words.ts';
import { measureBody } from '../../summarise/measure-body.ts';
import type { ThreadJob } from '../threads/thread-job.ts';

/** How bodies are measured. */
export interface MeasureSettings {
  words: WordRule | undefined;
  /** Whether their text is wanted, or only what is counted. */
  wantsText: boolean;
}

/** The body of an article. */
export interface MeasureLoad {
  path: string;
  body: string;
}

/** What was counted, and the words by the rule that was asked for if that is another one; or why there is nothing. */
export type MeasureProduct = { kind: BodyKind; measure: BodyMeasure; words: number | undefined } | { problem: Problem };

/** Measures bodies that others read. It never throws. */
export const measureJob: ThreadJob<MeasureSettings, MeasureLoad, MeasureProduct> = async ({ words, wantsText }) => {
  return async ({ path, body }) => {
    try {
      const kind = bodyKind(body, path);
      const measure = await measureBody({ path, body, bodyKind: kind });
      const counted = words === 'uax29' ? countWords(measure.text, words).words : undefined;
      return { kind, measure: wantsText ? measure : withoutText(measure), words: counted };
    } catch (error) {
      return { problem: toProblem(path, error) };
    }
  };
};

function withoutText({ cjk, words, images, links }: BodyMeasure): BodyMeasure {
  return { text: '', cjk, words, images, links };
}
