/** A value as indented JSON, made harmless. */
export function jsonText(value: unknown): string {
  return `${harmlessJson(JSON.stringify(value, null, 2))}\n`;
}

/**
 * JSON that is as harmless to look at as to parse: characters that a terminal would obey or that would hide what stands
 * there, and the beginning of a pipeline's commands, are written as escapes. A parser gets the value as it is.
 */
export function harmlessJson(json: string): string {
  const visible = beyondAscii.test(json) ? json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeCharacter) : json;
  return visible.replaceAll('##', '#\\u0023');
}

/** Where nothing of it stands there is nothing to escape; to look for it takes a tenth of the time. U+007F is beyond, too. */
const beyondAscii = /[\u007f-\uffff]/;

function escapeCharacter(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
