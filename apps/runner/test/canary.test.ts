import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, MutableJson } from '@countercheck/rules';
import { describe, expect, test, vi } from 'vitest';
import { createFolder } from './folder.ts';
import { payload } from './payloads.ts';
import { runInProcess } from './run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const CARD = '4111111111111111';
const PERSON = 'PERSONCANARY7';
const TOKEN = 'eyJTOKENCANARY.e30.c2lnbmF0dXJl';
const SECRET = 'SECRET-CANARY-of-the-application';
const CANARIES = [CARD, PERSON, TOKEN, SECRET];

const setValue =
  (element: Parameters<Draft['extension']>[0], member: string, value: MutableJson) =>
  (draft: Draft): void => {
    draft.extension(element)[member] = value;
  };

const plants: readonly (readonly [string, string])[] = [
  ['a card number as account number', payload('card-payment', setValue('accountNumber', 'valueString', CARD))],
  ['a card number that is a number', payload('card-payment', setValue('accountNumber', 'valueString', Number(CARD)))],
  ['a card number as card brand', payload('card-payment', setValue('cardBrand', 'valueString', CARD))],
  ['a card number as alias', payload('cash-payment', setValue('alias', 'valueString', `${CARD} `))],
  ['a card number as date', payload('card-payment', setValue('date', 'valueDate', CARD))],
  ['a card number as identifier', payload('cash-payment', (draft) => void (draft.identifier['value'] = `${CARD}-`))],
  ['a card number as amount', payload('cash-payment', (draft) => draft.setAmount(Number(CARD)))],
  ['a card number as currency', payload('cash-payment', (draft) => draft.setAmount(1, CARD))],
  ['a card number as name of a member', payload('cash-payment', (draft) => void (draft.resource[CARD] = 1))],
  [
    'a card number in an address',
    payload('cash-payment', (draft) => draft.extensions.push({ url: `https://example.org/${CARD}`, valueString: 'x' })),
  ],
  ['a card number as code', payload('cash-payment', (draft) => void (draft.coding('method')['code'] = CARD))],
  ['a card number in text that is no JSON', `{"a": ${CARD}x}`],
  ['a person as target', payload('cash-payment', (draft) => void (draft.target['reference'] = `Patient/${PERSON}`))],
  [
    'a token as display',
    payload('cash-payment', (draft) => void (draft.coding('method')['display'] = `Bearer ${TOKEN}`)),
  ],
  ['a token instead of JSON', `Authorization: Bearer ${TOKEN}`],
  ['a token as text', JSON.stringify(`Bearer ${TOKEN}`)],
];

async function everythingSaid(
  words: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<string> {
  const { output, errors } = await runInProcess(words, { folder, environment });
  const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.parentPath.includes('out'),
  );
  return [output, errors, ...written.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))].join(
    '\n',
  );
}

function found(text: string): string[] {
  return CANARIES.filter((canary) => text.includes(canary));
}

describe.each(plants)('%s', (_, text) => {
  test.each(['pretty', 'json', 'ndjson', 'junit', 'github', 'markdown', 'html'])(
    'is not told by validate as %s',
    async (format) => {
      const folder = createFolder({ 'payment.json': text });
      const said = await everythingSaid(
        ['validate', 'payment.json', '--format', format, '--output', `out/${format}`],
        folder,
        { COUNTERCHECK_DEBUG: '1' },
      );
      expect(said).toMatch(/payment\.json|1 payload|1 scenario/);
      expect(found(said)).toEqual([]);
    },
  );

  test('is not told with all readings', async () => {
    const folder = createFolder({ 'payment.json': text });
    expect(
      found(await everythingSaid(['validate', 'payment.json', '--all-readings', '--reading', 'strict'], folder)),
    ).toEqual([]);
    expect(found(await everythingSaid(['validate', 'payment.json', '--all-readings'], folder))).toEqual([]);
  });
});

describe('a secret of the configuration is not told', () => {
  const sandbox = (member: string): string =>
    [
      'servers:',
      '  sandbox:',
      '    baseUrl: http://127.0.0.1:9/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d',
      '    clientId: app',
      `    ${member}`,
      '',
    ].join('\n');

  test.each([
    ['when it is written where it does not belong', sandbox(`clientSecrt: ${SECRET}`)],
    ['when the file is no YAML', sandbox(`clientSecret: [${SECRET}`)],
    ['when it has the wrong type', sandbox(`clientSecret: { value: ${SECRET} }`)],
    ['when the server cannot be reached', sandbox(`clientSecret: ${SECRET}`)],
    ['when it comes from the environment', sandbox('clientSecret: ${APPLICATION_SECRET}')],
  ])('%s', async (_, configuration) => {
    const folder = createFolder({ 'countercheck.config.yaml': configuration });
    const words = [
      'run',
      '--server',
      'sandbox',
      '--scenario',
      'tendered-covers-amount--*t',
      '--report',
      'junit=out/report.xml',
      '--report',
      'json=out/report.json',
    ];
    const said = await everythingSaid(words, folder, { APPLICATION_SECRET: SECRET, COUNTERCHECK_DEBUG: '1' });
    expect(said).toContain('countercheck');
    expect(found(said)).toEqual([]);
  });
});

test('a number that could be a card number is not repeated from the command line', async () => {
  const folder = createFolder();
  for (const words of [
    [CARD],
    ['validate', `--${CARD}`],
    ['validate', '--format', CARD, 'x'],
    ['run', '--label', CARD],
    ['explain', CARD],
    ['rules', CARD],
  ]) {
    expect(found(await everythingSaid(words, folder))).toEqual([]);
  }
});
