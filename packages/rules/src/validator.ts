import type { PayloadRule } from './any-rule.ts';
import { type Finding, toResult, type ValidationResult } from './finding.ts';
import { isObject } from './json-value.ts';
import { PayloadJudge } from './payload-judge.ts';
import { createViewContext, type ViewContext } from './payload-view.ts';
import { type ReadingOf, type ReadingOptions, resolveReading } from './reading.ts';
import { PAYLOAD_RULES } from './payload/rules.generated.ts';
import { ShapeJudge } from './shape-judge.ts';
import type { TenantContext } from './tenant-context.ts';
import { type JudgedText, TextJudge } from './text-judge.ts';
import type { TransactionView } from './transaction-view.ts';
import { viewTransaction } from './view-transaction.ts';

/** How ambiguous sentences are read, and what is known of the hospital. What is not supplied is not judged. */
export interface ValidateOptions extends ReadingOptions {
  readonly tenant?: TenantContext;
}

/** Judges payloads by every payload rule, with the same options each time. */
export interface Validator {
  /** Judges a parsed payload. Any JSON value gives a result. */
  validate(resource: unknown): ValidationResult;
  /**
   * Judges a body as it is sent: what only a text shows too, with line and column. Whoever has parsed it already can
   * hand over what `JSON.parse` made of it.
   */
  validateText(text: string | Uint8Array, parsed?: unknown): ValidationResult;
}

const NOTHING_KNOWN: TenantContext = {};
const VALID: ValidationResult = Object.freeze({ valid: true, findings: Object.freeze([]) });

/**
 * Compiles the rules for one reading and tenant, as they are now. Keep the validator: this costs more than judging a payload.
 * @throws UsageError for an unknown reading or ambiguity.
 */
export function createValidator(options: ValidateOptions = {}): Validator {
  return compileValidator(options);
}

/** As `createValidator`, for what needs the view of a payload too. */
export function compileValidator(options: ValidateOptions): CompiledValidator {
  return new CompiledValidator(PAYLOAD_RULES, resolveReading(options), options.tenant ?? NOTHING_KNOWN);
}

/** The rules of one reading and tenant. */
export class CompiledValidator implements Validator {
  readonly #payload: PayloadJudge;
  readonly #shape: ShapeJudge;
  readonly #text: TextJudge;
  readonly #context: ViewContext;

  constructor(rules: readonly PayloadRule[], readingOf: ReadingOf, tenant: TenantContext) {
    this.#payload = new PayloadJudge(rules, readingOf);
    this.#shape = new ShapeJudge(rules, readingOf);
    this.#text = new TextJudge(rules, readingOf);
    this.#context = createViewContext(readingOf, tenant);
  }

  validate(resource: unknown): ValidationResult {
    const findings = this.#judge(resource, undefined);
    return findings === undefined || findings.length === 0 ? VALID : toResult(findings);
  }

  validateText(text: string | Uint8Array, parsed?: unknown): ValidationResult {
    return this.#judgeText(this.#text.read(text, parsed));
  }

  /** As `validateText`, with the text as it was read, and with what the payload says where that can be read. */
  examineText(body: string | Uint8Array): {
    result: ValidationResult;
    view: TransactionView | undefined;
    text: string;
  } {
    const read = this.#text.read(body);
    return {
      result: this.#judgeText(read),
      view: read.isReadable ? this.view(read.value) : undefined,
      text: read.text,
    };
  }

  /** What the payload says; `undefined` when the body is no object. */
  view(resource: unknown): TransactionView | undefined {
    if (!isObject(resource)) return undefined;
    return viewTransaction(resource, this.#context);
  }

  #judgeText(body: JudgedText): ValidationResult {
    const findings = body.isReadable
      ? [...body.findings, ...(this.#judge(body.value, body.literals) ?? [])]
      : body.findings;
    return findings.length === 0 ? VALID : toResult(this.#text.locate(findings, body));
  }

  #judge(resource: unknown, literals: ReadonlyMap<string, string> | undefined): Finding[] | undefined {
    if (!isObject(resource)) return this.#shape.judge(resource);
    const context =
      literals === undefined ? this.#context : { ...this.#context, numbers: { ...this.#context.numbers, literals } };
    const view = viewTransaction(resource, context);
    if (!view.irregular) return this.#payload.judge(view, undefined);
    const findings = this.#shape.judge(resource, literals);
    return view.isEmpty ? findings : this.#payload.judge(view, findings);
  }
}

/** Judges a parsed payload. @throws UsageError for unknown options. */
export function validate(resource: unknown, options: ValidateOptions = DEFAULT_OPTIONS): ValidationResult {
  return validatorFor(options).validate(resource);
}

/** Judges a body as it is sent, with line and column. @throws UsageError for unknown options. */
export function validateText(text: string | Uint8Array, options: ValidateOptions = DEFAULT_OPTIONS): ValidationResult {
  return validatorFor(options).validateText(text);
}

const DEFAULT_OPTIONS: ValidateOptions = {};
let defaultValidator: Validator | undefined;

/** The validator for no options is kept; for others, callers that judge many payloads keep their own. */
function validatorFor(options: ValidateOptions): Validator {
  if (options === DEFAULT_OPTIONS || Object.keys(options).length === 0) return (defaultValidator ??= createValidator());
  return createValidator(options);
}
