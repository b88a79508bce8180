import type { Draft, PayloadBorder, RequirementId } from '@countercheck/rules';

/** Targets of the documented world, and two that nobody has. */
const TARGETS = {
  encounter: 'Encounter/97953536',
  recurringEncounter: 'Encounter/97950001',
  guarantorAccount: 'Account/G63392574',
  financialAccount: 'Account/F703726',
  statement: 'Account/S2580833',
  unknownEncounter: 'Encounter/999999999999999',
  unknownAccount: 'Account/G999999999999999',
} as const;

/**
 * A border supposes what it likes about a hospital; a server has hospital data already. So the payload is sent to
 * a target of the server's that is what the border supposes, and FIFO is asked for where an encounter recurs.
 */
export function retarget(draft: Draft, rule: RequirementId, { tenant = {}, edit }: PayloadBorder): void {
  const target = targetOf(draft);
  if (target === undefined) return;
  const [type, id = ''] = target.split('/');
  const moveTo = (to: string) => (draft.target['reference'] = to);
  if (type === 'Encounter' && tenant.encounters) {
    const facts = tenant.encounters[id];
    moveTo(
      facts === undefined ? TARGETS.unknownEncounter : facts.recurring ? TARGETS.recurringEncounter : TARGETS.encounter,
    );
  } else if (type === 'Account' && tenant.accounts) {
    const account = tenant.accounts[id];
    if (account === undefined) moveTo(TARGETS.unknownAccount);
    else if (account === 'financial-account') moveTo(TARGETS.financialAccount);
    else if (account === 'statement') moveTo(TARGETS.statement);
  } else if (target === TARGETS.encounter && edit && rule !== 'fifo-recurring-only' && hasFifo(draft)) {
    moveTo(TARGETS.recurringEncounter);
  }
}

/** undefined where the edit has left no readable target. */
function targetOf(draft: Draft): string | undefined {
  try {
    const { reference } = draft.target;
    return typeof reference === 'string' ? reference : undefined;
  } catch {
    return undefined;
  }
}

function hasFifo(draft: Draft): boolean {
  return JSON.stringify(draft.resource).includes('apply-first-in-first-out');
}
