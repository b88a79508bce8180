import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AmbiguityId,
  Exchange,
  Finding,
  JudgeContext,
  JudgeName,
  Reading,
  TenantContext,
} from '../packages/rules/src/index.ts';

interface Vector {
  readonly findings: Readonly<Record<Reading, readonly unknown[]>>;
  readonly resource?: unknown;
  readonly text?: string;
  readonly tenant?: TenantContext;
  readonly judge?: JudgeName;
  readonly context?: JudgeContext;
  readonly exchange?: Exchange;
  readonly exchanges?: readonly Exchange[];
}

type Judge = (readings: Readonly<Partial<Record<AmbiguityId, Reading>>>) => readonly Finding[];

function dependsOnReading({ findings }: Vector): boolean {
  const usual = JSON.stringify(findings.default);
  return JSON.stringify(findings.strict) !== usual || JSON.stringify(findings.lenient) !== usual;
}

/** The vectors whose findings are not the same in every reading. */
function readVectors(root: string): Vector[] {
  return ['payload', 'exchange'].flatMap((subject) => {
    const folder = join(root, 'packages/rules/vectors', subject);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return files.flatMap((name) => {
      const { vectors } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { vectors: Vector[] };
      return vectors.filter(dependsOnReading);
    });
  });
}

/** Each vector as a question to its judge. The judges are imported here because lists of rules may be generated before. */
async function judgesOf(vectors: readonly Vector[]): Promise<Judge[]> {
  const { createValidator } = await import('../packages/rules/src/validator.ts');
  const { applyRules } = await import('../packages/rules/src/judge-exchange.ts');
  const { judgeClient } = await import('../packages/rules/src/client/judge-client.ts');
  const validators = new Map<string, ReturnType<typeof createValidator>>();
  const validatorFor = (options: Parameters<typeof createValidator>[0]): ReturnType<typeof createValidator> => {
    const key = JSON.stringify(options);
    const validator = validators.get(key) ?? createValidator(options);
    validators.set(key, validator);
    return validator;
  };
  return vectors.flatMap(({ resource, text, tenant, judge, context = {}, exchange, exchanges }): Judge[] => {
    const known = tenant === undefined ? {} : { tenant };
    if (resource !== undefined) return [(readings) => validatorFor({ readings, ...known }).validate(resource).findings];
    if (text !== undefined) return [(readings) => validatorFor({ readings, ...known }).validateText(text).findings];
    if (exchanges !== undefined) return [(readings) => judgeClient(exchanges, { ...context, readings }).findings];
    if (judge === undefined || exchange === undefined) return [];
    return [(readings) => applyRules(judge, exchange, { ...context, readings }).findings];
  });
}

function outline(findings: readonly Finding[]): Map<string, string> {
  return new Map(findings.map(({ rule, severity, path, pointer }) => [`${rule} ${severity} ${path} ${pointer}`, rule]));
}

/** The rules whose findings on the vectors change when one ambiguity alone is read otherwise. */
export async function measureEffects(
  root: string,
  ambiguities: readonly AmbiguityId[],
): Promise<Map<string, string[]>> {
  const judges = await judgesOf(readVectors(root));
  const usual = judges.map((judge) => outline(judge({})));
  return new Map(
    ambiguities.map((ambiguity) => {
      const rules = new Set<string>();
      for (const reading of ['strict', 'lenient'] as const) {
        for (const [index, judge] of judges.entries()) {
          const before = usual[index] ?? new Map<string, string>();
          const after = outline(judge({ [ambiguity]: reading }));
          for (const [finding, rule] of [...before, ...after]) {
            if (before.has(finding) !== after.has(finding)) rules.add(rule);
          }
        }
      }
      return [ambiguity, [...rules].toSorted()] as const;
    }),
  );
}
