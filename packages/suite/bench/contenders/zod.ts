import { z } from 'zod';
import type { Contender } from '../measure.ts';
import { textsOf, withoutWarning } from '../payloads.ts';

const text = z.string().regex(/\S/);
const coding = z.strictObject({ system: text.optional(), code: text.optional(), display: text.optional() });
const concept = z.strictObject({ coding: z.array(coding).min(1).optional(), text: text.optional() });
const money = z.strictObject({ value: z.number().positive(), currency: z.string().length(3) });
const allocated = z.discriminatedUnion('url', [
  z.strictObject({
    url: z.literal('target'),
    valueReference: z.strictObject({ reference: z.string().regex(/^(?:Encounter|Account)\/[A-Za-z0-9\-.]{1,64}$/) }),
  }),
  z.strictObject({ url: z.literal('amount'), valueMoney: money }),
]);

function extension<Name extends string, Content extends z.ZodType>(name: Name, content: Record<string, Content>) {
  return z.strictObject({
    url: z.literal(`https://fhir-ehr.cerner.com/r4/StructureDefinition/${name}`),
    ...content,
  });
}

/** The types and codes of the documents, without what one element says about another. */
const financialTransaction = z.strictObject({
  resourceType: z.literal('Basic'),
  identifier: z.array(z.strictObject({ use: text.optional(), value: z.string().regex(/^[A-Za-z0-9]+$/) })).min(1),
  code: concept,
  extension: z
    .array(
      z.discriminatedUnion('url', [
        extension('apply-first-in-first-out', { valueBoolean: z.boolean() }),
        extension('financial-transaction-account-number', { valueString: z.string().regex(/^\d+$/) }),
        extension('financial-transaction-alias', { valueString: text }),
        extension('financial-transaction-allocation', { extension: z.array(allocated).min(1) }),
        extension('financial-transaction-amount', { valueMoney: money }),
        extension('financial-transaction-card-brand', { valueString: z.enum(['VISA', 'MASTER', 'AMEX', 'DISCOVER']) }),
        extension('financial-transaction-date', { valueDate: z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/) }),
        extension('financial-transaction-location', { valueString: text }),
        extension('financial-transaction-method', { valueCodeableConcept: concept }),
        extension('financial-transaction-tendered-amount', { valueMoney: money }),
        extension('financial-transaction-type', { valueCodeableConcept: concept }),
      ]),
    )
    .min(1),
});

export function zod(): Contender {
  return {
    name: 'zod, types and codes only',
    texts: textsOf('card', withoutWarning),
    findings: 0,
    judge: (payload) => financialTransaction.safeParse(payload).error?.issues.length ?? 0,
  };
}
