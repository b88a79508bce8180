import type { Deviation } from './deviation.ts';
import { withBody } from './rewrite.ts';

/** A searchset as the mock sends it. */
export interface BundleBody {
  readonly [member: string]: unknown;
  readonly total: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly fullUrl: string; readonly resource: Readonly<Record<string, unknown>> }[];
}

/** Rewrites the bundles of account searches; the address is what was asked. */
export function onBundles(edit: (bundle: BundleBody, url: URL) => object): NonNullable<Deviation['rewrite']> {
  return ({ kind, answer, address }) =>
    kind === 'account-search' && answer.status === 200
      ? withBody(answer, (body) => edit(body as unknown as BundleBody, address.url))
      : answer;
}
