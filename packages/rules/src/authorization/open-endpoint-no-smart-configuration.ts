import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';

export const openEndpointNoSmartConfiguration: ExchangeRule = defineExchangeRule({
  id: 'open-endpoint-no-smart-configuration',
  statement: 'The open server has no smart-configuration: there is nothing to authorize.',
  source: { document: 'Vendor capability statement', section: 'Well Known SMART Configuration', basis: 'external' },
  subject: 'authorization',
  judges: ['judgeDiscovery'],
  severity: 'warning',
  issueType: 'not-supported',
  appliesTo: ({ address, answer }) =>
    answer !== undefined &&
    address.server === 'open' &&
    address.resource === '.well-known' &&
    address.rest[0] === 'smart-configuration',
  holds: ({ answer }) => answer?.isSuccess !== true,
  place: IN_STATUS,
  exceptions: [
    { when: () => true, severity: { ambiguity: 'AMB-87', default: 'warning', strict: 'warning', lenient: 'none' } },
  ],
  message: 'The open server answers the request for a smart-configuration.',
  remedy: 'Answer 404 there; take the configuration from the secure server.',
});
