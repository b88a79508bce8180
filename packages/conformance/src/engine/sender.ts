import type { Delivery } from '../fhir-client.ts';
import type { Explanation } from '../report.ts';
import type { Address } from '../scenario/scenario.ts';
import type { HeldToken } from './held-token.ts';
import { remedyForFailure } from './remedy-for-failure.ts';
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
  const address = request?.url ? new URL(request.url) : undefined;
  if (failure !== undefined) {
    return {
      whose: 'network',
      message: `${address?.origin ?? 'The server'} did not answer: ${failure}.`,
      remedy: remedyForFailure(failure, address?.host ?? 'of the server'),
    };
  }
  if (status === undefined) {
    return {
      whose: 'configuration',
      message: 'No token endpoint was found.',
      remedy: 'Set tokenUrl, clientId and clientSecret in the configuration.',
    };
  }
  const answer = `The token endpoint answered with status ${status}`;
  if (status >= 300 && status < 400) {
    const place = originOf(delivery?.response?.headers['location']);
    return {
      whose: 'authorization',
      message: `${answer}, a redirect${place === undefined ? '' : ` to ${place}`}: credentials never follow one.`,
      remedy: 'Set tokenUrl to the address it leads to, if you trust that.',
    };
  }
  if (status === 200)
    return {
      whose: 'authorization',
      message: `${answer}, but without an access_token that can be read.`,
      remedy: 'Check tokenUrl: something else may answer there.',
    };
  const remedy =
    status === 404 || status === 405
      ? 'Check tokenUrl.'
      : status === 429 || status >= 500
        ? 'Try again later; the configuration is not to blame.'
        : 'Check clientId, clientSecret, scopes and that the client is enabled for this tenant.';
  return { whose: 'authorization', message: `${answer}.`, remedy };
}

/** Not the whole address, which may hold what nobody should read. */
function originOf(location: string | undefined): string | undefined {
  return location !== undefined && URL.canParse(location) ? new URL(location).origin : undefined;
}
