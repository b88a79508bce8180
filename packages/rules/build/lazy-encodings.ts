interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Member extends Part {
  readonly key: { readonly name: string };
  readonly value: Part;
}

interface DefinitionCall extends Part {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly { readonly properties?: readonly Member[] }[];
}

/**
 * Puts together the schema and the invariant of a payload rule when somebody asks for them: validating needs neither, and
 * together they take longer than all else that importing the package does.
 */
export const lazyEncodings: { name: string; transform: { filter: { id: RegExp }; handler: Transform } } = {
  name: 'lazy-encodings',
  transform: {
    filter: { id: /[\\/]src[\\/]payload[\\/][^\\/]+\.ts$/ },
    handler(code) {
      return encodingsIn(this.parse(code, { lang: 'ts' })).reduceRight((text, { key, value, start, end }) => {
        return `${text.slice(0, start)}get ${key}() { return ${code.slice(value.start, value.end)}; }${text.slice(end)}`;
      }, code);
    },
  },
};

type Transform = (this: { parse(code: string, options: { lang: 'ts' }): unknown }, code: string) => string;

interface Encoding {
  readonly key: string;
  readonly value: Part;
  readonly start: number;
  readonly end: number;
}

/** The members `schema` and `invariant` of what is given to `definePayloadRule` and its like, in the order of the text. */
function encodingsIn(node: unknown): Encoding[] {
  if (Array.isArray(node)) return node.flatMap(encodingsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, callee, arguments: given } = node as Partial<DefinitionCall>;
  if (type !== 'CallExpression' || !/^define(?:Payload|Each|Shape)Rule$/.test(callee?.name ?? ''))
    return Object.values(node).flatMap(encodingsIn);
  const members = given?.[0]?.properties ?? [];
  return members
    .filter(({ key, value }) => ['schema', 'invariant', 'borders'].includes(key.name) && value.type !== 'Literal')
    .map(({ key, value, start, end }) => ({ key: key.name, value, start, end }));
}
