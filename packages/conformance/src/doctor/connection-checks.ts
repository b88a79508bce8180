import { parseObject } from '../engine/json-values.ts';
import { diagnoseScopes } from '@countercheck/rules';
import type { HeldToken } from '../engine/held-token.ts';
import type { Exchanged, Session } from '../engine/session.ts';
import { remedyForFailure } from '../engine/remedy-for-failure.ts';
import { noToken } from '../engine/sender.ts';
import type { Tokens } from '../engine/tokens.ts';
import type { DoctorCheck } from './doctor-report.ts';

/** Whether the server answers at all, and what it says of itself. */
export async function checkDiscovery(
  session: Session,
): Promise<{ checks: DoctorCheck[]; advertised: string[] | undefined }> {
  const [metadata, smart] = await Promise.all(
    ['metadata', '.well-known/smart-configuration'].map((target) => get(session, target)),
  );
  if (!metadata?.delivery.response)
    return { checks: [unreachable(session, metadata?.delivery.failure ?? 'no answer')], advertised: undefined };
  const isStatement = parseObject(metadata.delivery.response.body)['resourceType'] === 'CapabilityStatement';
  const faults = [...metadata.judgement.findings, ...(smart?.judgement.findings ?? [])].filter(
    ({ severity }) => severity === 'error',
  );
  const advertised = parseObject(smart?.delivery.response?.body ?? null)['scopes_supported'];
  const connection: DoctorCheck = {
    id: 'connection',
    outcome: 'pass',
    message: `${new URL(session.configuration.baseUrl).host} answers.`,
  };
  const discovery: DoctorCheck =
    isStatement && faults.length === 0
      ? {
          id: 'discovery',
          outcome: 'pass',
          message: 'The CapabilityStatement and the SMART configuration are as documented.',
        }
      : {
          id: 'discovery',
          outcome: 'warn',
          whose: 'server',
          message: isStatement
            ? faults.map(({ message }) => message).join(' ')
            : 'GET metadata is not answered with a CapabilityStatement.',
          remedy: 'Check baseUrl: it must be the service root with the GUID of the tenant.',
        };
  return {
    checks: [connection, discovery],
    advertised: Array.isArray(advertised) ? advertised.map(String) : undefined,
  };
}

/** Whether the application gets a token, and what that token is worth. */
export async function checkToken(
  session: Session,
  tokens: Tokens,
  advertised: string[] | undefined,
): Promise<{ checks: DoctorCheck[]; token: HeldToken | undefined }> {
  const { clientId, scopes, registeredScopes } = session.configuration;
  if (clientId === undefined) {
    return {
      checks: [
        {
          id: 'token',
          outcome: 'skip',
          whose: 'configuration',
          message: 'There is no clientId: only what needs no token can be shown.',
          remedy: 'Set clientId and clientSecret.',
        },
      ],
      token: undefined,
    };
  }
  const held = await tokens.system();
  if (!held || !('value' in held)) {
    const { message, remedy = '', whose } = noToken(held?.delivery);
    return { checks: [{ id: 'token', outcome: 'fail', message, remedy, whose }], token: undefined };
  }
  const granted = held.scopes ?? [];
  const { missing, causes } = diagnoseScopes({
    requested: scopes,
    granted,
    ...(registeredScopes && { registered: registeredScopes }),
    ...(advertised && { advertised }),
    context: 'system',
  });
  const token: DoctorCheck = { id: 'token', outcome: 'pass', message: 'The token endpoint grants a token.' };
  const scopeChecks: DoctorCheck[] =
    missing.length === 0
      ? [{ id: 'scopes', outcome: 'pass', message: `Granted: ${granted.join(' ')}.` }]
      : causes.map(({ cause, scopes: lost, remedy }) => ({
          id: 'scopes',
          outcome: 'fail',
          whose: 'authorization',
          message: `Not granted: ${lost.join(' ')} (${cause}).`,
          remedy,
        }));
  return { checks: [token, ...scopeChecks], token: held };
}

async function get(session: Session, target: string): Promise<Exchanged | undefined> {
  const answer = await session.exchange({
    root: session.configuration.baseUrl,
    operation: { kind: 'request', method: 'GET', target, body: null },
    headers: { accept: 'application/json' },
    judge: 'judgeDiscovery',
    purpose: { scenario: 'doctor', identifier: null, target: null },
  });
  return 'delivery' in answer ? answer : undefined;
}

function unreachable(session: Session, failure: string): DoctorCheck {
  const { host } = new URL(session.configuration.baseUrl);
  return {
    id: 'connection',
    outcome: 'fail',
    whose: 'network',
    message: `${host} cannot be reached: ${failure}.`,
    remedy: remedyForFailure(failure, host),
  };
}
