import type { JudgeContext } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import type { TenantContext } from '../tenant-context.ts';
import { createValidator, type Validator } from '../validator.ts';
import type { ClientSequence } from './client-sequence.ts';
import { isCreateAttempt } from './create-attempt.ts';

/** What the payload rules say of every body that an application sent to create a transaction. */
export function judgeSentPayloads(sequence: ClientSequence, { reading, readings }: JudgeContext): Finding[] {
  const validators = new Map<TenantContext, Validator>();
  return sequence.flatMap(({ view, index }) => {
    if (!isCreateAttempt(view)) return [];
    let validator = validators.get(view.tenant);
    if (validator === undefined) {
      validator = createValidator({ tenant: view.tenant, ...(reading && { reading }), ...(readings && { readings }) });
      validators.set(view.tenant, validator);
    }
    return validator
      .validateText(view.exchange.request.body ?? '')
      .findings.map((finding) => inRequest(finding, index));
  });
}

function inRequest(finding: Finding, index: number): Finding {
  return {
    ...finding,
    path: finding.path.replace(/^Basic/, `exchanges[${index}].request.body`),
    pointer: `/${index}/request/body${finding.pointer}`,
  };
}
