import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REQUIREMENTS, RULES } from './requirements.ts';
import type { Requirement } from './requirement.ts';

/** Id, subject, severity (default/strict/lenient where a reading decides), basis and the ambiguity that decides. */
const FACTS = `
body-is-object payload error external
null-forbidden payload error external
empty-element-forbidden payload error external
blank-string-forbidden payload error external
control-character-forbidden payload error external
json-type payload error external
duplicate-member-forbidden payload error external
body-parses payload error external
resource-type-basic payload error stated
element-supported payload error external
modifier-extension-forbidden payload error external
implicit-rules-forbidden payload error external
identifier-required payload error stated
identifier-value-required payload error stated
identifier-alphanumeric payload error stated
identifier-max-length payload error stated
identifier-use-supported payload error external
code-required payload error implied
code-financial-transaction payload error stated
code-single-coding payload none/error/none external AMB-29
extension-documented payload error/error/warning external AMB-25
extension-single payload error/error/warning implied AMB-24
extension-value-or-children payload error external
extension-value-type payload error implied
type-required payload error implied
type-supported payload error stated
type-system payload error stated
type-single-coding payload none/error/none external AMB-29
alias-required payload error implied
alias-known-to-tenant payload error stated
location-known-to-tenant payload error/error/warning stated AMB-31
method-required payload error stated
method-supported payload error stated
method-system payload error stated
method-display-matches-code payload warning/error/none implied AMB-03
method-single-coding payload none/error/none external AMB-29
card-brand-required payload error stated
card-brand-supported payload error stated
card-brand-upper-case payload warning/none/none implied AMB-02
card-brand-card-only payload warning/error/none stated AMB-15
account-number-required payload error stated
account-number-numeric payload error stated
account-number-last-four payload warning/error/none stated AMB-69
account-number-not-cash payload warning/error/none stated AMB-15
date-required payload error stated
date-valid payload error external
date-precision payload none/error/none implied AMB-05
date-not-cash payload warning/error/none stated AMB-15
tendered-amount-required payload error stated
tendered-covers-amount payload error stated
tendered-currency-matches payload error/error/warning implied AMB-16
tendered-cash-only payload warning/error/none stated AMB-15
money-value-required payload error external
money-currency-iso-4217 payload error implied
money-positive payload error/error/warning implied AMB-17
money-minor-unit payload warning/error/none external AMB-37
amount-required payload error implied
amount-equals-allocations payload error stated
amount-currency-matches-allocation payload error implied
allocation-required payload error implied
allocation-single payload error/error/warning stated AMB-08
allocation-children-documented payload error/error/warning implied AMB-27
target-required payload error implied
target-reference-type payload error stated
target-account-guarantor-balance payload error stated
target-exists payload error implied
allocation-amount-required payload error implied
fifo-payment-only payload error stated
fifo-encounter-only payload error stated
fifo-recurring-only payload error stated
fifo-default-true server none stated
adjustment-without-payment-extensions payload warning/error/none stated AMB-14
posting-oldest-first server error stated
posting-creates-current-month server error stated
posting-latest-when-settled server error stated
posting-current-month-without-fifo server error stated
posting-creates-current-month-without-fifo server error stated
rejection-posts-nothing server error implied
posting-exact-once server error stated
posting-direction-by-alias server error stated
duplicate-identifier-refused server error/error/warning implied AMB-43
create-posts-to-basic client error stated
create-bearer-token client error stated
create-content-type client error stated
create-accept client none external
create-status-201 response error stated
create-body-empty response error stated
create-location-absolute response error implied
create-location-prefix response error implied
create-location-identifier response warning implied
create-etag-weak-zero response error stated
create-last-modified response error stated
create-cache-control response error stated
create-request-id response error stated
create-vary-origin response warning stated
create-response-content-type response warning stated
create-date response warning stated
search-parameters-400 response error external
unparsable-body-400 response error external
tenant-invalid-403 response error external
resource-unknown-404 response error external
media-type-406 response error external
version-conflict-409 none none external
business-rule-422 response error external
outcome-business-rule response error external
outcome-modifier-extension response error external
outcome-implicit-rules response error external
outcome-required-500 response error external
outcome-operation-outcome response warning external
account-search-combinations search error implied
account-search-statement search error implied
account-search-guarantor search error implied
account-search-identifier-system search error implied
account-search-guarantor-reference search error stated
account-search-count search error stated
account-search-id search warning external
account-search-encounter search error external
account-search-unknown-parameter search warning implied
account-search-patient-reference search error implied
account-search-post search warning implied
account-bundle-searchset response error implied
account-bundle-total response error stated
account-bundle-self-link response error stated
account-bundle-next-link response error external
account-bundle-full-url response error stated
account-bundle-matches-only response error implied
account-balance-types response error stated
account-subject-types response error stated
account-balance-decimal-string response error implied
account-blank-fields-omitted response error stated
account-identifier-by-type response warning implied
account-type-text response warning implied
account-part-of response warning implied
account-related-parts response warning implied
account-state-system response warning implied
account-id-prefix response warning implied
account-guarantor-structure response warning implied
account-type-supported response error implied
account-credit-negative response warning external
account-read response error implied
account-read-only server error implied
scope-basic-write-required authorization error external
scope-financial-transaction-write-required authorization error external
system-context-only authorization error stated
system-account-behind-patient-app none none stated
account-personas authorization error external
scope-account-read-required authorization error external
grant-client-credentials authorization error external
grant-no-refresh-token authorization error external
grant-form-encoded authorization error external
client-basic-authentication authorization error external
client-credentials-not-in-query authorization error external
client-private-key-jwt authorization none external
token-response-members authorization error external
token-expiry authorization error external
token-not-cacheable authorization error external
token-cached-by-client client warning external
scope-granted-subset authorization error stated
scope-system-only authorization error external
scope-empty-refused authorization error external
scope-contexts-not-mixed authorization error external
scope-no-wildcard authorization error external
scope-no-user-scopes authorization error external
scope-syntax authorization error external
scope-absent authorization warning implied
scope-checked-by-client client warning external
token-error-uri authorization error external
token-tenant-enabled authorization error external
token-tenant-bound authorization error external
credentials-shared-across-tenants none none stated
system-token-unrestricted server none stated
token-missing-401 authorization error external
token-expired-401 authorization error external
token-header-only authorization error external
open-endpoint-read-only server error external
open-endpoint-no-smart-configuration authorization warning external
open-endpoint-anonymous authorization error stated
tenant-in-url authorization error stated
tenant-isolation server error external
tenant-in-systems authorization error implied
rate-limit-429 client warning stated
credentials-per-environment none none implied
number-precision-kept payload error external
byte-order-mark payload warning/error/none external AMB-66
alias-kind-matches-type payload warning/error/none stated AMB-70
identifier-unique-in-batch batch error/error/warning implied AMB-43
scope-version-spelling authorization error external
capability-statement response error external
smart-configuration response error external
account-search-count-without-id search warning external
basic-create-only server error external
create-not-repeated client error implied
identifier-not-reused client error implied
paging-followed client warning external`;

interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly severity: string;
  readonly basis: string;
  readonly ambiguity: string | undefined;
}

const facts = FACTS.trim()
  .split('\n')
  .map((line): Fact => {
    const [id = '', subject = '', severity = '', basis = '', ambiguity] = line.split(' ');
    return { id, subject, severity, basis, ambiguity };
  });

function factOf({ id, subject, severity, source: { basis } }: Requirement): Fact {
  if (typeof severity === 'string') return { id, subject, severity, basis, ambiguity: undefined };
  const byReading = `${severity.default}/${severity.strict}/${severity.lenient}`;
  return { id, subject, severity: byReading, basis, ambiguity: severity.ambiguity };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

it('The type RequirementId names every requirement of the documents', () => {
  const type = readFileSync(new URL('requirement-id.ts', import.meta.url), 'utf8');
  const members = [...type.matchAll(/^ {2}\| '([^']+)'/gm)].map(([, id]) => id);
  expect(members).toEqual(facts.map(({ id }) => id));
  expect(members.length).toBe(194);
});

it('Every requirement is there once, rule or not', () => {
  const ids = REQUIREMENTS.map(({ id }): string => id);
  const known = facts.map(({ id }) => id);
  expect({
    missing: known.filter((id) => !ids.includes(id)),
    repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
    unknown: ids.filter((id) => !known.includes(id)),
  }).toEqual({ missing: [], repeated: [], unknown: [] });
});

it('Subject, severity and basis are those of the documents', () => {
  const stated = new Set(REQUIREMENTS.map(({ id }): string => id));
  expect(REQUIREMENTS.map(factOf).toSorted(byId)).toEqual(facts.filter(({ id }) => stated.has(id)).toSorted(byId));
});

it('A requirement has a rule, or says why it has none', () => {
  const silent = REQUIREMENTS.filter(({ rule, reason }) => rule === (reason !== undefined));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

it('Only what several requests show, nothing shows, or no reading finds fault with, is no rule', () => {
  const without = facts.filter(({ subject, severity }) => ['server', 'none'].includes(subject) || severity === 'none');
  const unjudged = REQUIREMENTS.filter(({ rule }) => !rule).map(({ id }): string => id);
  expect(unjudged.toSorted()).toEqual(without.map(({ id }) => id).toSorted());
});

it('Each statement is one or two sentences that no other requirement has', () => {
  const statements = REQUIREMENTS.map(({ statement }) => statement);
  expect(
    statements.filter((text, index) => !/^[A-Z_`-].*\.$/.test(text) || statements.indexOf(text) !== index),
  ).toEqual([]);
});

it('gives as rules what is a rule among the requirements, in the same order', () => {
  expect(RULES.map(({ id, subject }) => `${id} ${subject}`)).toEqual(
    REQUIREMENTS.filter(({ rule }) => rule).map(({ id, subject }) => `${id} ${subject}`),
  );
});
