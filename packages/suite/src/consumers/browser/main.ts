import { basePayload, validate, validateText } from '@countercheck/rules';

const { resource } = basePayload('cash-payment');
const accepted = validate(resource).valid;
const refused = validateText(JSON.stringify(resource).replace('"value":20', '"value":2')).findings[0]?.rule;
const page = globalThis as unknown as { document: { querySelector(name: string): { textContent: string } } };
page.document.querySelector('output').textContent = `${accepted} ${refused}`;
