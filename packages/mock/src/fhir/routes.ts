import { answerAccountRead, answerAccountSearch } from '../account/answer-account.ts';
import { smartConfiguration } from '../authorization/smart-configuration.ts';
import { answerCreate } from '../basic/answer-create.ts';
import { jsonAnswer, resourceAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import { answerEncounterRead, answerPatientRead, answerRelatedPersonRead } from './answer-context-read.ts';
import type { TenantState } from '../world/tenant-state.ts';
import type { FhirCall, Shared } from './call.ts';
import type { RouteRules } from './route-rules.ts';

/** What kind of request an exchange was. */
export type ExchangeKind =
  | 'account-read'
  | 'account-search'
  | 'capability-statement'
  | 'context-read'
  | 'create'
  | 'other'
  | 'smart-configuration'
  | 'token';

/** What stands at an address under a service root. */
export interface Route extends RouteRules {
  readonly kind: ExchangeKind;
  readonly answer: (call: FhirCall, tenant: TenantState, shared: Shared) => Answer;
}

/** Finds what stands at an address. There is always something: what is unknown answers 404. */
export function findRoute({ segments, host }: Pick<FhirCall, 'segments' | 'host'>): Route {
  const [first = '', second] = segments;
  const path = segments.length === 2 ? `${first}/{}` : segments.join('/');
  if (path === 'metadata') return METADATA;
  if (first === '.well-known' && second === 'smart-configuration' && segments.length === 2)
    return host === 'secure' ? SMART_CONFIGURATION : NOTHING_OPEN;
  return RESOURCES[path] ?? (first === 'Basic' ? BASIC_READ : UNKNOWN);
}

const placesOf = ({ address, tenantId }: FhirCall): { origin: string; host: string; tenant: string } => ({
  origin: address.origin,
  host: address.url.host,
  tenant: tenantId,
});

const METADATA: Route = {
  kind: 'capability-statement',
  methods: ['GET'],
  needs: undefined,
  answer: (call, _tenant, { policy }) =>
    resourceAnswer(
      200,
      policy.capabilityStatement({ ...placesOf(call), root: call.root, isOpen: call.host === 'open', now: call.now }),
    ),
};

const SMART_CONFIGURATION: Route = {
  kind: 'smart-configuration',
  methods: ['GET'],
  needs: undefined,
  answer: (call) => jsonAnswer(200, smartConfiguration(placesOf(call))),
};

/** AMB-87 */
const NOTHING_OPEN: Route = {
  kind: 'smart-configuration',
  methods: ['GET'],
  needs: undefined,
  answer: () => refusal(404, 'not-found', 'The open host has no SMART configuration.'),
};

const CREATE: Route = {
  kind: 'create',
  methods: ['POST'],
  needs: [
    { type: 'Basic', permission: 'c' },
    { type: 'FinancialTransaction', permission: 'c' },
  ],
  answer: answerCreate,
};

/** A created Basic can be neither read nor searched for (AMB-47). */
const BASIC_READ: Route = {
  kind: 'other',
  methods: [],
  needs: [],
  answer: () => refusal(404, 'not-found', 'Basic cannot be read.'),
};

const UNKNOWN: Route = {
  kind: 'other',
  methods: ['GET'],
  needs: [],
  answer: () => refusal(404, 'not-found', 'Nothing at this address.'),
};

const contextRead = (type: string, answer: Route['answer']): Route => ({
  kind: 'context-read',
  methods: ['GET'],
  needs: [{ type, permission: 'r' }],
  answer,
});

const RESOURCES: Readonly<Record<string, Route>> = {
  Basic: CREATE,
  Account: {
    kind: 'account-search',
    methods: ['GET'],
    needs: [{ type: 'Account', permission: 's' }],
    answer: answerAccountSearch,
  },
  'Account/{}': {
    kind: 'account-read',
    methods: ['GET'],
    needs: [{ type: 'Account', permission: 'r' }],
    answer: answerAccountRead,
  },
  'Encounter/{}': contextRead('Encounter', answerEncounterRead),
  'Patient/{}': contextRead('Patient', answerPatientRead),
  'RelatedPerson/{}': contextRead('RelatedPerson', answerRelatedPersonRead),
};
