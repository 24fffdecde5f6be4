/**
 * What one competitor took, round by round.
 *
 * @typedef {{ name: string, costs: { cpu: number, wall: number }[], remark: string }} Competitor
 */

/** Told of a competitor that cannot take part, in a few words. */
export class Unavailable extends Error {}

/**
 * Lets competitors run in turns, so that whatever else the machine does hits all of them alike.
 *
 * @param {Record<string, () => Promise<{ cpu: number, wall: number, remark?: string }>>} runs
 * @param {{ rounds: number, warmUps?: number }} how
 * @returns {Promise<Competitor[]>} without costs where one is unavailable
 */
export async function compare(runs, { rounds, warmUps = 0 }) {
  const competitors = Object.keys(runs).map((name) => ({ name, costs: [], remark: '' }));
  for (let round = -warmUps; round < rounds; round++) {
    for (const competitor of competitors) {
      if (competitor.isOut) continue;
      try {
        const { cpu, wall, remark = '' } = await runs[competitor.name]();
        if (round >= 0) competitor.costs.push({ cpu, wall });
        competitor.remark = remark;
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        Object.assign(competitor, { costs: [], remark: error.message, isOut: true });
      }
    }
  }
  return competitors;
}

/**
 * One competitor's cost by another one's, from pairs of the same round.
 *
 * @param {'cpu' | 'wall'} kind
 * @returns {{ median: number, low: number, high: number } | null} null where one of them did not take part
 */
export function ratioOf(kind, ours, theirs) {
  const ratios = ours.costs.flatMap((cost, round) => {
    const other = theirs.costs[round];
    return other === undefined ? [] : cost[kind] / other[kind];
  });
  return ratios.length === 0 ? null : spreadOf(ratios);
}

/** Median, least and most of some figures. */
export function spreadOf(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], low: sorted[0], high: sorted.at(-1) };
}
