/** On whose behalf a scope, or a token, acts. */
export type TokenContext = 'system' | 'user' | 'patient';

/** One thing that can be done with a resource type. */
export type Right = 'create' | 'read' | 'update' | 'delete' | 'search';

/** A scope about a resource type: `system/Basic.write` (SMART v1) or `system/Basic.c` (SMART v2). */
export interface ResourceScope {
  readonly context: TokenContext;
  readonly type: string;
  readonly version: 'v1' | 'v2';
  /** One bit for each right. */
  readonly rights: number;
}

/** Every right has a bit, in the order of the letters of SMART v2: c r u d s. */
const RIGHT_BITS: Readonly<Record<Right, number>> = { create: 1, read: 2, update: 4, delete: 8, search: 16 };
const V1_RIGHTS: Readonly<Record<string, number>> = {
  read: RIGHT_BITS.read | RIGHT_BITS.search,
  write: RIGHT_BITS.create | RIGHT_BITS.update | RIGHT_BITS.delete,
};
const LETTERS = 'cruds';

const WRONG_SEPARATOR = /[,;\s]+/;
const RESOURCE_SCOPE = /^(system|user|patient)\/([A-Za-z]+)\.(read|write|(?=[cruds])c?r?u?d?s?)(?:\?.*)?$/s;
const USER_SCOPES: readonly string[] = ['fhirUser', 'launch', 'offline_access', 'online_access', 'openid', 'profile'];

/** The long spelling of a scope means the same as the short one (AMB-84). */
const EQUIVALENT_PREFIX = 'http://smarthealthit.org/FHIR/scopes/';

/** The single scopes of a scope parameter, in the short spelling: separated by spaces and by nothing else. */
export function splitScopes(text: string): string[] {
  return text
    .split(' ')
    .filter((scope) => scope !== '')
    .map(shortenScope);
}

/** The scopes one by one, also those that a comma or anything else but a space holds together. */
export function looseScopes(scopes: readonly string[]): string[] {
  return scopes
    .flatMap((scope) => scope.split(WRONG_SEPARATOR))
    .filter((scope) => scope !== '')
    .map(shortenScope);
}

/** Whether something else than a space stands between scopes. */
export function isSeparatedWrongly(scope: string): boolean {
  return WRONG_SEPARATOR.test(scope);
}

/** The scope without the prefix that changes nothing. */
export function shortenScope(scope: string): string {
  return scope.startsWith(EQUIVALENT_PREFIX) ? scope.slice(EQUIVALENT_PREFIX.length) : scope;
}

/** What a scope in short spelling allows; `undefined` for wildcards, scopes about the user, and whatever is no scope. Letters count. */
export function parseResourceScope(scope: string): ResourceScope | undefined {
  const match = RESOURCE_SCOPE.exec(scope);
  if (match === null) return undefined;
  const [, context, type = '', rights = ''] = match;
  const v1 = Object.hasOwn(V1_RIGHTS, rights) ? V1_RIGHTS[rights] : undefined;
  return {
    context: context as TokenContext,
    type,
    version: v1 === undefined ? 'v2' : 'v1',
    rights: v1 ?? letterRights(rights),
  };
}

function letterRights(letters: string): number {
  return [...LETTERS].reduce((rights, letter, index) => (letters.includes(letter) ? rights | (1 << index) : rights), 0);
}

/** `system/*.read`, `user/Patient.*` and the like. */
export function isWildcard(scope: string): boolean {
  return /^(?:system|user|patient)\/[^*]*\*/.test(scope);
}

/** Scopes about the launch, the user's identity or the length of the session: nothing that a system has. */
export function isUserScope(scope: string): boolean {
  return USER_SCOPES.includes(scope) || scope.startsWith('launch/');
}

/** The context that a scope names, also when the rest of it is no scope. */
export function contextOfScope(scope: string): TokenContext | undefined {
  return (['system', 'user', 'patient'] as const).find((context) => scope.startsWith(`${context}/`));
}

/** The contexts that the scopes name. */
export function contextsOfScopes(scopes: readonly string[]): ReadonlySet<TokenContext> {
  return new Set(looseScopes(scopes).flatMap((scope) => contextOfScope(scope) ?? []));
}

/** Whether several scopes together allow something. */
export class ScopeRights {
  readonly #rights = new Map<string, number>();

  /** @param scopes in short or long spelling */
  constructor(scopes: Iterable<string>) {
    for (const scope of scopes) this.#add(parseResourceScope(shortenScope(scope)));
  }

  /** Whether a token of that context may do that with resources of that type. */
  permits(context: TokenContext, type: string, right: Right): boolean {
    return (this.of(context, type) & RIGHT_BITS[right]) !== 0;
  }

  /** The rights about a type, whichever version spells them, or those of one version. */
  of(context: TokenContext, type: string, version: 'v1' | 'v2' | 'any' = 'any'): number {
    return this.#rights.get(`${version} ${context}/${type}`) ?? 0;
  }

  #add(scope: ResourceScope | undefined): void {
    if (scope === undefined) return;
    for (const version of [scope.version, 'any']) {
      const key = `${version} ${scope.context}/${scope.type}`;
      this.#rights.set(key, (this.#rights.get(key) ?? 0) | scope.rights);
    }
  }
}

/**
 * Whether the scope is among the others in the other version's spelling only: `system/Basic.c` where `system/Basic.write` is.
 * An application registered for one version loses the scopes that it asks for in the other.
 */
export function isSpelledInOtherVersion(scope: string, among: ScopeRights): boolean {
  const parsed = parseResourceScope(scope);
  if (parsed === undefined) return false;
  const other = parsed.version === 'v1' ? 'v2' : 'v1';
  return (
    (among.of(parsed.context, parsed.type, other) & parsed.rights) !== 0 &&
    (among.of(parsed.context, parsed.type, parsed.version) & parsed.rights) === 0
  );
}
