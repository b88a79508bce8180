import { createScopeFacts, type ScopeFacts, type ScopeQuestion } from './authorization/scope-facts.ts';
import {
  contextOfScope,
  isSpelledInOtherVersion,
  isUserScope,
  isWildcard,
  parseResourceScope,
} from './authorization/scope.ts';

/** Why a scope is not in the token, or why the token does not do what was meant. */
export type ScopeCause =
  | 'v1-v2-spelling'
  | 'basic-missing'
  | 'user-or-patient-context'
  | 'launch-or-identity-scope'
  | 'commas'
  | 'wildcard'
  | 'not-advertised'
  | 'not-registered'
  | 'wrong-tenant'
  | 'open-host'
  | 'unexplained';

/** A cause, the scopes it took, and what to do about it. */
export interface ScopeFault {
  readonly cause: ScopeCause;
  readonly scopes: string[];
  readonly remedy: string;
  /** `false` when what was supplied makes it likely and nothing supplied shows it. */
  readonly certain: boolean;
}

/** What became of the scopes that were asked for. */
export interface ScopeDiagnosis {
  /** Scopes that were asked for and that the token lacks, in the order of the request. */
  readonly missing: string[];
  readonly causes: ScopeFault[];
}

const REMEDIES: Readonly<Record<ScopeCause, string>> = {
  'v1-v2-spelling':
    'Ask for the scopes in the spelling of the version that the application is registered for: .read and .write in SMART v1, letters such as .rs and .c in SMART v2. The server drops the other spelling without a word.',
  'basic-missing':
    'Ask for system/Basic.write (or .c in SMART v2) as well: creating a FinancialTransaction takes the scope for Basic and the one for FinancialTransaction.',
  'user-or-patient-context':
    'Register a system application and ask for system/ scopes with its own client credentials: FinancialTransaction is for systems only, and one token never mixes system/ with user/ or patient/.',
  'launch-or-identity-scope':
    'Leave it out: launches, identities and session lengths belong to users, and a system token never carries them.',
  commas: 'Separate the scopes by single spaces; anything else makes one long scope that fits nothing.',
  wildcard: 'Ask for each scope by name: wildcards are not supported.',
  'not-advertised':
    'Look up scopes_supported in the smart-configuration of the secure server and ask for a scope that is there, letter by letter.',
  'not-registered': 'Add the scope to the registration of the application, in the same spelling, and get a new token.',
  'wrong-tenant':
    'Get the token from the token endpoint of the tenant that is called, and have the application enabled in that tenant.',
  'open-host':
    'Test against the secure server: the open server looks at no token and no scope, so an answer from there shows nothing.',
  unexplained:
    'Ask the hospital whether a policy of the tenant withholds the scope; the request, the registration and the advertised scopes do not explain it.',
};

/**
 * Explains a trimmed token: what is granted is what was asked for, is registered, and is possible in the context.
 * Scopes come as a string separated by spaces or as a list. What is not supplied is not judged, only suspected where nothing else explains.
 */
export function diagnoseScopes(question: ScopeQuestion): ScopeDiagnosis {
  const facts = createScopeFacts(question);
  const missing = facts.requested.filter((scope) => !facts.isGranted(scope));
  const causes = new Map<ScopeCause, { scopes: string[]; certain: boolean }>();
  const blame = (cause: ScopeCause, scope: string, certain = true): void => {
    const fault = causes.get(cause);
    causes.set(cause, { scopes: fault?.scopes ?? [], certain: certain && fault?.certain !== false });
    causes.get(cause)?.scopes.push(scope);
  };
  for (const scope of missing) {
    const cause = causeOf(scope, facts);
    if (cause !== undefined) blame(cause, scope);
    if (facts.separatedWrongly.has(scope)) blame('commas', scope);
    if (facts.isOtherTenant) blame('wrong-tenant', scope);
    if (facts.isOpenHost) blame('open-host', scope);
    if (cause === undefined && !facts.separatedWrongly.has(scope) && !facts.isOtherTenant) {
      for (const suspected of suspectedCauses(scope, facts)) blame(suspected, scope, suspected === 'unexplained');
    }
  }
  const basic = missingBasicScope(facts);
  if (basic !== undefined) blame('basic-missing', basic);
  if (facts.isOtherTenant && missing.length === 0) for (const scope of facts.requested) blame('wrong-tenant', scope);
  return {
    missing,
    causes: [...causes].map(([cause, { scopes, certain }]) => ({ cause, scopes, remedy: REMEDIES[cause], certain })),
  };
}

/** What was supplied shows why this scope is lost; the most telling reason first. */
function causeOf(scope: string, { isSystem, registered, advertised }: ScopeFacts): ScopeCause | undefined {
  if (isWildcard(scope)) return 'wildcard';
  if (isUserScope(scope)) {
    if (isSystem === true) return 'launch-or-identity-scope';
  } else if (isOtherContext(scope, isSystem)) return 'user-or-patient-context';
  if (registered !== undefined && !registered.names.has(scope) && isSpelledInOtherVersion(scope, registered.rights))
    return 'v1-v2-spelling';
  if (advertised !== undefined && !advertised.names.has(scope))
    return isSpelledInOtherVersion(scope, advertised.rights) ? 'v1-v2-spelling' : 'not-advertised';
  if (registered !== undefined && !registered.names.has(scope)) return 'not-registered';
  return undefined;
}

function isOtherContext(scope: string, isSystem: boolean | undefined): boolean {
  const context = contextOfScope(scope);
  if (context === undefined) return false;
  if (context !== 'system' && scope.startsWith(`${context}/FinancialTransaction.`)) return true;
  return isSystem !== undefined && isSystem !== (context === 'system');
}

/** Nothing supplied shows it. Without the registration it is the first suspect, and its version where no scope about a resource was granted. */
function suspectedCauses(scope: string, { registered, grantsResources }: ScopeFacts): ScopeCause[] {
  if (registered !== undefined) return ['unexplained'];
  return parseResourceScope(scope) !== undefined && !grantsResources
    ? ['v1-v2-spelling', 'not-registered']
    : ['not-registered'];
}

/** The scope for Basic that a create lacks although the one for FinancialTransaction is there, in the same spelling. */
function missingBasicScope({ requested, requestedRights, grantedRights }: ScopeFacts): string | undefined {
  const lacks = [grantedRights, requestedRights].some(
    (rights) =>
      rights.permits('system', 'FinancialTransaction', 'create') && !rights.permits('system', 'Basic', 'create'),
  );
  if (!lacks || grantedRights.permits('system', 'Basic', 'create')) return undefined;
  return requested.includes('system/FinancialTransaction.c') ? 'system/Basic.c' : 'system/Basic.write';
}
