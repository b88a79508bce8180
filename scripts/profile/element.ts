/** An ElementDefinition, as far as the profiles use it. */
export interface Element {
  readonly id: string;
  readonly path: string;
  readonly [member: string]: unknown;
}

/** A primitive that FHIR keeps as a System type in snapshots: ids and addresses of extensions. */
export function systemString(fhirType: 'string' | 'uri'): object[] {
  return [
    {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type', valueUrl: fhirType }],
      code: 'http://hl7.org/fhirpath/System.String',
    },
  ];
}

/** An element with its cardinality; the base is that of R4. */
export function element(
  id: string,
  min: number,
  max: string,
  content: object = {},
  base: { path?: string; min?: number; max?: string } = {},
): Element {
  const path = id.replace(/:[^.]+/g, '');
  return {
    id,
    path,
    min,
    max,
    base: { path: base.path ?? path, min: base.min ?? 0, max: base.max ?? (max === '*' ? '*' : '1') },
    ...content,
  };
}
