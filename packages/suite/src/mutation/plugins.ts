import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { TypeChecker } from './check-types.ts';
import { ignorer } from './ignored-parts.ts';
import { InProcessTestRunner } from './run-tests.ts';

/** What Stryker loads from here by name. */
export const strykerPlugins: readonly unknown[] = [
  declareClassPlugin(PluginKind.Checker, 'types', TypeChecker),
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessTestRunner),
  declareValuePlugin(PluginKind.Ignore, 'ignored-parts', ignorer),
];
