import { type Content, element, embedJson, type Markup, render } from './markup.ts';
import { REPORT_SCRIPT, REPORT_STYLE } from './report-assets.generated.ts';

/** What goes into a page beside its looks. */
export interface DocumentParts {
  readonly title: string;
  readonly body: Content;
  /** Read by the script, each when it is needed: by the id of its element. */
  readonly embedded: ReadonlyMap<string, unknown>;
}

/** Only what stands in the file itself is run or shown, nothing is fetched and nothing is sent. */
const POLICY = [
  "default-src 'none'",
  `script-src '${REPORT_SCRIPT.hash}'`,
  `style-src '${REPORT_STYLE.hash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231f5673'/%3E%3Cpath d='M3.5 8.5l3 3 6-7' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E";

/** One file that needs nothing beside it. */
export function renderDocument({ title, body, embedded }: DocumentParts): string {
  const records = Array.from(embedded, ([id, value]) =>
    element('script', { type: 'application/json', id }, { markup: embedJson(value) }),
  );
  const page = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, title),
      element('link', { rel: 'icon', href: ICON }),
      element('style', {}, raw(REPORT_STYLE.text)),
    ),
    element('body', {}, body, separated(records), element('script', {}, raw(REPORT_SCRIPT.text))),
  );
  return `<!doctype html>\n${render(page)}\n`;
}

function raw(markup: string): Markup {
  return { markup };
}

function separated(elements: readonly Markup[]): Markup {
  return raw(elements.map(({ markup }) => `\n${markup}`).join(''));
}
