import { indentJson, tokenizeJson } from '../json-tokens.ts';
import { createElement } from './create-element.ts';

const MOST_COLOURED = 100_000;

/** A text with its JSON in colours; what is no JSON is shown as it is. */
export function createJsonView(text: string): HTMLElement {
  const view = createElement('pre', { class: 'json', tabindex: '0' });
  const shown = indentJson(text);
  view.append(shown.length > MOST_COLOURED ? createElement('span', {}, shown) : colourJson(shown));
  return view;
}

/** The tokens of a JSON text as they are written, each in its colour. */
function colourJson(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let plain = '';
  for (const { kind, text: piece } of tokenizeJson(text)) {
    if (kind === 'mark' || kind === 'space' || kind === 'other') {
      plain += piece;
      continue;
    }
    fragment.append(createElement('span', {}, plain), createElement('span', { class: `json-${kind}` }, piece));
    plain = '';
  }
  fragment.append(createElement('span', {}, plain));
  return fragment;
}
