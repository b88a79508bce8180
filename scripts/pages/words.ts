import type {
  Evidence,
  Knowledge,
  RequirementSubject,
  Severity,
  SeverityByReading,
  Source,
} from '../../packages/rules/src/index.ts';

/** How pages call the documents whose name does not say what they are. */
const DOCUMENTS: Partial<Record<Source['document'], string>> = {
  'System authorization': 'Discovery thread',
  'System accounts': 'System accounts thread',
  'Trimmed scopes': 'Trimmed scopes thread',
};

export const SUBJECTS: Readonly<Record<RequirementSubject, string>> = {
  payload: 'the body of a create',
  batch: 'several payloads together',
  response: 'an answer of the server',
  search: 'a search request',
  authorization: 'an exchange about tokens or access',
  client: 'what an application sends',
  server: 'several requests together',
  none: 'nothing that can be sent',
};

export const KNOWLEDGE: Readonly<Record<Knowledge, string>> = {
  id: 'the GUID of the tenant',
  timeZone: 'the time zone of the hospital',
  aliases: 'the aliases of the hospital',
  locations: 'the locations of the hospital',
  accounts: 'the types of the Accounts',
  encounters: 'the encounters of the hospital, and which recur',
  balances: 'balances before and after',
  financialActivities: 'the months of the encounter and what they owe',
  impactOfAliases: 'which aliases lower and which raise a balance',
  tenantsOfApplication: 'the tenants that the application may use',
  registeredScopes: 'the scopes that the application is registered for',
};

export const BASES: Readonly<Record<Source['basis'], string>> = {
  stated: 'stated in one of the five source documents',
  implied: 'implied by their examples or context',
  external: 'stated elsewhere: a page of the vendor, what its sandbox serves, FHIR, an RFC, ISO',
};

export function documentName(document: Source['document']): string {
  return DOCUMENTS[document] ?? document;
}

export function renderPlace({ document, section }: Evidence): string {
  return document === 'None' ? `no document (${section})` : `${documentName(document)}, ${section}`;
}

export function ambiguityLink(id: string, folder: string): string {
  return `[${id}](${folder}ambiguities.md#${id.toLowerCase()})`;
}

/** `warning`, or `warning · strict: error · lenient: none (AMB-15)`. */
export function renderSeverity(severity: Severity | 'none' | SeverityByReading, folder: string): string {
  if (typeof severity === 'string') return severity;
  const { ambiguity, default: usual, strict, lenient } = severity;
  return `${usual} · strict: ${strict} · lenient: ${lenient} (${ambiguityLink(ambiguity, folder)})`;
}

/** A text in a cell of a table. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A fenced block; the fence is longer than any in the text. */
export function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
