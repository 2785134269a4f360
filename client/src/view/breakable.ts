import { html, type TemplateResult } from 'lit';

/**
 * A name, an address or a URL whose line is broken between its parts before it is broken anywhere: none of them has
 * blanks. Nothing is added to what is copied.
 */
export function breakable(text: string): readonly (string | TemplateResult)[] {
  return text.split(behindParts).map((part, index) => (index === 0 ? part : html`<wbr />${part}`));
}

/** Behind an attribute, a label of a host name, a folder. */
const behindParts = /(?<=[,;+@.]|[^:/]\/)/u;
