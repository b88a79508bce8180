import { setFlagsFromString } from 'node:v8';
import { isCannot, PAYLOAD_RULES, type PayloadRule } from '@countercheck/rules';
import Ajv from 'ajv/dist/2020.js';

export interface FragmentValidator {
  readonly rule: PayloadRule;
  readonly accepts: (resource: unknown) => boolean;
}

/** The JSON Schema fragment of every rule that can be said so, compiled. */
export function fragmentValidators(): readonly FragmentValidator[] {
  // Each unforeseen payload makes V8 throw away what it has optimised; for functions as long as ajv writes them it does nothing else.
  setFlagsFromString('--max-optimized-bytecode-size=1000');
  const ajv = new Ajv.default({ strict: false, messages: false, inlineRefs: false });
  // No fragment asks what is unevaluated. To keep account of it takes ajv three times as long, and it tries every branch of an anyOf.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  return PAYLOAD_RULES.flatMap((rule) => {
    if (isCannot(rule.schema)) return [];
    const validate = ajv.compile(rule.schema as object);
    return [{ rule, accepts: (resource) => validate(resource) }];
  });
}
