// What the tarball of each package holds and how large it may be, in kB: packed and unpacked. A budget is at least a tenth above what was
// measured when it was last set; who needs more says so here.
const always = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
const module = /^dist\/[\w-]+\.(?:js|js\.map|d\.ts)$/;

export const EXPECTED = {
  '@countercheck/arbitraries': { files: [...always, module], packed: 85, unpacked: 310 },
  '@countercheck/conformance': {
    files: [...always, module, /^dist\/scenarios\/[\w-]+\.yaml$/, /^schemas\/[\w-]+\.schema\.json$/],
    packed: 450,
    unpacked: 1700,
  },
  '@countercheck/mock': {
    files: [...always, module, 'world.schema.json', 'world.example.yaml'],
    packed: 215,
    unpacked: 860,
  },
  '@countercheck/profile': {
    files: [
      ...always,
      'fhir/package/package.json',
      /^fhir\/package\/(?:StructureDefinition|ValueSet|CodeSystem|ImplementationGuide)-[\w-]+\.json$/,
      /^fhir\/package\/(?:\.index\.json|example\/Basic-\w+\.json)$/,
      'schemas/financial-transaction.schema.json',
      'vectors/README.md',
      'vectors/vector-format.schema.json',
      /^vectors\/(?:payload|exchange)\/[\w-]+\.json$/,
    ],
    packed: 220,
    unpacked: 5800,
  },
  '@countercheck/rules': { files: [...always, module], packed: 360, unpacked: 1640 },
  countercheck: { files: [...always, /^dist\/[\w-]+\.(?:js|js\.map)$/], packed: 115, unpacked: 380 },
};
