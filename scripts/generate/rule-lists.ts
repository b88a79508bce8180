import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError, type Generator } from '../generator.ts';
import { camelCase, readRequirementIds } from '../requirement-ids.ts';
import { listRuleIds, subjectFolders } from '../rule-files.ts';

interface RuleFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** The file that declares the type, from the folder. */
  readonly typePath: string;
}

function readRuleFile(source: string, folder: string, id: string): RuleFile {
  const path = `./${id}.ts`;
  const text = readFileSync(join(source, folder, `${id}.ts`), 'utf8');
  const name = camelCase(id);
  const [found, ...others] = text.matchAll(/^export const (\w+): (\w+)/gm);
  const type = found?.[2];
  if (found?.[1] !== name || type === undefined || others.length > 0) {
    throw new SourceError(`${folder}/${id}.ts must export one const with its type, "export const ${name}: <type> = …"`);
  }
  if (!text.includes(`id: '${id}'`))
    throw new SourceError(`${folder}/${id}.ts must carry the id of its file name, "id: '${id}'"`);
  const declaration = [...text.matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g)].find(([, names]) =>
    names?.split(',').some((imported) => imported.trim().replace(/^type /, '') === type),
  );
  if (declaration?.[2] === undefined) throw new SourceError(`${folder}/${id}.ts must import the type ${type} by name`);
  return { path, name, type, typePath: declaration[2] };
}

function readFolder(source: string, folder: string, ids: ReadonlySet<string>): RuleFile[] {
  return listRuleIds(source, folder, ids).map((id) => readRuleFile(source, folder, id));
}

function renderList(folder: string, rules: readonly RuleFile[]): string {
  const types = [...new Set(rules.map((rule) => rule.type))].toSorted();
  const element = types.length === 0 ? 'never' : types.join(' | ');
  const list = types.length > 1 ? `(${element})[]` : `${element}[]`;
  const members = rules.map((rule) => `  ${rule.name},\n`).join('');
  return `export const ${folder.toUpperCase()}_RULES: readonly ${list} = [${members && `\n${members}`}];\n`;
}

function render(folder: string, rules: readonly RuleFile[]): string {
  const types = new Map(rules.map((rule) => [rule.type, rule.typePath]));
  const typeImports = [...types].map(([type, path]) => `import type { ${type} } from '${path}';\n`).toSorted();
  const ruleImports = rules.map((rule) => `import { ${rule.name} } from '${rule.path}';\n`);
  return `// Generated from the files beside it by "npm run generate": do not edit.\n${typeImports.join('')}${ruleImports.join('')}\n${renderList(folder, rules)}`;
}

/** The list of the rules of each subject folder, in packages/rules/src/<folder>/rules.generated.ts. */
export const generator: Generator = {
  files(root) {
    const source = join(root, 'packages/rules/src');
    const ids = new Set(readRequirementIds(root));
    return subjectFolders.map((folder) => {
      const path = `packages/rules/src/${folder}/rules.generated.ts`;
      return { path, text: render(folder, readFolder(source, folder, ids)) };
    });
  },
};
