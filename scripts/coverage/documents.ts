/** A source document: how its file begins, what we call it, and where its sections begin. */
export interface SourceDocument {
  /** The file in the folder of seeds begins with this number. */
  readonly file: string;
  readonly name: string;
  /** The section that begins at a line, if one does; the lines after it help to tell. A name that begins with ", " is a part of the section above. */
  readonly sectionAt: (line: string, following: readonly string[]) => string | undefined;
}

const PAGE_HEADINGS: ReadonlySet<string> = new Set([
  'Overview',
  'Account Relationships',
  'Account Types',
  'Terminology Bindings',
  'Extensions',
  'Custom Extensions',
  'Create',
  'Search',
  'Retrieve by id',
  'Implementation Notes',
  'Authorization Types',
  'Parameters',
  'Headers',
  'Body Fields',
  'Errors',
]);

const PARTS_OF_EXAMPLES: ReadonlySet<string> = new Set(['Request', 'Body', 'Response']);
const FIELD = /^(?<name>\S.*?) (?:Yes|No) (?:List of Identifier|[A-Z]\w+|string|date)$/;
const MESSAGE_DATE = /^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d/;

function sectionOfPage(line: string): string | undefined {
  if (PAGE_HEADINGS.has(line)) return line;
  if (PARTS_OF_EXAMPLES.has(line)) return `, ${line}`;
  if (/^Example(?: - |$)/.test(line) || line.startsWith('Request - ')) return line.replace('Request - ', 'Example, ');
  const field = FIELD.exec(line)?.groups?.['name'];
  return field === undefined ? undefined : field.replace(/^FinancialTransaction /, '');
}

/** A message begins at the name of its author, which its date follows. */
function startsMessage(line: string, following: readonly string[]): boolean {
  const next = following.filter((each) => each !== '' && each !== 'unread,')[0] ?? '';
  return line !== '' && line !== 'unread,' && MESSAGE_DATE.test(next);
}

const PARTS_OF_QUESTION: Readonly<Record<string, string>> = {
  Announcement: 'Announcement',
  'Workflow or API calls:': 'Form',
  'Background Information:': 'Background',
  'Developer questions:': 'Developer questions',
  Summary: 'Summary',
  "What we've already checked": 'What was checked',
  'Requests for assistance': 'Requests',
  'IDs and Details': 'Details',
  Comments: 'Page',
};

/** The five documents. In threads a section is a message, so that no person is named. */
export const DOCUMENTS: readonly SourceDocument[] = [
  {
    file: '000',
    name: 'Discovery thread',
    sectionAt: (line, following) => (startsMessage(line, following) ? 'Message' : undefined),
  },
  { file: '001', name: 'FinancialTransaction', sectionAt: sectionOfPage },
  {
    file: '002',
    name: 'System accounts thread',
    sectionAt: (line, following) => (startsMessage(line, following) ? 'Message' : undefined),
  },
  { file: '003', name: 'Account', sectionAt: sectionOfPage },
  { file: '004', name: 'Trimmed scopes thread', sectionAt: (line) => PARTS_OF_QUESTION[line] },
];
