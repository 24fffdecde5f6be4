import { describe, expect, test } from 'vitest';

interface Cost {
  cpu: number;
  wall: number;
  remark?: string;
}

interface Competitor {
  name: string;
  costs: Cost[];
  remark: string;
}

// Scripts of the repository's own, not of the package: they have no types.
const [comparing, tabling] = ['../../bench/measure/compare.mjs', '../../bench/measure/table.mjs'];
const { compare, ratioOf, Unavailable } = (await import(comparing)) as {
  compare(runs: Record<string, () => Promise<Cost>>, how: { rounds: number; warmUps?: number }): Promise<Competitor[]>;
  ratioOf(kind: 'cpu' | 'wall', ours: Competitor, theirs: Competitor): object | null;
  Unavailable: new (reason: string) => Error;
};
const { ratioTable } = (await import(tabling)) as { ratioTable(head: string[], competitors: Competitor[]): string };

/** A run that costs so much more each time. */
function costing(...cpu: number[]): () => Promise<Cost> {
  let round = 0;
  return async () => {
    const cost = cpu[round++]!;
    return { cpu: cost, wall: 2 * cost };
  };
}

const missing = async () => {
  throw new Unavailable('not installed');
};

describe('a comparison', () => {
  test('runs competitors in turns and forgets what warmed up', async () => {
    const order: string[] = [];
    const named = (name: string) => async () => {
      order.push(name);
      return { cpu: order.length, wall: 1 };
    };
    const [a] = await compare({ a: named('a'), b: named('b') }, { rounds: 2, warmUps: 1 });
    expect(order.join('')).toBe('ababab');
    expect(a!.costs.map(({ cpu }) => cpu)).toEqual([3, 5]);
  });

  test('takes ratios from the same round', async () => {
    const [ours, theirs] = await compare({ ours: costing(1, 6, 9), theirs: costing(2, 3, 3) }, { rounds: 3 });
    expect(ratioOf('cpu', ours!, theirs!)).toEqual({ median: 2, low: 0.5, high: 3 });
  });

  test('says in a line who is not there, or failed on something', async () => {
    const failing = async () => ({ cpu: 1, wall: 1, remark: 'failed on 2' });
    const found = await compare({ standard: costing(2, 2, 2), missing, failing }, { rounds: 3 });
    expect(
      ratioTable(['x', 'CPU', 'wall'], found),
    ).toBe(`| x        |                           CPU |                          wall |
| ---      |                          ---: |                          ---: |
| standard |                       2.00 ms |                       4.00 ms |
| missing  |                 not installed |                 not installed |
| failing  | 0.50 (0.50–0.50), failed on 2 | 0.25 (0.25–0.25), failed on 2 |`);
  });

  test('shows times where the standard is not there', async () => {
    const found = await compare({ missing, ours: costing(1500, 1500) }, { rounds: 2 });
    expect(ratioTable(['x', 'CPU', 'wall'], found)).toContain('| ours    |      1,500 ms |      3,000 ms |');
  });

  test('lets what nobody expected be known', async () => {
    const broken = async () => {
      throw new TypeError('oops');
    };
    await expect(compare({ broken }, { rounds: 1 })).rejects.toThrow('oops');
  });
});
