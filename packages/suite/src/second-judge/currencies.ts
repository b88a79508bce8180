/** Active codes of ISO 4217 by the number of their decimals, as of 2026-01-01. */
const CODES: Readonly<Record<0 | 2 | 3 | 4, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV
    MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
/** Metals, units of account and the two codes that are no currency: they have no decimals to speak of. */
const WITHOUT_MINOR_UNIT = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX';
/** What the strict reading takes out of that list. */
const NO_MONEY = 'XAG XAU XPD XPT XTS XXX';

const words = (text: string): string[] => text.split(/\s+/);
const minorUnits = new Map<string, number | undefined>(words(WITHOUT_MINOR_UNIT).map((code) => [code, undefined]));
for (const [digits, codes] of Object.entries(CODES)) {
  for (const code of words(codes)) minorUnits.set(code, Number(digits));
}

export function isCurrency(code: string): boolean {
  return minorUnits.has(code);
}

/** Whether the code is in the list but names a metal, a test or nothing. */
export function isNoMoney(code: string): boolean {
  return words(NO_MONEY).includes(code);
}

/** Decimals of the currency; nothing where the list gives none. */
export function minorUnitOf(code: string): number | undefined {
  return minorUnits.get(code);
}
