import type { AdditionalClient, Fixtures, PrivateKey } from './server-configuration.ts';

/** One entry of `servers`, before variables are replaced. */
export interface WrittenServer {
  baseUrl: string;
  openBaseUrl?: string;
  tokenUrl?: string;
  clientId?: string;
  clientSecret?: string;
  privateKey?: { file: string; kid: string; alg: PrivateKey['alg'] };
  scopes?: string[];
  registeredScopes?: string[];
  writes?: 'forbidden' | 'allowed';
  limits?: Record<string, number>;
  requestsPerSecond?: number;
  timeoutSeconds?: number;
  timeZone?: string;
  fixtures?: Fixtures;
  secondTenant?: string;
  otherTenant?: string;
  userToken?: string;
  patientToken?: string;
  clients?: Record<string, AdditionalClient>;
  tenant?: string;
}
