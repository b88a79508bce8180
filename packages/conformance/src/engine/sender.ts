import type { Delivery } from '../fhir-client.ts';
import type { Explanation } from '../report.ts';
import type { Address } from '../scenario/scenario.ts';
import type { HeldToken } from './held-token.ts';
import type { ScenarioState } from './scenario-state.ts';

/** The token that a request carries; `nobody` carries none. */
export async function tokenFor(
  address: Address,
  state: ScenarioState,
): Promise<{ token: HeldToken | undefined } | { explanation: Explanation }> {
  const { as = address.on === 'open' ? 'nobody' : 'system' } = address;
  if (as === 'nobody') return { token: undefined };
  if (as === 'system') {
    const held = await state.tokens.system();
    if (held && 'value' in held) return { token: held };
    return { explanation: noToken(held?.delivery) };
  }
  if (as === 'user' || as === 'patient') {
    const token = await state.tokens.personal(as);
    return token ? { token } : { explanation: { whose: 'configuration', message: `There is no ${as} token.` } };
  }
  const saved = state.heldTokens.get(as);
  return saved
    ? { token: saved }
    : { explanation: { whose: 'authorization', message: `The token '${as}' was not granted.` } };
}

/** Why the application has no token, and what to do. */
export function noToken(delivery: Delivery | undefined): Explanation {
  const { request, failure } = delivery ?? {};
  const status = delivery?.response?.status;
  const address = request?.url ? new URL(request.url).origin : 'The server';
  if (failure !== undefined) {
    return {
      whose: 'network',
      message: `${address} did not answer: ${failure}.`,
      remedy: 'Check the addresses in the configuration, the network and the server.',
    };
  }
  if (status === undefined) {
    return {
      whose: 'configuration',
      message: 'No token endpoint was found.',
      remedy: 'Set tokenUrl, clientId and clientSecret in the configuration.',
    };
  }
  return {
    whose: 'authorization',
    message: `The token endpoint answered with status ${status}.`,
    remedy: 'Check clientId, clientSecret, scopes and that the client is enabled for this tenant.',
  };
}
