import { jsonAnswer } from '../../http/answer.ts';
import { smartConfiguration } from '../../authorization/smart-configuration.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const smartConfigurationOnOpenHost: Deviation = defineDeviation({
  id: 'smart-configuration-on-open-host',
  description: 'The open host has a smart-configuration.',
  breaks: ['open-endpoint-no-smart-configuration', 'smart-configuration'],
  rewrite: ({ kind, answer, address }) => {
    const tenant = /^\/open\/r4\/([^/]+)\//.exec(address.pathname)?.[1];
    if (kind !== 'smart-configuration' || tenant === undefined) return answer;
    return jsonAnswer(200, smartConfiguration({ origin: address.origin, host: address.url.host, tenant }), {
      ...answer.headers,
    });
  },
});
