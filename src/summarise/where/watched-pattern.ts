import { createContext, Script } from 'node:vm';

/** How long a pattern may look at one text, in milliseconds; a sound one needs less than one of them. */
const LONGEST = 1000;

/** How many steps a pattern may take without being watched: watching costs as much as some ten thousand. */
const FEW_STEPS = 1_000_000;

/**
 * Makes a regular expression safe to be asked: where it could keep the process busy for ever, it is run with a limit.
 *
 * The function throws what V8 throws: for a pattern that runs out of time, or that is too large.
 */
export function watchedPattern(regExp: RegExp): (text: string) => boolean {
  const growth = growthOf(regExp.source);
  let watched: ((text: string) => boolean) | null = null;
  return (text) => {
    const steps = growth.isExponential ? 2 ** text.length : (text.length + 1) ** growth.degree;
    if (steps * growth.factor <= FEW_STEPS) return regExp.test(text);
    watched ??= withLimit(regExp);
    return watched(text);
  };
}

function withLimit(regExp: RegExp): (text: string) => boolean {
  const place = { regExp, text: '' };
  const context = createContext(place);
  const script = new Script('regExp.test(text)');
  return (text) => {
    place.text = text;
    return script.runInContext(context, { timeout: LONGEST }) as boolean;
  };
}

/** How the steps of the worst case grow with the length of the text. */
interface Growth {
  isExponential: boolean;
  degree: number;
  factor: number;
}

/** Estimates from above: each repetition, and the search for the start, may go through the whole text; each choice doubles. */
function growthOf(source: string): Growth {
  const plain = source
    .replace(/\\(?:[1-9]|k<)/g, '+')
    .replace(/\\[\s\S]/g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?/g, '(');
  return {
    isExponential: /\)(?:[*+]|\{\d)/.test(plain),
    degree: 1 + (plain.match(/[*+]|\{\d/g)?.length ?? 0),
    factor: 2 ** (plain.match(/[?|]/g)?.length ?? 0),
  };
}
