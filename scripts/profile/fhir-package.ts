/** Where what the vendor does not define is named. */
export const CANONICAL = 'https://countercheck.invalid/fhir';

/** The package.json of a FHIR package, which is not one of npm. */
export function renderPackage(version: string): object {
  return {
    name: 'countercheck.financial-transaction',
    version,
    description:
      'FinancialTransaction of Oracle Health Millennium: Basic with eleven extensions, as Countercheck reads the documents.',
    author: 'Countercheck contributors',
    license: 'MIT',
    canonical: CANONICAL,
    fhirVersions: ['4.0.1'],
    type: 'fhir.ig',
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
    directories: { lib: '.', example: 'example' },
  };
}
