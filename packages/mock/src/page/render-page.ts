import type { Finding, JudgeContext } from '@countercheck/rules';
import type { RecordedExchange } from '../exchange-log.ts';
import { judgeExchange } from '../grading/judge-exchange.ts';
import type { JournalEntry } from '../posting/journal.ts';
import { balancesOf, type TenantState } from '../world/tenant-state.ts';
import { html, table, type Html } from './html.ts';

/** What the page shows. */
export interface PageContent {
  readonly origin: string;
  readonly tenants: readonly TenantState[];
  readonly journal: readonly JournalEntry[];
  readonly exchanges: readonly RecordedExchange[];
  readonly contextOf: (tenant: string) => JudgeContext;
}

/** The last ones are the interesting ones. */
const MOST_ROWS = 50;

/** The page of the mock: hospitals, balances, journal, and the last requests with the verdict on each. No secret, no token, no body. */
export function renderPage({ origin, tenants, journal, exchanges, contextOf }: PageContent): string {
  const page = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Countercheck mock</title>
      <style>
        body {
          font:
            15px/1.45 system-ui,
            sans-serif;
          margin: 2rem auto;
          max-width: 75rem;
          padding: 0 1rem;
          color: #1b1f24;
        }
        table {
          border-collapse: collapse;
          margin: 0.5rem 0 1.5rem;
          width: 100%;
        }
        th,
        td {
          text-align: left;
          padding: 0.25rem 0.75rem 0.25rem 0;
          border-bottom: 1px solid #d8dee4;
          vertical-align: top;
        }
        code,
        td {
          font-family: ui-monospace, monospace;
          font-size: 13px;
        }
        .error {
          color: #a40e26;
        }
        .warning {
          color: #8a4600;
        }
        .right {
          color: #116329;
        }
      </style>
      <h1>A mock of Millennium</h1>
      <p>It tests whoever talks to it. It does not show what Millennium does.</p>
      ${tenants.map((tenant) => renderTenant(tenant, origin))}
      <h2>Journal</h2>
      ${renderJournal(journal)}
      <h2>Last requests</h2>
      ${renderExchanges(exchanges, tenants, contextOf)}
    </html> `;
  return page.html;
}

function renderTenant(tenant: TenantState, origin: string): Html {
  const balances = balancesOf(tenant);
  const rows = [...tenant.accounts.values()].map(({ facts }) => {
    const balance = balances[facts.id];
    const encounter = facts.encounter === undefined ? '' : `Encounter/${facts.encounter} ${facts.month ?? ''}`;
    return [facts.id, facts.type, balance === undefined ? '' : `${balance.value} ${balance.currency}`, encounter];
  });
  return html`<h2>${tenant.facts.name ?? 'Tenant'}</h2>
    <p><code>${origin}/r4/${tenant.id}</code></p>
    ${table(['account', 'type', 'balance', 'of'], rows)}`;
}

function renderJournal(journal: readonly JournalEntry[]): Html {
  const rows = journal
    .slice(-MOST_ROWS)
    .toReversed()
    .map(({ sequence, at, type, identifier, target, currency, postings }) => [
      sequence,
      at,
      type,
      identifier,
      target,
      postings.map(({ account, amount }) => `${account} ${amount} ${currency}`).join(', '),
    ]);
  return table(['', 'at', 'type', 'identifier', 'target', 'postings'], rows);
}

function renderExchanges(
  exchanges: readonly RecordedExchange[],
  tenants: readonly TenantState[],
  contextOf: PageContent['contextOf'],
): Html {
  const rows = exchanges
    .slice(-MOST_ROWS)
    .toReversed()
    .map((exchange) => {
      const { pathname, searchParams } = new URL(exchange.request.url);
      const tenant = tenants.find(({ id }) => pathname.split('/').includes(id));
      const verdict = tenant === undefined ? undefined : judgeExchange(exchange, contextOf(tenant.id));
      const query = searchParams.size === 0 ? '' : `?${[...searchParams.keys()].join('&')}`;
      const status = exchange.response?.status ?? 'connection reset';
      return [
        exchange.at,
        `${exchange.request.method} ${pathname}${query}`,
        status,
        renderFindings(verdict?.request),
        renderFindings(verdict?.answer),
      ];
    });
  return table(['at', 'request', 'answer', 'findings about the request', 'findings about the answer'], rows);
}

function renderFindings(findings: readonly Finding[] | undefined): Html {
  if (findings === undefined) return html`not judged`;
  if (findings.length === 0) return html`<span class="right">none</span>`;
  return html`${findings.map(({ rule, severity }) => html`<span class="${severity}">${rule}</span><br />`)}`;
}
