import { damage } from './damage.ts';
import { type Draw, drawFrom, writeText } from './draw.ts';
import { drawElements } from './drawn-elements.ts';
import type { Tenant } from './tenant.ts';

/** A body as text and as a value, the same unless the text has a fault of its own, and what is known of the hospital. */
export interface DrawnPayload {
  readonly text: string;
  readonly resource: unknown;
  readonly tenant: Tenant;
}

const HOSPITAL: Tenant = {
  id: 'ec2458f2-1e24-41c8-b71b-0e701af7583d',
  aliases: { '0111': { type: 'payment' }, '3100': { type: 'adjustment' }, '0500': {} },
  locations: ['98920358'],
  accounts: { G63392574: 'guarantor-balance', F703726: 'financial-account', S2580833: 'statement' },
  encounters: { '97953536': { recurring: true }, '97950001': { recurring: false } },
};

const NOTHING_KNOWN: Tenant = {};
const HOSPITALS: readonly Tenant[] = [
  NOTHING_KNOWN,
  NOTHING_KNOWN,
  HOSPITAL,
  { aliases: ['0111'], locations: [] },
  { accounts: {}, encounters: {} },
  { encounters: { '97953536': { recurring: false } } },
];

/** Payloads put together from sound and unsound parts: most have none to three faults. */
export function drawPayload(random: () => number): DrawnPayload {
  const draw = drawFrom(random);
  const tenant = draw.any(...HOSPITALS);
  const body = drawBody(draw);
  for (let blows = draw.often(0, 1, 2); blows > 0; blows--) damage(body, draw);
  const text = writeText(body);
  return { text: draw.often(text, blemish(text, draw)), resource: JSON.parse(text) as unknown, tenant };
}

/** What only a text can have: a mark before it, an end too soon, a member twice. */
function blemish(text: string, draw: Draw): string {
  return draw.any(
    `\uFEFF${text}`,
    text.slice(0, -1),
    text.replace('12.50', '012.50'),
    text.replace('"resourceType"', '"resourceType":"Basic","resourceType"'),
    text.replaceAll('"value":', '"value":3,"value":'),
    text.replace('"valueMoney":', '"valueMoney":{"value":1e400},"valueMoney":'),
  );
}

function drawBody(draw: Draw): Record<string, unknown> {
  const body: Record<string, unknown> = {
    resourceType: draw.often('Basic', 'basic', 'Account'),
    identifier: draw.often<unknown>(
      [{ value: '14266754', use: 'usual' }],
      [{ value: 'A-1' }],
      [{ use: 'usual' }],
      [{ value: '1' }, { use: 'old' }],
      [{ value: 'x'.repeat(250) }],
      [{ value: 'x'.repeat(251), use: 'nickname' }],
      [{ value: `\u{1F4B5}${'1'.repeat(249)}`, system: 'urn:x', period: { start: '2024' } }],
    ),
    code: draw.often<unknown>(
      { coding: [{ code: 'FinancialTransaction' }] },
      { coding: [{ code: 'FinancialTransaction', system: 'urn:x' }], text: 'x' },
      { coding: [{ code: 'Other' }, { code: 'FinancialTransaction' }] },
      { coding: [{ system: 'urn:x' }] },
      { text: 'FinancialTransaction' },
    ),
    extension: drawElements(draw),
  };
  const extra = draw.often('', 'id', 'meta', 'language', 'subject', 'implicitRules', 'modifierExtension', '_id');
  if (extra !== '') body[extra] = draw.any<unknown>('x', null, []);
  const lost = draw.often('', '', 'resourceType', 'identifier', 'code', 'extension');
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== lost));
}
