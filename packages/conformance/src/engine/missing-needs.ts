import type { TenantContext } from '@countercheck/rules';
import {
  type AdditionalClient,
  type AdditionalClientName,
  DEFAULT_SCOPES,
  type Fixtures,
  type ServerConfiguration,
} from '../configuration/server-configuration.ts';
import type { Need } from '../scenario/scenario.ts';

/** The needs that a server does not meet, each with the member of the configuration that would. */
export function missingNeeds(
  needs: readonly Need[],
  configuration: ServerConfiguration,
  isEmbedded: boolean,
): { need: Need; remedy: string }[] {
  return needs
    .filter((need) => !isMet(need, configuration, isEmbedded))
    .map((need) => ({ need, remedy: remedyFor(need) }));
}

function isMet(need: Need, configuration: ServerConfiguration, isEmbedded: boolean): boolean {
  const {
    clientId,
    clientSecret,
    privateKey,
    fixtures,
    openBaseUrl,
    otherTenant,
    secondTenant,
    userToken,
    patientToken,
    clients,
    tenant,
  } = configuration;
  switch (need) {
    case 'system-token':
      return clientId !== undefined && (clientSecret !== undefined || privateKey !== undefined);
    case 'user-token':
      return isEmbedded || userToken !== undefined;
    case 'patient-token':
      return isEmbedded || patientToken !== undefined;
    case 'open-server':
      return openBaseUrl !== undefined;
    case 'other-tenant':
      return otherTenant !== undefined;
    case 'second-tenant':
      return secondTenant !== undefined;
    case 'movable-clock':
    case 'fresh-identifier':
    case 'documented-accounts':
    case 'arranged-world':
    case 'expendable-accounts':
      return isEmbedded;
    case 'registered-scopes':
      return isEmbedded || DEFAULT_SCOPES.every((scope) => configuration.registeredScopes?.includes(scope));
    default: {
      const [owner = '', member] = need.split('.');
      if (owner === 'client') return isTheOtherClient(clients[member as AdditionalClientName], member ?? '');
      if (owner === 'tenant') return tenant?.[member as keyof TenantContext] !== undefined;
      if (owner === 'aliases')
        return fixtures.aliases?.[member as keyof NonNullable<Fixtures['aliases']>] !== undefined;
      return fixtures[owner as keyof Fixtures] !== undefined;
    }
  }
}

/** Scopes whose loss is what the client is there to show. */
const NOT_REGISTERED: Readonly<Record<string, readonly string[]>> = {
  'system-trimmed': ['system/FinancialTransaction.write', 'system/FinancialTransaction.c'],
  'system-v2': ['system/Basic.write', 'system/FinancialTransaction.write'],
};

function isTheOtherClient(client: AdditionalClient | undefined, name: string): boolean {
  return client !== undefined && !NOT_REGISTERED[name]?.some((scope) => client.registeredScopes?.includes(scope));
}

function remedyFor(need: Need): string {
  switch (need) {
    case 'system-token':
      return 'Set clientId and clientSecret (or privateKey).';
    case 'user-token':
      return 'Set userToken.';
    case 'patient-token':
      return 'Set patientToken.';
    case 'open-server':
      return 'Set openBaseUrl.';
    case 'other-tenant':
      return 'Set otherTenant.';
    case 'second-tenant':
      return 'Set secondTenant.';
    case 'movable-clock':
      return 'Only the embedded mock has a clock that can be moved.';
    case 'fresh-identifier':
      return 'The identifier is part of what is tested and can be sent to one server only once: only the embedded mock is new each time.';
    case 'documented-accounts':
      return 'Only the embedded mock is sure to hold the accounts of the documents.';
    case 'arranged-world':
      return 'Only the embedded mock can be given other balances and another time.';
    case 'expendable-accounts':
      return 'A server that is wrong would lose an Account: only the embedded mock may.';
    case 'registered-scopes':
      return `Set registeredScopes, if the application is registered for ${DEFAULT_SCOPES.join(', ')}.`;
    default:
      return need.startsWith('client.')
        ? remedyForClient(need.slice('client.'.length))
        : need.startsWith('tenant.')
          ? `Say ${need.slice('tenant.'.length)} in the tenant file.`
          : `Set fixtures.${need}.`;
  }
}

function remedyForClient(name: string): string {
  const lacks = NOT_REGISTERED[name];
  return lacks === undefined
    ? `Set clients.${name}.`
    : `Set clients.${name} to an application that is not registered for ${lacks.join(' or ')}.`;
}
