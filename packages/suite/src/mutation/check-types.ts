import { dirname, join } from 'node:path';
import process from 'node:process';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import ts from 'typescript-6';

/** A package whose files are checked one by one. */
interface CheckedPackage {
  readonly service: ts.LanguageService;
  /** The mutated text of a file, instead of the one that stands there. */
  readonly edited: Map<string, { readonly text: string; readonly version: string }>;
}

/**
 * Refuses mutants that do not compile: the type check of `npm test` notices them.
 * Only the mutated file is checked; what others see of it is written down in its declarations (`isolatedDeclarations`).
 */
export class TypeChecker implements Checker {
  readonly #packages = new Map<string, CheckedPackage>();

  async init(): Promise<void> {}

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#checkOne(mutant)]));
  }

  #checkOne({ id, fileName, location, replacement }: Mutant): CheckResult {
    const { service, edited } = this.#packageOf(fileName);
    const file = service.getProgram()?.getSourceFile(fileName);
    if (file === undefined) throw new Error(`${fileName} belongs to no package.`);
    const from = file.getPositionOfLineAndCharacter(location.start.line, location.start.column);
    const to = file.getPositionOfLineAndCharacter(location.end.line, location.end.column);
    const text = file.text.slice(0, from) + replacement + file.text.slice(to);
    edited.set(fileName, { text, version: `mutant ${id}` });
    const [error] = [...service.getSyntacticDiagnostics(fileName), ...service.getSemanticDiagnostics(fileName)];
    edited.delete(fileName);
    return error === undefined
      ? { status: CheckStatus.Passed }
      : { status: CheckStatus.CompileError, reason: ts.flattenDiagnosticMessageText(error.messageText, ' ') };
  }

  #packageOf(fileName: string): CheckedPackage {
    const folder = fileName.slice(0, fileName.indexOf('/src/'));
    const known = this.#packages.get(folder) ?? openPackage(folder);
    this.#packages.set(folder, known);
    return known;
  }
}

function openPackage(folder: string): CheckedPackage {
  const configFile = join(folder, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  if (config === undefined) throw new Error(`${configFile} cannot be read.`);
  const edited: CheckedPackage['edited'] = new Map();
  const snapshots = new Map<string, ts.IScriptSnapshot>();
  const readOnce = (name: string): ts.IScriptSnapshot | undefined => {
    const text = snapshots.has(name) ? undefined : ts.sys.readFile(name);
    if (text !== undefined) snapshots.set(name, ts.ScriptSnapshot.fromString(text));
    return snapshots.get(name);
  };
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => config.options,
    getScriptFileNames: () => config.fileNames,
    getScriptVersion: (name) => edited.get(name)?.version ?? 'unchanged',
    getScriptSnapshot: (name) => {
      const text = edited.get(name)?.text;
      return text === undefined ? readOnce(name) : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => dirname(configFile),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    readDirectory: ts.sys.readDirectory,
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  };
  return { service: ts.createLanguageService(host), edited };
}

function onUnRecoverableConfigFileDiagnostic({ messageText }: ts.Diagnostic): void {
  process.stderr.write(`${ts.flattenDiagnosticMessageText(messageText, ' ')}\n`);
}
