import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { camelCase, readRequirementIds } from './requirement-ids.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'packages/rules/src');
const usage =
  'Usage: npm run new-rule -- FOLDER RULE-ID [DEFINER], for example: npm run new-rule -- payload check-number-required';

const vectorSubjects: Record<string, string> = { exchange: 'response', account: 'response' };

/** The functions of a folder that define rules, each with the type that it gives. */
function findDefiners(folder: string): Map<string, { readonly file: string; readonly type: string }> {
  const files = readdirSync(join(source, folder)).filter((name) => name.startsWith('define-'));
  return new Map(
    files.flatMap((file) => {
      const text = readFileSync(join(source, folder, file), 'utf8');
      const functions = text.matchAll(/export function (define\w+)[\s\S]*?\): (\w+)(?:<.*>)? \{/g);
      return [...functions].map(([, name = '', type = '']) => [name, { file, type }] as const);
    }),
  );
}

/** A rule whose open parts are names that do not exist: the type check lists what is left to write. */
function renderRule(id: string, definer: string, file: string, type: string): string {
  const border = type === 'ElementRule' ? ` of: 'cash-payment', edit: (draft) => writeMe(draft) },` : ` ...writeMe },`;
  return `import { ${definer}, type ${type} } from './${file}';

export const ${camelCase(id)}: ${type} = ${definer}({
  id: '${id}',
  statement: writeMe,
  source: { document: 'FinancialTransaction', section: writeMe, basis: 'stated' },
  severity: 'error',
  issueType: 'business-rule',
  appliesTo: writeMe,
  holds: (subject) => writeMe(subject),
  message: writeMe,
  remedy: writeMe,
  borders: [
    { fails: 'just beyond the line',${border}
    { holds: 'just before the line',${border}
  ],
});
`;
}

/** A vector that is red until its subject and its findings are written, by hand and from the document. */
function renderVector(folder: string, id: string): string {
  const finding =
    folder === 'payload' ? { rule: id, severity: 'error', pointer: '' } : { rule: id, severity: 'error', path: '' };
  const subject = folder === 'payload' ? { resource: {} } : { judge: '', context: {}, exchange: {} };
  const findings = { default: [finding], strict: [finding], lenient: [finding] };
  const vectors = [{ id: `${id}-broken`, why: '', about: [id], ...subject, verdict: 'invalid', findings }];
  return `${JSON.stringify({ format: 'countercheck-vectors/1', subject: vectorSubjects[folder] ?? folder, vectors }, null, 2)}\n`;
}

function registerId(id: string): void {
  if (readRequirementIds(root).includes(id)) return;
  const file = join(source, 'requirement-id.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/;\s*$/, `\n  | '${id}';\n`));
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const [folder = '', id = '', wanted] = process.argv.slice(2);
if (!existsSync(join(source, folder)) || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) stop(usage);
const definers = findDefiners(folder);
const definer = wanted ?? [...definers.keys()].at(0) ?? '';
const { file, type } =
  definers.get(definer) ?? stop(`${definer || folder} defines no rule; known here: ${[...definers.keys()].join(', ')}`);
const ruleFile = `packages/rules/src/${folder}/${id}.ts`;
const vectorFile = `packages/rules/vectors/${folder === 'payload' ? 'payload' : 'exchange'}/${id}.json`;
for (const path of [ruleFile, vectorFile]) if (existsSync(join(root, path))) stop(`${path} exists already`);

registerId(id);
writeFileSync(join(root, ruleFile), renderRule(id, definer, file, type));
writeFileSync(join(root, vectorFile), renderVector(folder, id));
console.log(
  `${ruleFile}\n${vectorFile}\nWrite the vector from the document first, then every "writeMe" of the rule; then "npm run generate" and "npm test".`,
);
