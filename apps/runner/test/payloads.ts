import { type BasePayload, basePayload, type Draft } from '@countercheck/rules';

/** The text of a payload, one member a line. */
export function payload(name: BasePayload = 'cash-payment', edit?: (draft: Draft) => void): string {
  return `${JSON.stringify(edited(name, edit), null, 2)}\n`;
}

/** The text of a payload on one line. */
export function payloadLine(name: BasePayload = 'cash-payment', edit?: (draft: Draft) => void): string {
  return JSON.stringify(edited(name, edit));
}

/** Gives a payload its own number, so that it is no duplicate. */
export function numbered(value: string, edit?: (draft: Draft) => void): (draft: Draft) => void {
  return (draft) => {
    draft.identifier['value'] = value;
    edit?.(draft);
  };
}

function edited(name: BasePayload, edit?: (draft: Draft) => void): unknown {
  const draft = basePayload(name);
  edit?.(draft);
  return draft.resource;
}
