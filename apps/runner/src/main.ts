#!/usr/bin/env node
import { createProcessOutput } from './process-output.ts';
import { runCommandLine } from './run-command-line.ts';
import type { TextOutput } from './surroundings.ts';

// Not from node:process: importing that opens all three standard streams.
const { process } = globalThis;
const interruption = new AbortController();
let output: TextOutput | undefined;
let errors: TextOutput | undefined;

/** The first one lets the command end in order, the second one ends the process at once. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(130);
  interruption.abort();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// A terminal that is closed: an answer under way is worth waiting for then, too.
process.on('SIGHUP', interrupt);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  readInput: () => process.stdin,
  // Opened by the first use: most commands write to one of them only.
  get output() {
    return (output ??= createProcessOutput(process.stdout));
  },
  get errors() {
    return (errors ??= createProcessOutput(process.stderr));
  },
  environment: process.env,
  folder: process.cwd(),
  interruption: interruption.signal,
  now: () => new Date().getTime(),
  randomHex: (digits) => {
    const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(digits / 2)));
    return Buffer.from(bytes).toString('hex').slice(0, digits);
  },
});
