import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '@countercheck/rules';
import { objectOf } from '../engine/json-values.ts';
import type { Money } from './at-risk.ts';

/** A create that is about to be sent. */
export interface Intent {
  id: string;
  runId: string;
  server: string;
  /** Service root it goes to. */
  baseUrl: string;
  scenario: string;
  /** ISO instant. */
  at: string;
  identifier: string | null;
  target: string | null;
  moneys: readonly Money[];
}

/** What was found out about an intent; `not-sent` when the connection was never made. */
export type IntentOutcome = 'posted' | 'not-posted' | 'refused' | 'not-sent' | 'unknown';

/** Remembers creates from before they are sent until their outcome is known, across a killed process. */
export interface IntentLog {
  /** @throws UsageError when it cannot be written down: then nothing may be sent. */
  record(intent: Intent): void;
  settle(id: string, outcome: IntentOutcome): void;
  /** Intents of this and earlier runs whose outcome nobody knows. */
  unsettled(): Intent[];
}

/** For worlds that end with the process. */
export function createIntentLog(): IntentLog {
  return trackIntents(() => {}, []);
}

/**
 * One line an event, forced to the disk before anything is sent.
 * @throws UsageError when the file cannot be read
 */
export function openIntentLog(path: string): IntentLog {
  const lines = existsSync(path) ? readLines(path) : [];
  return trackIntents((line) => appendLine(path, line), lines);
}

type Line = { intent: Intent } | { settled: string; outcome: IntentOutcome };

function trackIntents(append: (line: Line) => void, earlier: readonly Line[]): IntentLog {
  const open = new Map<string, Intent>();
  const apply = (line: Line) => {
    if ('intent' in line) open.set(line.intent.id, line.intent);
    else if (line.outcome !== 'unknown') open.delete(line.settled);
  };
  for (const line of earlier) apply(line);
  const write = (line: Line) => {
    append(line);
    apply(line);
  };
  return {
    record: (intent) => write({ intent }),
    settle: (settled, outcome) => write({ settled, outcome }),
    unsettled: () => [...open.values()],
  };
}

function appendLine(path: string, line: Line): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UsageError(
      'FILE_UNWRITABLE',
      `cannot write ${path} (${codeOf(error)}): without it no create is sent, since a killed run could not be settled.`,
      { cause: error },
    );
  }
}

/** A last line that a kill cut short says nothing and is left out. */
function readLines(path: string): Line[] {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      'FILE_UNREADABLE',
      `cannot read ${path} (${codeOf(error)}): it tells which creates of earlier runs are unsettled.`,
      { cause: error },
    );
  }
  const complete = text.endsWith('\n') ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  if (complete !== text) appendFileSync(path, '\n');
  return complete.split('\n').flatMap((line) => (line === '' ? [] : parseLine(line)));
}

function parseLine(line: string): Line[] {
  try {
    const value: unknown = JSON.parse(line);
    return isLine(value) ? [value] : [];
  } catch {
    return [];
  }
}

/** What a hand has changed, or a disk has lost, is no line of ours. */
function isLine(value: unknown): value is Line {
  const { intent, settled, outcome } = objectOf(value);
  if (typeof settled === 'string') return typeof outcome === 'string';
  const { id, server, moneys } = objectOf(intent);
  return typeof id === 'string' && typeof server === 'string' && Array.isArray(moneys);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
