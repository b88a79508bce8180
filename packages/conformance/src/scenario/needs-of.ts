import type { CreateStep, Need, Step } from './scenario.ts';

/** What a placeholder stands for and the need that goes with it. */
const PLACEHOLDERS: Readonly<Record<string, Need | null>> = {
  tenant: null,
  otherTenant: 'other-tenant',
  identifier: null,
  'aliases.payment': 'aliases.payment',
  'aliases.adjustment': 'aliases.adjustment',
  'aliases.debitPayment': 'aliases.debitPayment',
  'aliases.debitAdjustment': 'aliases.debitAdjustment',
  location: 'location',
  encounter: 'encounter',
  recurringEncounter: 'recurringEncounter',
  guarantorAccount: 'guarantorAccount',
  financialAccount: 'financialAccount',
  'statement.account': 'statement',
  'statement.number': 'statement',
  'statement.patient': 'statement',
  guarantor: 'guarantor',
  financialAccountInOtherLetters: 'financialAccount',
  settledRecurringEncounter: 'settledRecurringEncounter',
  'recurringEncounterWithoutActivity.withFifo': 'recurringEncounterWithoutActivity',
  'recurringEncounterWithoutActivity.withoutFifo': 'recurringEncounterWithoutActivity',
};

/** Members of a saved response that a later step may use, as `{name.member}`. */
const SAVED_MEMBERS = ['identifier', 'location', 'id', 'next', 'self', 'requestId'];

const PATTERN = /\{([a-z][A-Za-z0-9-]*(?:\.[A-Za-z]+)?)\}/g;

/** Replaces each `{name}`. */
export function fillPlaceholders(text: string, valueOf: (name: string) => string): string {
  return text.replaceAll(PATTERN, (_, name: string) => valueOf(name));
}

/** The first placeholder that nothing stands behind. */
export function unknownPlaceholder(
  text: string,
  saved: ReadonlySet<string>,
): { name: string; accepted: string[] } | undefined {
  for (const [, name = ''] of text.matchAll(PATTERN)) {
    const [owner = '', member] = name.split('.');
    const isSaved = member !== undefined && saved.has(owner) && SAVED_MEMBERS.includes(member);
    if (!isSaved && !Object.hasOwn(PLACEHOLDERS, name)) {
      return {
        name,
        accepted: [...Object.keys(PLACEHOLDERS), ...[...saved].map((each) => `${each}.${SAVED_MEMBERS.join('|')}`)],
      };
    }
  }
  return undefined;
}

/** What the steps need, read from what they name. */
export function needsOf(steps: readonly Step[]): Set<Need> {
  const needs = new Set<Need>();
  for (const step of steps) addNeeds(step, needs);
  return needs;
}

function addNeeds(step: Step, needs: Set<Need>): void {
  switch (step.kind) {
    case 'token':
      addClient(step.token.client ?? 'own', needs);
      addTenant(step.token.tenant, needs);
      break;
    case 'create':
      addAddress(step.create, needs);
      addPayload(step.create, needs);
      break;
    case 'balance':
      needs.add('system-token');
      addAccount(step.balance.account, needs);
      break;
    case 'read':
      addAddress(step.read, needs);
      addAccount(step.read.account, needs);
      break;
    case 'search':
      addAddress(step.search, needs);
      addTexts(Object.values(step.search.parameters).flat(), needs);
      break;
    case 'request':
      addAddress(step.request, needs);
      addTexts([step.request.path, step.request.body ?? ''], needs);
      break;
    case 'wait':
      if ((step.wait.seconds ?? 0) > 60) needs.add('movable-clock');
      if (step.wait.until) addAccount(step.wait.until.balance, needs);
      break;
    case 'parallel':
      for (const inner of step.parallel) addNeeds(inner, needs);
      break;
    case 'repeat':
      for (const inner of step.repeat.steps) addNeeds(inner, needs);
      break;
  }
}

function addAddress(
  { as = 'system', on = 'secure', tenant }: { as?: string; on?: string; tenant?: string },
  needs: Set<Need>,
): void {
  if (on === 'open') needs.add('open-server');
  else if (as === 'system') needs.add('system-token');
  if (as === 'user') needs.add('user-token');
  if (as === 'patient') needs.add('patient-token');
  addTenant(tenant, needs);
}

function addTenant(tenant: string | undefined, needs: Set<Need>): void {
  if (tenant === 'other') needs.add('other-tenant');
  if (tenant === 'second') needs.add('second-tenant');
}

function addClient(client: string, needs: Set<Need>): void {
  if (client === 'own' || client === 'unknown') needs.add('system-token');
  else needs.add(`client.${client}` as Need);
}

function addAccount(account: string, needs: Set<Need>): void {
  const need = Object.hasOwn(PLACEHOLDERS, account) ? PLACEHOLDERS[account] : undefined;
  if (need) needs.add(need);
  addTexts([account], needs);
}

function addPayload(
  { of, body, with: changes = {}, without = [], identifier, headers = {} }: CreateStep,
  needs: Set<Need>,
): void {
  addTexts([body ?? '', identifier ?? '', ...Object.values(changes), ...Object.values(headers)], needs);
  if (of === undefined) return;
  if (changes['alias'] === undefined && !without.includes('alias'))
    needs.add(of === 'adjustment' ? 'aliases.adjustment' : 'aliases.payment');
  if (changes['target'] !== undefined || without.includes('allocations')) return;
  needs.add(targetOf(of));
}

/** The fixture that a base payload posts to. */
export function targetOf(of: string): 'guarantorAccount' | 'encounter' | 'recurringEncounter' {
  if (of === 'payment-to-account') return 'guarantorAccount';
  return of === 'payment-with-fifo' ? 'recurringEncounter' : 'encounter';
}

function addTexts(texts: readonly unknown[], needs: Set<Need>): void {
  for (const text of texts) {
    for (const [, name = ''] of String(text).matchAll(PATTERN)) {
      const need = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name] : undefined;
      if (need) needs.add(need);
    }
  }
}
