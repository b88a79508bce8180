import { Fhir } from 'fhir';
import type { Contender } from '../measure.ts';
import { textsOf, withoutWarning } from '../payloads.ts';

/** FHIR.js knows the resource, not the extensions. */
export function fhirJs(): Contender {
  const fhir = new Fhir();
  return {
    name: 'FHIR.js validate',
    texts: textsOf('card', withoutWarning).slice(0, 4),
    findings: 0,
    judge: (payload) => (fhir.validate(payload as object).valid ? 0 : 1),
  };
}
