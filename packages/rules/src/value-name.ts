/** Whether a member of an extension is a value[x]. The six documented names are compared first: they are the same strings each time. */
export function isValueName(name: string): boolean {
  return (
    name === 'valueString' ||
    name === 'valueMoney' ||
    name === 'valueCodeableConcept' ||
    name === 'valueReference' ||
    name === 'valueDate' ||
    name === 'valueBoolean' ||
    /^value[A-Z]/.test(name)
  );
}
