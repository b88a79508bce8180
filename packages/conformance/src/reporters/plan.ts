import { clip, plain } from './paint.ts';

interface Money {
  currency: string;
  amount: string;
}

/** What of a plan is shown. */
export interface PlanToRender {
  servers: readonly {
    name: string;
    baseUrl: string;
    scenarios: readonly {
      id: string;
      requests: readonly string[];
      creates: readonly { target: string | null; moneys: readonly Money[]; isAccepted: boolean }[];
      skipped?: { message: string };
    }[];
    posted: readonly (Money & { transactions: number })[];
    limits: Readonly<Record<string, string>>;
    overLimit: readonly string[];
  }[];
}

/** A plan for a person: each scenario with what it sends and posts, and the totals. */
export function renderPlan({ servers }: PlanToRender, width = 120): string {
  const lines = servers.flatMap(({ name, baseUrl, scenarios, posted, limits, overLimit }) => {
    const run = scenarios.filter(({ skipped }) => !skipped);
    return [
      `${name} ${baseUrl}: ${run.length} of ${scenarios.length} scenarios would be run; nothing was sent.`,
      '',
      ...scenarios.flatMap((scenario) => renderScenario(scenario, width)),
      '',
      ...(posted.length === 0
        ? ['Nothing would be posted.']
        : posted.map(
            ({ currency, amount, transactions }) =>
              `${amount} ${currency} would be posted in ${transactions} transactions${limitOf(limits[currency])}.`,
          )),
      ...overLimit.map(
        (currency) =>
          `The limit for ${currency} does not cover this run: creates beyond it would be skipped. Raise limits.${currency}, or choose scenarios with --scenario.`,
      ),
      '',
    ];
  });
  return `${lines.join('\n')}\n`;
}

function limitOf(limit: string | undefined): string {
  return limit === undefined ? '' : ` (limit ${limit})`;
}

function renderScenario(
  { id, requests, creates, skipped }: PlanToRender['servers'][number]['scenarios'][number],
  width: number,
): string[] {
  if (skipped) return [clip(`- ${id}: skipped. ${plain(skipped.message)}`, width)];
  return [
    clip(`- ${id}: ${requests.map(plain).join('; ')}`, width),
    ...creates.map(
      ({ target, moneys, isAccepted }) =>
        `    ${isAccepted ? 'posts' : 'must be refused:'} ${moneys.map(({ amount, currency }) => `${amount} ${currency}`).join(' and ') || 'no readable amount'} to ${plain(target ?? 'no readable target')}`,
    ),
  ];
}
