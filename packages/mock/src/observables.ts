/** How much we know of something that the mock does: written in the documents, seen on the vendor's servers, concluded from either, or made up. */
export type ObservableBasis = 'documented' | 'captured' | 'inferred' | 'invented';

/** One thing that somebody outside can see the mock do. */
export interface Observable {
  /** The part of the mock. */
  readonly area:
    | 'authorization'
    | 'discovery'
    | 'create'
    | 'posting'
    | 'account'
    | 'search'
    | 'errors'
    | 'tenancy'
    | 'world';
  readonly what: string;
  readonly basis: ObservableBasis;
  /** Where it is written or was seen, or why we do it like this. */
  readonly source: string;
}

const FT = 'FinancialTransaction page';
const ACCOUNT = 'Account page';
const R4 = 'vendor R4 overview';
const AUTHORIZATION = 'vendor authorization guide';
const SPECIFICATION = 'vendor authorization specification';
const CAPTURE = 'sandbox, 2026-08-14';
const FORUM = 'vendor forum';

function observable(area: Observable['area'], basis: ObservableBasis, what: string, source: string): Observable {
  return { area, what, basis, source };
}

/** Everything that the mock shows, and how sure one can be that Millennium does the same. */
export const OBSERVABLES: readonly Observable[] = [
  observable('authorization', 'documented', 'Client credentials by HTTP Basic, form-encoded', AUTHORIZATION),
  observable('authorization', 'documented', 'Tokens live 570 seconds', AUTHORIZATION),
  observable(
    'authorization',
    'documented',
    'Token answers: access_token, scope, token_type Bearer, expires_in',
    AUTHORIZATION,
  ),
  observable('authorization', 'documented', 'Token answers: Cache-Control no-store, Pragma no-cache', AUTHORIZATION),
  observable(
    'authorization',
    'documented',
    'Token errors: error, and error_uri with urn, instance, client and tenant',
    AUTHORIZATION,
  ),
  observable(
    'authorization',
    'captured',
    'Names of token errors: invalid-authorization-header, invalid-client-credentials, invalid-tenant, empty-scopes',
    FORUM,
  ),
  observable(
    'authorization',
    'invented',
    'Names of the other token errors: missing-scopes, invalid-scopes, missing-grant-type, unsupported-grant-type …',
    'the pattern of the known ones',
  ),
  observable('authorization', 'captured', 'Cerner-Correlation-Id on token errors is the instance in error_uri', FORUM),
  observable(
    'authorization',
    'inferred',
    'Status 401 for invalid_client, 400 for every other token error',
    'RFC 6749, seen once on the forum',
  ),
  observable(
    'authorization',
    'documented',
    'Granted scopes are those requested and registered and possible in the context',
    'thread on trimmed scopes',
  ),
  observable('authorization', 'captured', 'Scopes in the spelling of SMART v1 and v2', CAPTURE),
  observable(
    'authorization',
    'inferred',
    'An application registered for one spelling loses scopes asked for in the other',
    'the intersection rule; reported in public',
  ),
  observable(
    'authorization',
    'documented',
    'FinancialTransaction scopes exist for systems only',
    'thread on FinancialTransaction discovery',
  ),
  observable('authorization', 'documented', 'No wildcard scopes', AUTHORIZATION),
  observable(
    'authorization',
    'documented',
    'System tokens carry no scopes of users, launches or longevity',
    SPECIFICATION,
  ),
  observable('authorization', 'inferred', 'Scopes of other contexts are trimmed, not refused', 'AMB-60, AMB-61'),
  observable('authorization', 'inferred', 'A request without a scope is refused', 'AMB-83'),
  observable('authorization', 'captured', 'private_key_jwt with RS384 and ES384', CAPTURE),
  observable(
    'authorization',
    'inferred',
    'Assertions live five minutes at most and are taken once',
    'SMART backend services',
  ),
  observable(
    'authorization',
    'invented',
    'The test grant by which user and patient applications get tokens',
    'so that nobody needs a browser',
  ),
  observable(
    'authorization',
    'invented',
    'Tokens are opaque text',
    'the vendor sends signed JWTs; clients must not read them',
  ),
  observable(
    'authorization',
    'invented',
    'authorize, revoke, manage and introspect answer 501',
    'only refresh tokens can be revoked, and systems get none; no document says what introspection answers; user and patient tokens come from the test grant',
  ),
  observable(
    'authorization',
    'documented',
    'A missing, unknown or expired token is answered 401 with WWW-Authenticate',
    `${R4}, ${AUTHORIZATION}`,
  ),
  observable(
    'authorization',
    'inferred',
    'A missing scope or a wrong context is answered 403 insufficient_scope',
    'RFC 6750; AMB-46',
  ),
  observable(
    'authorization',
    'documented',
    'A create takes system/Basic.write and system/FinancialTransaction.write',
    'vendor FinancialTransaction page',
  ),
  observable('authorization', 'documented', 'Accounts are for providers and systems', 'vendor Account page; AMB-57'),
  observable(
    'discovery',
    'captured',
    'smart-configuration: its members and their values but for the scopes of other resources',
    CAPTURE,
  ),
  observable('discovery', 'documented', 'No smart-configuration on the open host', 'vendor CapabilityStatement page'),
  observable(
    'discovery',
    'captured',
    'CapabilityStatement: interactions, search parameters of Account, oauth-uris',
    CAPTURE,
  ),
  observable(
    'discovery',
    'invented',
    'CapabilityStatement: names and descriptions; only the resources that the mock serves',
    'nobody should mistake it for the vendor',
  ),
  observable(
    'create',
    'documented',
    '201 with Cache-Control, Content-Length, Content-Type, Date, ETag, Last-Modified, Location, Vary, X-Request-Id and an empty body',
    FT,
  ),
  observable(
    'create',
    'inferred',
    'Location is the service root of the request, FT-PL- or FT-AL- and the identifier',
    `${FT}, examples; AMB-10`,
  ),
  observable('create', 'documented', 'Nothing but create', `${FT}, ${CAPTURE}`),
  observable('create', 'inferred', '405 for every other method, 405 for addresses of a Basic', 'AMB-47'),
  observable(
    'create',
    'inferred',
    'Order of checks: method, tenant, token, scope, media type, body, rules, target',
    'the usual order; not documented',
  ),
  observable('create', 'documented', 'Which payloads are accepted', `${FT}, by @countercheck/rules`),
  observable(
    'create',
    'inferred',
    'The same type and identifier twice is refused 422',
    'AMB-43: Location is made of them',
  ),
  observable('create', 'inferred', 'An unknown target is refused 422', 'AMB-41'),
  observable(
    'posting',
    'documented',
    'First in, first out over months; latest month when settled; current month created when there is none',
    FT,
  ),
  observable('posting', 'documented', 'Without first in, first out: the current month', FT),
  observable('posting', 'documented', 'The alias decides between credit and debit', FT),
  observable('posting', 'inferred', 'What is left over goes to the latest month', 'AMB-36'),
  observable('posting', 'inferred', 'The current month is created although others exist', 'AMB-35'),
  observable('posting', 'inferred', 'Credits in older months are not outstanding', 'AMB-90'),
  observable('posting', 'inferred', 'The current month is that of the hospital at receipt', 'AMB-92'),
  observable('posting', 'invented', 'Adjustments take the current month', 'AMB-99'),
  observable('posting', 'invented', 'Debits take the same path as credits', 'AMB-95'),
  observable('posting', 'invented', 'Another currency than that of the balance is refused 422', 'AMB-100'),
  observable(
    'posting',
    'invented',
    'An encounter without a balance gets one by the first posting',
    'by analogy with the months of a recurring one',
  ),
  observable('account', 'documented', 'Bodies of the seven Accounts of the page', ACCOUNT),
  observable('account', 'documented', 'Which types have a balance and a subject', ACCOUNT),
  observable(
    'account',
    'inferred',
    'Identifiers, state code sets, type coding, guarantors by type',
    `${ACCOUNT}, examples`,
  ),
  observable('account', 'captured', 'A credit is negative', 'vendor Account page since 2024'),
  observable('account', 'inferred', 'Balances are text with two decimals', `${ACCOUNT}, examples; AMB-12`),
  observable(
    'account',
    'invented',
    'Insurance balances and charge groups: ids and members',
    'named on the page, never shown',
  ),
  observable('account', 'inferred', 'One guarantor balance a month on a recurring encounter', 'AMB-97'),
  observable('search', 'documented', 'By _id; by patient, identifier and type; by guarantor and type', ACCOUNT),
  observable('search', 'documented', 'By encounter and type', 'vendor Account page since 2024'),
  observable('search', 'captured', 'A list of ids means any of them; _count is not honoured with _id', CAPTURE),
  observable('search', 'documented', 'Ten results on a page', ACCOUNT),
  observable('search', 'documented', 'Links self, next and previous; pages have an opaque context', R4),
  observable('search', 'inferred', 'A guarantor means the person in the first part of the id', 'AMB-82'),
  observable('search', 'inferred', 'Other combinations are answered 400', R4),
  observable('search', 'inferred', 'Unknown parameters are passed over', 'AMB-79'),
  observable('search', 'inferred', 'No search by POST', 'AMB-80'),
  observable('errors', 'documented', '400, 401, 403, 404, 406 (empty), 422', R4),
  observable('errors', 'documented', 'Outcome codes business-rule, extension, not-supported of a 422', R4),
  observable(
    'errors',
    'invented',
    'An OperationOutcome with every other error too',
    'the page shows bare text for some',
  ),
  observable('errors', 'inferred', '405, 413, 415', 'HTTP'),
  observable('errors', 'invented', 'Wording of diagnostics', 'ours'),
  observable('errors', 'inferred', '429 with Retry-After, 503 (as faults)', 'AMB-72'),
  observable('tenancy', 'documented', 'The tenant is a GUID in the address', 'thread on system accounts'),
  observable('tenancy', 'documented', '403 "Tenant not valid or accessible"', R4),
  observable('tenancy', 'inferred', 'A token is good for its tenant only', `${R4}; AMB-63`),
  observable('tenancy', 'documented', 'The open host reads without a token and never writes', R4),
  observable('tenancy', 'inferred', '405 for writes on the open host', 'AMB-64'),
  observable('tenancy', 'invented', 'All hosts are paths of one', 'a socket is enough'),
  observable(
    'world',
    'documented',
    'Ids of the Accounts, of Encounter 97953536, of the two tenants; aliases 0111 and 3100; location 98920358',
    `${FT}, ${ACCOUNT}`,
  ),
  observable(
    'world',
    'invented',
    'Persons, applications, secrets, further accounts, encounters and balances',
    'nobody real',
  ),
  observable(
    'world',
    'invented',
    'Patient, RelatedPerson and Encounter as far as a payment needs them',
    'not part of the documents',
  ),
];

/** How many of the observables stand on which basis. */
export function countByBasis(): Record<ObservableBasis, number> {
  const counts = { documented: 0, captured: 0, inferred: 0, invented: 0 };
  for (const { basis } of OBSERVABLES) counts[basis] += 1;
  return counts;
}
