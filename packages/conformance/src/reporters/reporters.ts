import { renderGithub } from './github.ts';
import { renderHtml } from './html/render-html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderPretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every reporter by the name that the command line knows. */
export const REPORTERS: {
  readonly pretty: Reporter;
  readonly json: Reporter;
  readonly junit: Reporter;
  readonly markdown: Reporter;
  readonly github: Reporter;
  readonly html: Reporter;
} = {
  pretty: renderPretty,
  json: renderJson,
  junit: renderJunit,
  markdown: renderMarkdown,
  github: renderGithub,
  html: renderHtml,
};

export type ReporterName = keyof typeof REPORTERS;

/** File names below the folder for reports, where `--report` names none. */
export const DEFAULT_REPORT_FILES: Readonly<Record<ReporterName, string>> = {
  pretty: 'report.txt',
  json: 'report.json',
  junit: 'report.xml',
  markdown: 'report.md',
  github: 'report.github.txt',
  html: 'report.html',
};
