/** Text that is markup already; a string never is. */
export interface Markup {
  readonly markup: string;
}

/** What stands inside an element: strings become text, `undefined` nothing. */
export type Content = Markup | string | undefined | readonly Content[];

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const EMPTY_ELEMENTS: ReadonlySet<string> = new Set(['br', 'col', 'input', 'link', 'meta']);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An element; whatever its attributes and strings hold, they open no other. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${attribute}` : ` ${attribute}="${escapeText(String(value))}"`;
  });
  const open = `<${name}${written.join('')}>`;
  return { markup: EMPTY_ELEMENTS.has(name) ? open : `${open}${render(content)}</${name}>` };
}

/** The markup of all content. */
export function render(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeText(content);
  return isList(content) ? content.map(render).join('') : content.markup;
}

function isList(content: Markup | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content);
}

function escapeText(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Shows what would be obeyed instead of read: controls, halves of characters, and marks that turn the direction of text. Lines stay lines. */
export function visible(text: string): string {
  return text.replaceAll(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\uFFFD',
  );
}

/** JSON that may stand inside a script element: nothing in it ends the element or begins a comment. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
