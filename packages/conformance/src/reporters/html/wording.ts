import type { Counts, FuzzSummary, Outcome, Report, RequirementOutcome } from '../../report.ts';
import { isGood } from '../failure-groups.ts';

const NUMBER = new Intl.NumberFormat('en-US');

/** `1 scenario`, `2,000 scenarios`. */
export function counted(count: number, noun: string): string {
  return `${NUMBER.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `USD 1,265,087.17`: every digit of an exact decimal, grouped for reading. */
export function moneyText({ currency, amount }: { readonly currency: string; readonly amount: string }): string {
  const [whole = '', ...rest] = amount.split('.');
  return `${currency} ${[whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.')}`;
}

/** `2,000` */
export function written(count: number): string {
  return NUMBER.format(count);
}

/** What a scenario is called where this command made the report. */
export function nounOf({ command }: Pick<Report, 'command'>): string {
  if (command === 'validate') return 'payload';
  return command === 'grade' ? 'application' : command === 'fuzz' ? 'case' : 'scenario';
}

export const OUTCOMES: readonly Outcome[] = ['unknown', 'fail', 'error', 'skip', 'pass'];

/** A sign for each outcome, so that colour is never the only one. */
export const SIGNS: Readonly<Record<RequirementOutcome, string>> = {
  pass: '✓',
  fail: '✕',
  error: '!',
  unknown: '?',
  skip: '–',
  'not-exercised': '·',
};

/** The verdict in a sentence, most urgent first. */
export function verdictSentence(report: Report): string {
  const { counts, problems, complete, command, fuzz } = report;
  const noun = nounOf(report);
  const broken = report.requirements.filter(({ outcome }) => outcome === 'fail').length;
  const parts = [
    counts.unknown > 0 &&
      `The answer to a create was lost in ${counted(counts.unknown, noun)}: money may have moved. Look at the balances before anything is sent again.`,
    !complete && 'The run was interrupted, so this is a part.',
    fuzz && fuzzSentence(fuzz),
    command === 'validate' ? payloadsSentence(counts) : !fuzz && scenariosSentence(counts, noun),
    broken > 0 && command !== 'validate' && `${counted(broken, 'requirement')} ${broken === 1 ? 'is' : 'are'} broken.`,
    problems.length > 0 && `${counted(problems.length, 'gate')} ${problems.length === 1 ? 'is' : 'are'} not met.`,
    isGood(report) && counts.pass === 0 && 'Nothing was shown.',
  ];
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ');
}

function fuzzSentence({ payloads, accepted, refused, disagreements }: FuzzSummary): string {
  const sent = `${counted(payloads, 'payload')} sent: ${NUMBER.format(accepted)} accepted, ${NUMBER.format(refused)} refused.`;
  return disagreements === 0
    ? `${sent} The server agrees with the rules about all of them.`
    : `${sent} The server disagrees with the rules in ${counted(disagreements, 'way')}.`;
}

function payloadsSentence({ pass, fail, total }: Counts): string {
  if (fail === 0)
    return total === 1 ? 'The payload would be accepted.' : `All ${counted(total, 'payload')} would be accepted.`;
  return `${counted(fail, 'payload')} of ${NUMBER.format(total)} would be refused; ${NUMBER.format(pass)} would be accepted.`;
}

function scenariosSentence({ pass, fail, error, skip, waived, total }: Counts, noun: string): string {
  const open = fail - waived;
  const parts = [
    open > 0 && `${counted(open, noun)} of ${NUMBER.format(total)} ${open === 1 ? 'breaks' : 'break'} a requirement.`,
    error > 0 && `${counted(error, noun)} could not be judged.`,
    open === 0 && error === 0 && pass > 0 && `${counted(pass, noun)} held.`,
    waived > 0 && `${counted(waived, 'failure')} ${waived === 1 ? 'is' : 'are'} waived.`,
    skip > 0 && `${NUMBER.format(skip)} ${skip === 1 ? 'was' : 'were'} skipped.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
