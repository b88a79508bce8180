import { describe, expect, it } from 'vitest';
import { hospitalConfiguration } from '../../test/small-hospital.ts';
import type { AdditionalClientName } from '../configuration/server-configuration.ts';
import { missingNeeds } from './missing-needs.ts';

const remedyFor = (name: AdditionalClientName, registered?: string[]) => {
  const client = { clientId: 'further', clientSecret: 'its-secret', scopes: ['system/Account.read'] };
  const clients = { [name]: { ...client, ...(registered && { registeredScopes: registered }) } };
  return missingNeeds([`client.${name}`], { ...hospitalConfiguration, clients }, false).map(({ remedy }) => remedy);
};

describe('a further application', () => {
  it.each<[AdditionalClientName, string[] | undefined]>([
    ['system-trimmed', undefined],
    ['system-trimmed', ['system/Basic.write', 'system/Account.read']],
    ['system-v2', ['system/Basic.c', 'system/FinancialTransaction.c', 'system/Account.rs']],
    ['provider', ['user/Account.read']],
  ])('%s shows what it is there for when it is registered for %s', (name, registered) => {
    expect(remedyFor(name, registered)).toEqual([]);
  });

  it.each<[AdditionalClientName, string[], string]>([
    [
      'system-trimmed',
      ['system/FinancialTransaction.write'],
      'Set clients.system-trimmed to an application that is not registered for system/FinancialTransaction.write or system/FinancialTransaction.c.',
    ],
    [
      'system-v2',
      ['system/Basic.c', 'system/Basic.write'],
      'Set clients.system-v2 to an application that is not registered for system/Basic.write or system/FinancialTransaction.write.',
    ],
  ])('%s shows nothing when it is registered for %s', (name, registered, remedy) => {
    expect(remedyFor(name, registered)).toEqual([remedy]);
  });
});
