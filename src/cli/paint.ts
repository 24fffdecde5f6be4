import type { Paint, Tone } from '../report/report.ts';

/** Leaves every text as it is. */
export const noPaint: Paint = (_tone, text) => text;

/** Gives the colours of a terminal, loading chalk only where there are colours to give. */
export async function loadPaint(wanted: boolean): Promise<Paint> {
  if (!wanted) return noPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const tones: Record<Tone, (text: string) => string> = {
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
    faint: chalk.dim,
    strong: chalk.bold,
    plain: (text) => text,
  };
  return (tone, text) => tones[tone](text);
}
