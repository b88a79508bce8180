import { resourceAnswer, type Answer } from '../http/answer.ts';
import { refusal } from '../http/operation-outcome.ts';
import type { TenantState } from '../world/tenant-state.ts';
import type { EncounterData, PersonData } from '../world/world.ts';
import type { FhirCall } from './call.ts';

/** Answers `GET Patient/{id}`. */
export function answerPatientRead({ segments }: FhirCall, tenant: TenantState): Answer {
  const person = tenant.patients.get(segments[1] ?? '');
  return person === undefined ? unknown('Patient') : resourceAnswer(200, renderPerson('Patient', person));
}

/** Answers `GET RelatedPerson/{id}`. */
export function answerRelatedPersonRead({ segments }: FhirCall, tenant: TenantState): Answer {
  const person = tenant.relatedPersons.get(segments[1] ?? '');
  if (person === undefined) return unknown('RelatedPerson');
  const patient = person.id.slice(person.id.indexOf('-') + 1);
  return resourceAnswer(200, {
    ...renderPerson('RelatedPerson', person),
    patient: { reference: `Patient/${patient}` },
  });
}

/** Answers `GET Encounter/{id}`. */
export function answerEncounterRead({ segments }: FhirCall, tenant: TenantState): Answer {
  const encounter = tenant.encounters.get(segments[1] ?? '');
  return encounter === undefined ? unknown('Encounter') : resourceAnswer(200, renderEncounter(encounter));
}

function renderPerson(resourceType: string, { id, family, given, birthDate, gender }: PersonData): object {
  return {
    resourceType,
    id,
    active: true,
    name: [{ use: 'official', text: `${family}, ${given}`, family, given: [given] }],
    ...(gender === undefined ? {} : { gender }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

function renderEncounter({ id, patient, class: code = 'AMB', start, recurring = false }: EncounterData): object {
  return {
    resourceType: 'Encounter',
    id,
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code },
    type: [{ text: recurring ? 'Recurring' : 'Single' }],
    ...(patient === undefined ? {} : { subject: { reference: `Patient/${patient}` } }),
    ...(start === undefined ? {} : { period: { start } }),
  };
}

function unknown(type: string): Answer {
  return refusal(404, 'not-found', `No ${type} of this id.`);
}
