import type { AccountData } from '../world/world.ts';

/** The generated text of an Account, as the examples have it. */
export function narrativeOf(account: AccountData): { status: 'generated'; div: string } {
  const lines = [
    line('Account Type', account.type),
    line('Service Period Start Date', account.start === undefined ? undefined : spell(account.start)),
    line('Service Period End Date', account.end === undefined ? undefined : spell(account.end)),
    line(account.type === 'statement' ? 'Statement Number' : 'Account Number', account.number),
    ...(account.guarantors ?? []).map(({ relatedPerson }) => line('Guarantor', relatedPerson)),
  ];
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p><b>Account</b></p>${lines.join('')}</div>`,
  };
}

function line(label: string, value: string | undefined): string {
  return value === undefined ? '' : `<p><b>${label}</b>: ${escape(value)}</p>`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Aug 13, 2019 3:01 P.M. UTC` */
function spell(instant: string): string {
  const date = new Date(instant);
  const hour = date.getUTCHours();
  const minute = String(date.getUTCMinutes()).padStart(2, '0');
  const day = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
  return `${day} ${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'A.M.' : 'P.M.'} UTC`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
