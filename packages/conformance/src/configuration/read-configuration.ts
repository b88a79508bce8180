import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '@countercheck/rules';
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schemas/configuration.schema.json' with { type: 'json' };
import { nearNames } from '../near-names.ts';
import { readYaml } from '../read-yaml.ts';
import { fixtureMissingInTenant } from './fixtures-in-tenant.ts';
import { readTenantContext } from './read-tenant-context.ts';
import { replaceVariables, type Environment } from './replace-variables.ts';
import type { WrittenServer } from './written-server.ts';
import { DEFAULT_SCOPES, tenantOf, type ServerConfiguration } from './server-configuration.ts';

/** `countercheck.config.yaml` as written: variables are replaced only for the server that is used. */
export interface Configuration {
  /** Path for messages. */
  file: string;
  servers: Readonly<Record<string, WrittenServer>>;
  require: readonly string[];
  /** Path of the waivers, as written. */
  waivers?: string;
  /** Folder for reports, as written. */
  reports?: string;
}

interface WrittenConfiguration {
  servers: Record<string, WrittenServer>;
  require?: string[];
  waivers?: string;
  reports?: string;
}

let compiled: ValidateFunction<WrittenConfiguration> | undefined;

/** @throws UsageError with file, line and column. */
export function readConfiguration(text: string, file: string): Configuration {
  compiled ??= new Ajv({ allErrors: true, verbose: true }).compile<WrittenConfiguration>(schema);
  const { value, fail } = readYaml(text, file, 'CONFIGURATION_INVALID', compiled);
  for (const [name, server] of Object.entries(value.servers)) {
    for (const member of ['baseUrl', 'openBaseUrl', 'tokenUrl', 'secondTenant', 'otherTenant'] as const) {
      const fault = server[member] === undefined ? undefined : faultOfUrl(server[member], member);
      if (fault) throw fail(['servers', name, member], fault);
    }
  }
  const { servers, require = [], waivers, reports } = value;
  return { file, servers, require, ...(waivers && { waivers }), ...(reports && { reports }) };
}

/** Reads the file. @throws UsageError */
export function loadConfiguration(path: string): Configuration {
  return readConfiguration(readText(path, `write one with 'countercheck init'`), path);
}

/**
 * The server of that name, its variables replaced and the files it names read.
 * @throws UsageError when it is not configured or a variable is not set
 */
export function configuredServer(
  configuration: Configuration,
  name: string,
  environment: Environment,
): ServerConfiguration {
  const written = Object.hasOwn(configuration.servers, name) ? configuration.servers[name] : undefined;
  if (!written) throw unknownServer(configuration, name);
  const folder = dirname(configuration.file);
  const replaced = replaceVariables(
    written,
    environment,
    (variable, member) =>
      new UsageError(
        'CONFIGURATION_MISSING',
        `${configuration.file}: server '${name}' needs the environment variable ${variable} (for ${member}), which is not set.`,
      ),
  );
  const {
    privateKey,
    tenant: tenantFile,
    limits = {},
    scopes = DEFAULT_SCOPES,
    fixtures = {},
    clients = {},
    ...rest
  } = replaced;
  const tenant =
    tenantFile === undefined
      ? undefined
      : readTenantContext(readText(resolve(folder, tenantFile), 'tenant names it'), tenantFile);
  const missing = tenant && fixtureMissingInTenant(fixtures, tenant);
  if (missing) {
    throw new UsageError(
      'CONFIGURATION_INVALID',
      `${tenantFile}: the ${missing.member} lack '${missing.id}', which server '${name}' names as fixtures.${missing.fixture}: add it, or name another fixture.`,
    );
  }
  return {
    ...rest,
    baseUrl: rest.baseUrl.replace(/\/+$/, ''),
    scopes,
    fixtures,
    clients,
    writes: rest.writes ?? 'forbidden',
    timeoutSeconds: rest.timeoutSeconds ?? 30,
    limits: Object.fromEntries(Object.entries(limits).map(([currency, amount]) => [currency, plainDecimal(amount)])),
    ...(privateKey && {
      privateKey: {
        kid: privateKey.kid,
        alg: privateKey.alg,
        pem: readText(resolve(folder, privateKey.file), 'privateKey.file names it'),
      },
    }),
    ...(tenant && { tenant }),
  };
}

/** @throws UsageError: the text names the servers that are configured, and how to configure an address. */
function unknownServer(configuration: Configuration, name: string): UsageError {
  if (/^https?:/i.test(name)) {
    return new UsageError(
      'SERVER_UNKNOWN',
      `'${name}' is an address: write it as baseUrl of an entry of servers in ${configuration.file} and name that entry.`,
    );
  }
  const known = ['mock', ...Object.keys(configuration.servers)];
  const near = nearNames(name, known, 1);
  return new UsageError(
    'SERVER_UNKNOWN',
    `no server '${name}' in ${configuration.file}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''} Configured are ${known.join(', ')}.`,
  );
}

function faultOfUrl(url: string, member: string): string | undefined {
  if (!URL.canParse(url)) return `${member} is not an address.`;
  const { protocol, hostname, username, password, search, hash } = new URL(url);
  if (username || password) return `${member} must not contain credentials.`;
  if (search || hash) return `${member} must not contain a query or a fragment.`;
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return `${member} must begin with https: (http is for this machine only).`;
  if (member !== 'tokenUrl' && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantOf(url)))
    return `${member} must end with the GUID of the tenant.`;
  return undefined;
}

function readText(path: string, remedy: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      'FILE_UNREADABLE',
      `cannot read ${path} (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}): ${remedy}.`,
      { cause: error },
    );
  }
}

/** Decimal text without exponent. */
function plainDecimal(amount: number): string {
  const text = String(amount);
  return text.includes('e') ? amount.toFixed(20).replace(/\.?0+$/, '') : text;
}
