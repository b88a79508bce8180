import { deflateSync, inflateSync } from 'node:zlib';
import { UsageError } from '@countercheck/rules';

const VERSION = 'c1.';
const LONGEST_BODY_BYTES = 4 * 1024 * 1024;

/** What most payloads contain, so that a token is short. Changing it takes another version. */
const DICTIONARY = Buffer.from(
  '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/apply-first-in-first-out","valueBoolean":true},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-location","valueString":"98920358"},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-card-brand","valueString":"VISA"},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-account-number","valueString":"4321"},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-date","valueDate":"2027-05"},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-tendered-amount","valueMoney":{"value":20,"currency":"USD"}},' +
    '"code":"adjustment""display":"Cash"Account/G63392574Encounter/97950001"valueString":"3100"' +
    '{"resourceType":"Basic","identifier":[{"use":"usual","value":"33358000"}],"code":{"coding":[{"code":"FinancialTransaction"}]},"extension":[' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-type","valueCodeableConcept":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/payment-type","code":"payment"}]}},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-alias","valueString":"0111"},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-method","valueCodeableConcept":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0570","code":"CHCK","display":"Check"}]}},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-amount","valueMoney":{"value":12.5,"currency":"USD"}},' +
    '{"url":"https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-allocation","extension":[{"url":"target","valueReference":{"reference":"Encounter/97953536"}},{"url":"amount","valueMoney":{"value":12.5,"currency":"USD"}}]}]}',
);

/** Everything that is needed to send a payload again: the body itself, packed. */
export function writeReplayToken(body: string): string {
  return VERSION + deflateSync(Buffer.from(body, 'utf8'), { dictionary: DICTIONARY, level: 9 }).toString('base64url');
}

/**
 * The body that a token stands for.
 * @throws UsageError when it is no token, or one that was cut short
 */
export function readReplayToken(token: string): string {
  const unreadable = (cause?: unknown): UsageError =>
    new UsageError(
      'REPLAY_TOKEN_INVALID',
      "this is no replay token: copy it whole from the output or the report of 'countercheck fuzz'.",
      { cause },
    );
  if (!token.startsWith(VERSION)) throw unreadable();
  let body;
  try {
    const packed = Buffer.from(token.slice(VERSION.length), 'base64url');
    const bytes = inflateSync(packed, { dictionary: DICTIONARY, maxOutputLength: LONGEST_BODY_BYTES });
    body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw unreadable(error);
  }
  return body;
}
