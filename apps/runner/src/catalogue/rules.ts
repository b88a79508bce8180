import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inQuotes } from '../plain-text.ts';

/** The catalogue, or what two versions of it judge otherwise. */
export const rules: RunCommand = async (given, surroundings) => {
  const [action, ...operands] = given.operands;
  if (action === 'diff') return await (await import('./rules-diff.ts')).rulesDiff(operands, given, surroundings);
  if (action !== undefined)
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      `unknown action ${inQuotes(action)}${await didYouMean(action, ['diff'])} Accepted is diff OLD NEW; 'countercheck rules' alone lists the catalogue.`,
    );
  if (given.value('format') === 'markdown')
    throw new CommandLineError(
      'OPTION_VALUE_INVALID',
      "--format 'markdown' is for rules diff: the catalogue is printed as pretty or json.",
    );
  return await (await import('./list-rules.ts')).listRules(given, surroundings);
};
