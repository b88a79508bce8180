import { type AmbiguityEntry, AS_DEFAULT } from '../ambiguity.ts';

export const ENDPOINT_AMBIGUITIES: readonly AmbiguityEntry[] = [
  {
    id: 'AMB-64',
    issue: 'With which status the open endpoint refuses a write.',
    readings: ['401', '403', '404', '405'],
    default: 'any of them, never a 2xx',
    strict: AS_DEFAULT,
    lenient: AS_DEFAULT,
    severity: 'info',
    evidence: [{ document: 'Vendor R4', section: 'Open Sandbox' }],
  },
  {
    id: 'AMB-72',
    issue: 'Production may limit the rate of requests; how it says so is not told.',
    readings: [],
    default:
      '429 with Retry-After and an OperationOutcome of code throttled; applications wait longer each time and never repeat a create unseen',
    strict: AS_DEFAULT,
    lenient: AS_DEFAULT,
    severity: 'info',
    evidence: [
      { document: 'System accounts', section: 'Message 6' },
      { document: 'Vendor R4', section: 'Client Errors' },
    ],
  },
  {
    id: 'AMB-87',
    issue: 'What the open endpoint answers when asked for its SMART configuration.',
    readings: [],
    default: '404',
    strict: AS_DEFAULT,
    lenient: 'anything',
    severity: 'info',
    evidence: [{ document: 'Vendor capability statement', section: 'Well-Known SMART Configuration' }],
  },
];
