/** How a character is written inside a JSON string. */
export type Encode = (character: string) => string;

export const jsonForms: readonly (readonly [string, Encode])[] = [
  ['as JSON.stringify writes it', plainly],
  ['as exporters write it that escape more', eagerly],
];

function plainly(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}

function eagerly(character: string): string {
  return /["<>+=\u200b]/.test(character)
    ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    : plainly(character);
}
