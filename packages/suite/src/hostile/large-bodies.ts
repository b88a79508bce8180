/** Bodies that grow with `count`, each in its own way, for what may take more than its share of time. */
export const LARGE_BODIES: Readonly<Record<string, (count: number) => string>> = {
  spaces: (count) => `{"resourceType":"Basic"${' '.repeat(count * 10)}}`,
  digits: (count) => `{"extension":[${money(`0.${'1'.repeat(count * 10)}`)}]}`,
  zeros: (count) => `{"extension":[${money(`1.${'0'.repeat(count * 10)}1`)}]}`,
  exponents: (count) => `{"extension":[${Array.from({ length: count }, () => money('1e300')).join()}]}`,
  escapes: (count) => `{"code":{"text":"${'\\u0041'.repeat(count)}"}}`,
  backslashes: (count) => `{"code":{"text":"${'\\\\'.repeat(count)}"}}`,
  nesting: (count) => '['.repeat(count) + ']'.repeat(count),
  'nested extensions': (count) => `${'{"extension":['.repeat(count)}${']}'.repeat(count)}`,
  members: (count) => `{${Array.from({ length: count }, (_, index) => `"m${index}":1`).join()}}`,
  'one member again and again': (count) => `{${'"a":1,'.repeat(count)}"a":1}`,
  identifiers: (count) => `{"identifier":[${Array.from({ length: count }, () => '{"value":"A-1"}').join()}]}`,
  'one long identifier': (count) => `{"identifier":[{"value":"${'A'.repeat(count * 10)}-"}]}`,
  codings: (count) =>
    `{"extension":[{"url":"${URL_START}type","valueCodeableConcept":{"coding":[${Array.from({ length: count }, (_, index) => `{"system":"s${index}","code":"c"}`).join()}]}}]}`,
  'unknown extensions': (count) =>
    `{"extension":[${Array.from({ length: count }, (_, index) => `{"url":"u${index}","valueString":"x"}`).join()}]}`,
  'one extension again and again': (count) =>
    `{"extension":[${Array.from({ length: count }, () => `{"url":"${URL_START}alias","valueString":"0111"}`).join()}]}`,
  allocations: (count) =>
    `{"extension":[${Array.from({ length: count }, () => `{"url":"${URL_START}allocation","extension":[{"url":"target","valueReference":{"reference":"Encounter/1"}},{"url":"amount","valueMoney":{"value":1,"currency":"USD"}}]}`).join()}]}`,
  dates: (count) => `{"extension":[{"url":"${URL_START}date","valueDate":"${'2026-'.repeat(count)}"}]}`,
  references: (count) =>
    `{"extension":[{"url":"${URL_START}allocation","extension":[{"url":"target","valueReference":{"reference":"${'Encounter/'.repeat(count)}"}}]}]}`,
  'never closed': (count) => '{"a":['.repeat(count),
  quotes: (count) => `{"a":"${'"'.repeat(count)}`,
  'line feeds before a fault': (count) => `${'\n'.repeat(count)}{"identifier":[{"value":null}]`,
};

const URL_START = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/financial-transaction-';

function money(value: string): string {
  return `{"url":"${URL_START}amount","valueMoney":{"value":${value},"currency":"USD"}}`;
}
