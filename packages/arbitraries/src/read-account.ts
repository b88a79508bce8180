import { notGenerated } from './unmapping.ts';
import { type AccountParts, accountOf, PREFIXES } from './write-account.ts';

/** What is read of an Account; all of it may be absent. */
interface ReadAccount {
  readonly id?: string;
  readonly type?: { readonly text?: AccountParts['type'] };
  readonly extension?: readonly { readonly valueMoney?: { readonly value: string; readonly currency: string } }[];
  readonly identifier?: unknown;
  readonly subject?: readonly { readonly reference?: string }[];
  readonly servicePeriod?: { readonly start?: string };
  readonly owner?: { readonly reference?: string };
  readonly guarantor?: readonly { readonly party?: { readonly reference?: string } }[];
  readonly partOf?: { readonly reference?: string };
}

const CENTS = 100;
/** For a number that the Account does not show. */
const ANY = '0';

/** The parts that an Account is made of. @throws Error when `accountOf` would not make that Account. */
export function readAccount(value: unknown, tenant: string): AccountParts {
  const account = value as ReadAccount;
  const type = account.type?.text ?? notGenerated('no type');
  const balance = account.extension?.[0]?.valueMoney;
  const parts: AccountParts = {
    type,
    number: (account.id ?? '').slice((PREFIXES[type] ?? '').length),
    patient: behind('Patient/', account.subject?.[0]?.reference) ?? ANY,
    cents: balance && Math.round(Number(balance.value) * CENTS),
    currency: balance?.currency ?? 'USD',
    start: account.servicePeriod?.start?.slice(0, 'YYYY-MM-DD'.length),
    guarantors: (account.guarantor ?? []).map(
      ({ party }) => behind('RelatedPerson/', party?.reference)?.split('-')[0] ?? ANY,
    ),
    parent: behind('Account/F', account.partOf?.reference) ?? ANY,
    owner: behind('Organization/', account.owner?.reference),
    hasIdentifier: account.identifier !== undefined,
  };
  return JSON.stringify(accountOf(parts, tenant)) === JSON.stringify(value) ? parts : notGenerated('another account');
}

function behind(start: string, reference: string | undefined): string | undefined {
  return reference?.startsWith(start) === true ? reference.slice(start.length) : undefined;
}
