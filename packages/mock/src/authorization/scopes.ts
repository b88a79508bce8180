import type { ClientData } from '../world/world.ts';

/** On whose behalf a token acts. */
export type TokenContext = ClientData['context'];

/** What a request wants to do with a resource type: create, read or search. */
export type Permission = 'c' | 'r' | 's';

/** The scopes about resources that the mock knows, without their context: v1 spelling, then v2. */
const RESOURCE_SCOPES: Readonly<Record<string, readonly string[]>> = {
  Account: ['read', 'rs'],
  Basic: ['write', 'c'],
  Encounter: ['read', 'write', 'crus'],
  FinancialTransaction: ['write', 'c'],
  Patient: ['read', 'write', 'crus'],
  RelatedPerson: ['read', 'write', 'crus'],
};

const USER_SCOPES = ['fhirUser', 'launch', 'launch/patient', 'offline_access', 'online_access', 'openid', 'profile'];
const RESOURCE_SCOPE = /^(system|user|patient)\/([A-Z][A-Za-z]*)\.(read|write|(?=[cruds])c?r?u?d?s?)$/;
const EQUIVALENT_PREFIX = 'http://smarthealthit.org/FHIR/scopes/';

/** Every scope that smart-configuration advertises, sorted. FinancialTransaction exists for systems only. */
export function advertisedScopes(): readonly string[] {
  const scopes = (['patient', 'system', 'user'] as const).flatMap((context) =>
    Object.entries(RESOURCE_SCOPES).flatMap(([type, permissions]) =>
      type === 'FinancialTransaction' && context !== 'system'
        ? []
        : permissions.map((permission) => `${context}/${type}.${permission}`),
    ),
  );
  return [...USER_SCOPES, ...scopes].toSorted();
}

/** The single scopes of a scope parameter: separated by spaces and nothing else. The long SMART prefix is dropped (AMB-84). */
export function splitScopes(text: string): readonly string[] {
  const scopes = text.split(' ').filter((scope) => scope !== '');
  return scopes.map((scope) => (scope.startsWith(EQUIVALENT_PREFIX) ? scope.slice(EQUIVALENT_PREFIX.length) : scope));
}

/** Whether a token of that context can carry the scope at all. Types that the mock does not serve are taken on trust; wildcards never. */
export function isPossible(scope: string, context: TokenContext): boolean {
  const match = RESOURCE_SCOPE.exec(scope);
  if (match === null) return context !== 'system' && USER_SCOPES.includes(scope);
  const [, scopeContext = '', type = '', permission = ''] = match;
  if (scopeContext !== context) return false;
  if (type === 'FinancialTransaction' && context !== 'system') return false;
  return RESOURCE_SCOPES[type]?.includes(permission) ?? true;
}

/** Whether the scope lets a token of that context do that. */
export function permits(scope: string, context: TokenContext, type: string, permission: Permission): boolean {
  const match = RESOURCE_SCOPE.exec(scope);
  if (match === null || match[1] !== context || match[2] !== type) return false;
  const granted = match[3] ?? '';
  if (granted === 'read') return permission !== 'c';
  if (granted === 'write') return permission === 'c';
  return granted.includes(permission);
}

/** Scopes that belong to users and launches and mean nothing to a system (AMB-61). */
export function isUserScope(scope: string): boolean {
  return USER_SCOPES.includes(scope);
}
