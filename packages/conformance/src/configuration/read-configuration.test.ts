import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProductionHost } from './production-host.ts';
import { configuredServer, loadConfiguration, readConfiguration } from './read-configuration.ts';

const valid = `
servers:
  sandbox:
    baseUrl: https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d
    clientId: \${CLIENT_ID}
    clientSecret: \${CLIENT_SECRET}
    userToken: \${USER_TOKEN}
    limits: { USD: 100.00, KWD: 0.5 }
    fixtures:
      aliases: { payment: "0111" }
`;
const environment = { CLIENT_ID: 'my-client', CLIENT_SECRET: 'my-secret' };

const messageOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('a configuration', () => {
  it('gives a server with its defaults, its variables replaced', () => {
    expect(configuredServer(readConfiguration(valid, 'c.yaml'), 'sandbox', environment)).toEqual({
      baseUrl: 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d',
      clientId: 'my-client',
      clientSecret: 'my-secret',
      scopes: ['system/Basic.write', 'system/FinancialTransaction.write', 'system/Account.read'],
      writes: 'forbidden',
      limits: { USD: '100', KWD: '0.5' },
      timeoutSeconds: 30,
      fixtures: { aliases: { payment: '0111' } },
      clients: {},
    });
  });

  it.each([
    [
      'an alias that YAML takes for a number',
      valid.replace('"0111"', '0111'),
      `c.yaml:10:27: 'servers.sandbox.fixtures.aliases.payment' must be string (a text: put it in quotes).`,
    ],
    [
      'an address from the environment',
      valid.replace('https://fhir-ehr-code.cerner.com', 'https://${HOST}'),
      `c.yaml:4:14: 'servers.sandbox.baseUrl' must match pattern "^https?://[^\\s\${}]+$" (an http or https address, without variables).`,
    ],
    [
      'an address without a tenant',
      valid.replace('/ec2458f2-1e24-41c8-b71b-0e701af7583d', ''),
      'c.yaml:4:14: baseUrl must end with the GUID of the tenant.',
    ],
    [
      'an address in the clear',
      valid.replace('https://fhir', 'http://fhir'),
      'c.yaml:4:14: baseUrl must begin with https: (http is for this machine only).',
    ],
    [
      'credentials in an address',
      valid.replace('https://fhir', 'https://me:secret@fhir'),
      'c.yaml:4:14: baseUrl must not contain credentials.',
    ],
    [
      'permission in other words',
      valid.replace('limits', 'writes: yes\n    limits'),
      "c.yaml:8:13: 'servers.sandbox.writes' must be one of forbidden, allowed.",
    ],
    ['a limit below nothing', valid.replace('100.00', '-1'), "c.yaml:8:20: 'servers.sandbox.limits.USD' must be >= 0."],
    ['a server that is called mock', valid.replace('sandbox:', 'mock:'), 'c.yaml:3:3'],
    ['no server', 'servers: {}\n', "c.yaml:1:10: 'servers' must NOT have fewer than 1 properties."],
    [
      'a member that nobody knows',
      valid.replace('clientId', 'clientID'),
      "c.yaml:5:5: unknown member 'clientID' in 'servers.sandbox'",
    ],
  ])('refuses %s', (_, text, message) => {
    expect(messageOf(() => readConfiguration(text, 'c.yaml')).slice(0, message.length)).toBe(message);
  });

  it.each([
    [
      'a server that is not there',
      'sandbx',
      environment,
      "no server 'sandbx' in c.yaml; did you mean sandbox? Configured are mock, sandbox.",
    ],
    [
      'a bare address',
      'https://fhir.example.org/r4',
      environment,
      "'https://fhir.example.org/r4' is an address: write it as baseUrl of an entry of servers in c.yaml and name that entry.",
    ],
    [
      'a variable that is not set',
      'sandbox',
      { CLIENT_ID: 'x' },
      "c.yaml: server 'sandbox' needs the environment variable CLIENT_SECRET (for clientSecret), which is not set.",
    ],
    ['a property of every object', 'constructor', environment, "no server 'constructor' in c.yaml"],
  ])('says what is wrong with %s', (_, name, variables, message) => {
    expect(
      messageOf(() => configuredServer(readConfiguration(valid, 'c.yaml'), name, variables)).slice(0, message.length),
    ).toBe(message);
  });

  it('reads the tenant beside it and says where that is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'configuration-'));
    const file = join(folder, 'c.yaml');
    writeFileSync(file, valid.replace('    limits', '    tenant: tenant.yaml\n    limits'));
    writeFileSync(join(folder, 'tenant.yaml'), 'aliases:\n  "0111": { impact: credit }\n');
    expect(configuredServer(loadConfiguration(file), 'sandbox', environment).tenant).toEqual({
      aliases: { '0111': { impact: 'credit' } },
    });
    writeFileSync(join(folder, 'tenant.yaml'), 'aliases:\n  "0111": { impact: plus }\n');
    expect(messageOf(() => configuredServer(loadConfiguration(file), 'sandbox', environment))).toBe(
      "tenant.yaml:2:21: 'aliases.0111.impact' must be one of credit, debit.",
    );
  });

  it.each([
    ['https://fhir-ehr.cerner.com/r4/x', true],
    ['https://FHIR-EHR.CERNER.COM./r4/x', true],
    ['https://fhir-ehr.cerner.com:8443/r4/x', true],
    ['https://fhir-myrecord.cerner.com/r4/x', true],
    ['https://fhir-ehr.other.cerner.com/r4/x', true],
    ['https://fhir-ehr-code.cerner.com/r4/x', false],
    ['https://fhir-ehr.cerner.com.example.org/r4/x', false],
    ['http://127.0.0.1:8080/r4/x', false],
  ])('knows whether %s is production', (url, isProduction) => {
    expect(isProductionHost(url)).toBe(isProduction);
  });
});
