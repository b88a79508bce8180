export { REPORT_SCRIPT, REPORT_STYLE, THEME } from './html/report-assets.generated.ts';
export { tokenizeJson, type JsonToken, indentJson } from './html/json-tokens.ts';
export { visible } from './html/markup.ts';
export { renderHtml } from './html/render-html.ts';
export { moneyText } from './html/wording.ts';
