const TLS_CODES = /CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE|TLS|SSL/;

/** What to do when a host did not answer, by the reason that is known. */
export function remedyForFailure(failure: string, host: string): string {
  if (failure === 'ENOTFOUND' || failure === 'EAI_AGAIN')
    return `Nobody knows the name ${host}: check the address and the name server.`;
  if (TLS_CODES.test(failure))
    return 'Its certificate is not trusted: name the certificate of your authority in NODE_EXTRA_CA_CERTS.';
  if (failure === 'ECONNREFUSED')
    return 'Nothing listens there: check the port of the address, and that the server runs.';
  return 'Check the network, a proxy or firewall between, and that the server runs.';
}
