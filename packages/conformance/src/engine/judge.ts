import * as rules from '@countercheck/rules';
import type { Finding } from '@countercheck/rules';
import type { JudgeName } from '../report.ts';

type Exchange = object;
type JudgeContext = object;

/** Every judge of an exchange; a scenario only stimulates. */
const JUDGES = rules as unknown as Readonly<Partial<Record<JudgeName, (exchange: Exchange, context: JudgeContext) => { findings: readonly Finding[]; applied?: readonly string[] }>>>;

export interface Judgement {
  /** Faults of the server. What is wrong with the request was meant to be. */
  findings: readonly Finding[];
  /** Rules that had something to decide. */
  applied: readonly string[];
}

/** Judges an exchange by every rule of its subject. */
export function judgeExchange(judge: JudgeName, exchange: Exchange, context: JudgeContext): Judgement {
  const { findings, applied = [] } = JUDGES[judge]?.(exchange, context) ?? { findings: [] };
  const ofServer = findings.filter(({ path }) => !isAboutRequest(path));
  return { findings: ofServer, applied: [...new Set([...applied, ...ofServer.map(({ rule }) => rule)])].toSorted() };
}

function isAboutRequest(path: string): boolean {
  return /^(request|search)\b/.test(path);
}

/** The judge for a request that a scenario wrote out. */
export function judgeFor(method: string, path: string): JudgeName {
  const [resource = ''] = path.replace(/^\//, '').split('?');
  if (resource === 'metadata' || resource === '.well-known/smart-configuration') return 'judgeDiscovery';
  if (method === 'POST' && resource === 'Basic') return 'judgeCreate';
  if (method === 'GET' && resource === 'Account') return 'judgeAccountSearch';
  if (method === 'GET' && /^Account\/[^/]+$/.test(resource)) return 'judgeAccountRead';
  return 'judgeError';
}
