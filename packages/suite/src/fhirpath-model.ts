import type fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4/index.js';

/** The FHIR R4 model of fhirpath.js; its own declaration does not fit its parameter under exactOptionalPropertyTypes. */
export const r4: NonNullable<Parameters<typeof fhirpath.compile>[1]> = model as never;
