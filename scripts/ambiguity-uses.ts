import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listRuleIds, subjectFolders } from './rule-files.ts';

/** A top-level declaration of a module: its text without comments, and the names it uses. */
interface Declaration {
  readonly names: ReadonlySet<string>;
  readonly ambiguities: readonly string[];
}

interface Module {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** From the local name to the module and the name in it; `*` stands for a whole module. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const quoted = /'(?:[^'\\\n]|\\.)*'/g;

function readImports(path: string, text: string): Module['imports'] {
  const found = [...text.matchAll(/^import (?!type )(?:\* as (\w+)|\{([^}]*)\}) from '(\.[^']+)'/gm)];
  return new Map(
    found.flatMap(([, namespace, names = '', from = '']) => {
      const imported = { path: join(dirname(path), from), name: '*' };
      if (namespace !== undefined) return [[namespace, imported] as const];
      return names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => name.split(' as '))
        .map(([name = '', local = name]) => [local, { path: imported.path, name }] as const);
    }),
  );
}

function readModule(path: string): Module {
  const text = readFileSync(path, 'utf8').replace(comment, '');
  const [, ...parts] = text.split(/^(?=(?:export |declare |async )*(?:function|const|let|class|interface|type) \w)/m);
  const declarations = parts.map((part) => {
    const name = /(?:function|const|let|class|interface|type) (\w+)/.exec(part)?.[1] ?? '';
    const names = new Set(part.replace(quoted, '').match(/[A-Za-z_]\w*/g));
    return [name, { names, ambiguities: part.match(/\bAMB-\d+\b/g) ?? [] }] as const;
  });
  return { declarations: new Map(declarations), imports: readImports(path, text) };
}

/** Follows a declaration to all that it uses in these sources, but not into lists of rules: a rule may ask a judge, whose readings are those of other rules. */
class Reader {
  readonly #modules = new Map<string, Module>();
  readonly #isBeyond: (path: string) => boolean;

  constructor(isBeyond: (path: string) => boolean) {
    this.#isBeyond = isBeyond;
  }

  collect(path: string, name: string, seen: Set<string>, found: Set<string>): void {
    const key = `${path} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { declarations, imports } = this.#module(path);
    const chosen = name === '*' ? [...declarations.values()] : [declarations.get(name)];
    for (const declaration of chosen) {
      if (declaration === undefined) continue;
      for (const ambiguity of declaration.ambiguities) found.add(ambiguity);
      for (const used of declaration.names) {
        const imported = imports.get(used);
        if (declarations.has(used)) this.collect(path, used, seen, found);
        else if (imported !== undefined && !this.#isBeyond(imported.path))
          this.#follow(imported, declaration, seen, found);
      }
    }
  }

  #follow(imported: { path: string; name: string }, from: Declaration, seen: Set<string>, found: Set<string>): void {
    if (imported.name !== '*') return this.collect(imported.path, imported.name, seen, found);
    for (const name of this.#module(imported.path).declarations.keys()) {
      if (from.names.has(name)) this.collect(imported.path, name, seen, found);
    }
  }

  #module(path: string): Module {
    const module = this.#modules.get(path) ?? readModule(path);
    this.#modules.set(path, module);
    return module;
  }
}

/** From each ambiguity that a rule reads, directly or through what it calls, to the rules that do. */
export function readAmbiguityUses(source: string, ids: ReadonlySet<string>): Map<string, string[]> {
  const rulePaths = new Map(
    subjectFolders.flatMap((folder) =>
      listRuleIds(source, folder, ids).map((id) => [join(source, folder, `${id}.ts`), id] as const),
    ),
  );
  const reader = new Reader(
    (path) => rulePaths.has(path) || path.endsWith('.generated.ts') || path.endsWith('/validator.ts'),
  );
  const uses = new Map<string, string[]>();
  for (const [path, id] of rulePaths) {
    const found = new Set<string>();
    reader.collect(path, '*', new Set(), found);
    for (const ambiguity of found) uses.set(ambiguity, [...(uses.get(ambiguity) ?? []), id].toSorted());
  }
  return uses;
}
