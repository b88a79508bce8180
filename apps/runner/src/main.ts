#!/usr/bin/env node
import { createProcessOutput } from './process-output.ts';
import { runCommandLine } from './run-command-line.ts';

const interruption = new AbortController();

/** The first one lets the command end in order, the second one ends the process at once. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(130);
  interruption.abort();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  readInput: () => process.stdin,
  output: createProcessOutput(process.stdout),
  errors: createProcessOutput(process.stderr),
  environment: process.env,
  folder: process.cwd(),
  interruption: interruption.signal,
  now: () => new Date().getTime(),
  randomHex: (digits) => {
    const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(digits / 2)));
    return Buffer.from(bytes).toString('hex').slice(0, digits);
  },
});
