/** Why a sentence stands for no requirement. */
export const REASONS = {
  label: 'a heading, a label, or the name of a column',
  lost: 'a heading whose content our copy of the document lacks; what the vendor writes there is counted as external',
  description: 'says what something is, and asks for nothing',
  example: 'an example that shows nothing beyond what a sentence says',
  disclaimer: 'says that the examples are not normative',
  page: 'belongs to the page or the forum, not to the text',
  author: 'says who writes, when, and for which application',
  greeting: 'a greeting or thanks',
  question: 'a question: asserts nothing',
  quotation: 'repeats the sentence that it answers',
  situation: 'tells what somebody has, does or intends',
  onboarding: 'how an application comes to be registered, validated and sold',
  'sign-in': 'how persons sign in, which no system does',
} as const;

export type Reason = keyof typeof REASONS;
