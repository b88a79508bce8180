import type { PayloadSample } from './sample.ts';
import type { RulesModule } from './rules-version.ts';

/** The valid payloads of a version of the rules and the borders of its rules. */
export function borderSamples({ BASE_PAYLOADS, basePayload, PAYLOAD_RULES }: RulesModule): PayloadSample[] {
  const bases = BASE_PAYLOADS.map((name) => ({ name, body: JSON.stringify(basePayload(name).resource) }));
  const borders = PAYLOAD_RULES.flatMap(({ id, borders }) =>
    borders.map(({ of, edit, text, tenant, fails, holds }) => {
      const draft = basePayload(of);
      edit?.(draft);
      const body = JSON.stringify(draft.resource);
      return { name: `border ${id}: ${fails ?? holds}`, body: text?.(body) ?? body, ...(tenant && { tenant }) };
    }),
  );
  return [...bases, ...borders];
}
