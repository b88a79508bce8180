/** The one host of the vendor that accepts writes and is not production. */
const SANDBOX = 'fhir-ehr-code.cerner.com';
const VENDOR_DOMAINS = ['cerner.com', 'oracle.com', 'oraclehealth.com', 'oraclecloud.com'];

/**
 * Whether writes to this address are refused whatever the configuration says:
 * every host of the vendor's but the sandbox, however the name is spelled.
 */
export function isProductionHost(url: string): boolean {
  const host = new URL(url).hostname.replace(/\.+$/, '');
  if (host === SANDBOX) return false;
  return VENDOR_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
