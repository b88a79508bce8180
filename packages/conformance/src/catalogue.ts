// Until @countercheck/rules exports all of it: what is missing reads as empty.
import * as rules from '@countercheck/rules';

interface RequirementEntry {
  id: string;
  statement?: string;
  subject?: string;
  source?: { document: string; section: string; basis: string };
}

const exported = rules as unknown as { REQUIREMENTS?: readonly RequirementEntry[]; AMBIGUITIES?: readonly { id: string }[] };
export const REQUIREMENTS: readonly RequirementEntry[] = exported.REQUIREMENTS ?? [];
export const AMBIGUITIES: readonly { id: string }[] = exported.AMBIGUITIES ?? [];
