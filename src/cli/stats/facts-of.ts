import type { DomainStats } from '../../summarise/stats/domain-tally.ts';
import type { Health } from '../../summarise/stats/health-tally.ts';
import type { Stats } from '../../summarise/stats/stats.ts';

/** One figure, named as in JSON. */
export interface Fact {
  section: string;
  name: string;
  value: number | string | null;
}

/** Every figure of the statistics in a row of its own. */
export function factsOf({ totals, dates, lengths, linkDomains, imageDomains, health }: Stats): Fact[] {
  const { dated, undated, first, last, histogram } = dates;
  const { histogram: stretches = [], ...figures } = lengths ?? {};
  return [
    ...section('totals', { ...totals }),
    ...section('dates', { dated, undated, first, last }),
    ...(histogram?.buckets ?? []).map(({ start, articles }) => fact(`dates by ${histogram!.unit}`, start, articles)),
    ...section('lengths', figures),
    ...stretches.map(({ from, to, articles }) => fact('articles by words', `${from}-${to}`, articles)),
    ...domainFacts('linkDomains', linkDomains),
    ...domainFacts('imageDomains', imageDomains),
    ...(Object.keys(health) as (keyof Health)[]).map((name) => fact('health', name, health[name].count)),
  ];
}

function section(name: string, figures: Readonly<Record<string, number | string | null>>): Fact[] {
  return Object.entries(figures).map(([key, value]) => fact(name, key, value));
}

/** What is no domain has brackets, since a domain has none. */
function domainFacts(name: string, { domains, others, local, elsewhere }: DomainStats): Fact[] {
  return [
    ...domains.map(({ domain, count }) => fact(name, domain, count)),
    fact(name, '(others)', others.count),
    fact(name, '(local)', local),
    fact(name, '(elsewhere)', elsewhere),
  ];
}

function fact(section: string, name: string, value: Fact['value']): Fact {
  return { section, name, value };
}
